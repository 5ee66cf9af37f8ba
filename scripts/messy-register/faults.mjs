// What is really wrong in the files: forty faults, each where it stands and of which kind, also with the room or
// colleague whose line it is. Everything else is only untidy.
import { cellName } from './write-files.mjs';

const LONG_NAME = '欧阳'.repeat(40);

/** Of residents: `[kind, column, value]`; `null` in place of a column the register does not have is left out. */
const OF_PLACES = {
  perBuilding: [
    ['phone', 'phone', '1.38E+10'],
    ['phone', 'phone', '1380000123'],
    ['phone', 'phone', '138****1234'],
    ['phone', 'phone', '13800001234（空号）'],
    ['phone', 'phone', '+1 415 555 2671'],
    ['name', 'name', null],
    ['name', 'name', LONG_NAME],
    ['kind', 'kind', '朋友'],
    ['kind', 'kind', '原业主'],
    ['date', 'until', '2023-13-45'],
    ['date', 'until', '交房后一年'],
    ['room', 'room', '#REF!'],
  ],
  oneAddress: [
    ['phone', 'phone', '1.38E+10'],
    ['phone', 'phone', '138000012345'],
    ['phone', 'phone', '13800001234A'],
    ['phone', 'phone', '#N/A'],
    ['name', 'name', null],
    ['kind', 'kind', '装修公司'],
    ['room', 'room', '待定'],
    ['room', 'room', '-103'],
    ['name', 'name', '张三13912345678'],
    ['phone', 'phone', '13812345678已停机'],
  ],
  everyKind: [
    ['estate', 'estate', '别的小区'],
    ['estate', 'estate', '另一个小区'],
    ['phone', 'phone', '12345'],
    ['phone', 'phone', '1.77E+10'],
    ['name', 'name', '张**'],
    ['kind', 'kind', '朋友'],
    ['date', 'until', '看合同'],
    ['date', 'until', '45/45/2026'],
    ['room', 'room', '#VALUE!'],
    ['phone', 'phone', '2026-11-30'],
  ],
};

const OF_STAFF = [
  ['phone', 'phone', '1.38E+10'],
  ['phone', 'phone', '1380000'],
  ['account', 'account', 'wang 大锤'],
  ['account', 'account', 'li001'],
  ['role', 'role', '大管家'],
  ['department', 'department', '宇航部'],
  ['estate', 'estate', '别的小区'],
  ['name', 'name', '李四（已离职）'],
];

/** Puts the faults in, as far from each other as the file allows. @returns where they stand */
function plant(faults, spots) {
  const step = Math.floor(spots.length / (faults.length + 1));
  return faults.map(([kind, column, value], index) => {
    const { sheet, row, columns, entry } = spots[step * (index + 1)];
    const at = columns[column];
    sheet.rows[row - 1][at] = value;
    entry.fault = kind;
    return { kind, sheet: sheet.name, cell: cellName(at, row), value };
  });
}

export const plantInPlaces = (layout, spots) => plant(OF_PLACES[layout], spots);
export const plantInStaff = (spots) => plant(OF_STAFF, spots);
