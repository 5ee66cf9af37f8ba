import type { ImportCount, ImportSubject } from '@yingsheng/shared/api/import';
import { changesText, progressWords, sheetsText, sizeText, startBody, startLabel } from './import-words';

const NOTHING = { added: 0, changed: 0, ended: 0, unchanged: 0 };
const count = (subject: ImportSubject, counts: Partial<ImportCount>): ImportCount => ({
  subject,
  ...NOTHING,
  ...counts,
});
const FIRST = [
  count('building', { added: 10 }),
  count('unit', { unchanged: 20 }),
  count('room', { added: 2488 }),
  count('resident', { added: 3010, changed: 3, ended: 1 }),
];

it('onlyWhatIsWrittenIsSaid_andNothingThatStaysAsItIs', () => {
  expect(changesText(FIRST)).toBe('新增 10 栋楼、2488 户、3010 条住户登记；改动 3 条住户登记；结束 1 条住户登记');
  expect(changesText([count('room', { unchanged: 7 })])).toBe('');
});

it.each([
  ['newRooms_areCountedInHouseholds', 'places', FIRST, '导入 2488 户'],
  ['knownRooms_areCountedByWhatChanges', 'places', [count('resident', { added: 2, ended: 1 })], '写入 3 处变化'],
  ['newColleagues_areCountedInPeople', 'staff', [count('colleague', { added: 112 })], '导入 112 位同事'],
  ['theSameFileAgain_hasNothingToWrite', 'places', [count('room', { unchanged: 9 })], '没有要写入的'],
] as const)('%s', (_rule, kind, counts, label) => {
  expect(startLabel({ kind, counts: [...counts] })).toBe(label);
});

it('beforeItStarts_whatIsWrittenAndWhatIsLeftOutIsNamed', () => {
  expect(startBody({ kind: 'places', counts: FIRST, leftOutRowCount: 12, estateName: '翠湖花园' })).toMatch(
    /^翠湖花园将新增 10 栋楼.*。有 12 行不能全部导入.*要么全部写入，要么一条也不写/,
  );
  expect(startBody({ kind: 'places', counts: FIRST, leftOutRowCount: 0, estateName: '翠湖花园' })).not.toMatch(
    /不能全部导入/,
  );
});

it('whoImportsColleagues_readsWhatBecomesOfTheOthers_andNothingAboutResidents', () => {
  const body = startBody({
    kind: 'staff',
    counts: [count('colleague', { added: 3 })],
    leftOutRowCount: 0,
    estateName: '翠湖花园',
  });
  expect(body).toBe('翠湖花园将新增 3 位同事。要么全部写入，要么一条也不写；表里没有的同事不动，谁的角色也不会收回。');
});

it('sizes_areRoundedAsPeopleSayThem', () => {
  expect([900, 20_480, 4_089_446, 12_582_912].map(sizeText)).toEqual(['1 KB', '20 KB', '3.9 MB', '12 MB']);
});

it('manySheets_areCounted_fewAreNamed', () => {
  const sheets = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ name: `${index + 1}号楼`, headingRow: 3 }));
  expect(sheetsText(sheets(2))).toBe('1号楼、2号楼的表头在第 3 行');
  expect(sheetsText(sheets(190))).toBe('1号楼、2号楼、3号楼等 190 张表的表头在第 3 行');
  expect(sheetsText([...sheets(2), { name: '商铺', headingRow: 1 }])).toBe(
    '1号楼、2号楼的表头在第 3 行；商铺的表头在第 1 行',
  );
});

it.each([
  ['reading', null, '', '已读 12,300 行'],
  ['comparing', 41_000, '3 栋', '已核对 12,300 / 41,000 套房'],
  ['writing', 41_000, '3 栋', '正在写入 3 栋，已写 12,300 / 41,000 套房'],
  ['writing', 41_000, '', '正在写入，已写 12,300 / 41,000 套房'],
] as const)('howFarItIs_while_%s_isSaidInItsOwnNumbers', (step, total, place, words) => {
  expect(progressWords({ step, done: 12_300, total, place, percent: 30 }, 'places')).toBe(words);
});
