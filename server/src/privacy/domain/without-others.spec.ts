import { withoutOthers } from './without-others';

const others = { names: ['李建国', '李建', '何'], ownPhones: ['13800001234'] };

describe('withoutOthers', () => {
  it.each([
    ['李建国师傅下午到', '工作人员师傅下午到'],
    ['请打 13912345678 联系李建', '请打 （电话已隐去） 联系工作人员'],
    ['前台 0571-88880001', '前台 （电话已隐去）'],
    ['给您打了 13800001234', '给您打了 13800001234'],
    // A name of one character is a word of the language more often than a name.
    ['何时方便', '何时方便'],
    // No number of a telephone: of an order.
    ['单号 20261123138000012345', '单号 20261123138000012345'],
  ])('%s → %s', (words, expected) => expect(withoutOthers(words, others)).toBe(expected));
});
