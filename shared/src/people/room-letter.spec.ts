import { letterWords } from './room-letter.zh';

const FACTS = {
  companyName: '清和物业',
  estateName: '翠湖花园',
  placeText: '3 栋 2 单元 1201',
  servicePhone: '0571-88880000',
  printedAt: new Date('2026-11-23T16:30:00Z'),
  hasMiniProgram: false,
  page: 'https://estate.example.com/open/room-code/index',
};

describe('the words of a letter', () => {
  it('sayWhoItIsFor_whomToCall_whoWritesAndTheDayInShanghai', () => {
    const words = letterWords(FACTS);
    expect(words.address).toBe('翠湖花园 3 栋 2 单元 1201 的业主、住户：');
    expect(words.closing).toContain('0571-88880000');
    expect([words.from, words.day]).toEqual(['清和物业', '2026 年 11 月 24 日']);
  });

  it('speakOfAMiniProgram_onlyWhereThereIsOne_andAreNumbered', () => {
    const without = letterWords(FACTS).steps;
    const withOne = letterWords({ ...FACTS, hasMiniProgram: true }).steps;
    expect(without.join()).not.toContain('小程序');
    expect(withOne.map((step) => step.slice(0, 3))).toEqual(['1. ', '2. ', '3. ', '4. ']);
  });
});
