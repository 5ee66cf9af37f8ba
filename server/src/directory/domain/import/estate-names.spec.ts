import { readRegister, sheetOf } from '../../../../test/factories/file-sheets';
import { EstateOfFile } from './estate-names';

const estate = new EstateOfFile({ own: '翠湖花园', others: ['翠湖花园二期', '枫林苑'] });

it.each([
  ['', false],
  ['翠湖花园', false],
  ['翠湖', false],
  ['翠湖 花园（南）', false],
  ['枫林苑', true],
  ['翠湖花园二期', true],
  ['观澜里', true],
])('%s_isAnotherEstate: %s', (said, expected) => {
  expect(estate.isAnother(said)).toBe(expected);
});

it('aPartOfTheNameThatTwoShare_isThisOne_whereTheOtherIsNotThere', () => {
  const isAnother = (own: string, others: readonly string[], said: string) =>
    new EstateOfFile({ own, others }).isAnother(said);
  expect(isAnother('翠湖花园', [], '翠湖花园二期')).toBe(false);
  expect(isAnother('翠湖花园二期', [], '翠湖花园')).toBe(false);
  expect(isAnother('翠湖花园二期', ['翠湖花园'], '翠湖花园')).toBe(true);
});

it.each([
  ['翠湖花园3栋2单元1201', '3栋2单元1201'],
  ['翠湖花园-3-2-1201', '3-2-1201'],
  ['杭州市西湖区翠湖花园一期3栋1201', '一期3栋1201'],
  ['翠湖花园叠墅5-101', '叠墅5-101'],
  ['翠湖花园阁3栋', '翠湖花园阁3栋'],
  ['翠湖花园', '翠湖花园'],
  ['叠墅5-101', '叠墅5-101'],
])('%s_withoutTheEstate_is_%s', (text, rest) => {
  expect(estate.withoutName(text)).toBe(rest);
});

it('anAddressWithTheEstatesName_isTheSameRoomAsWithout', () => {
  const rows = [
    ['楼栋', '房屋地址', '姓名'],
    ['', '翠湖花园3栋2单元1201室', '张三'],
    ['', '3-2-1201', '李四'],
    ['翠湖花园3栋', '2单元1201', '王五'],
  ];
  const { rooms, problems } = readRegister([sheetOf(rows)], '翠湖花园');
  expect(problems).toEqual([]);
  expect(rooms.map(({ people }) => people.map(({ name }) => name).join())).toEqual(['张三,李四,王五']);
});
