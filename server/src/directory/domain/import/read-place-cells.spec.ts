import { readRegister, sheetOf } from '../../../../test/factories/file-sheets';

const HEADING = ['分期', '楼栋', '单元', '房号', '姓名'];
const read = (...rows: readonly (readonly string[])[]) => {
  const { rooms, problems } = readRegister([sheetOf([HEADING, ...rows])], '湖畔花园');
  return {
    places: rooms.map(({ place, people }) =>
      [place.phase, place.building, place.unit, place.room, ...people.map(({ name }) => name)].join('/'),
    ),
    problems: problems.map(({ row, column, text, isBlocking }) => ({ row, column, text, isBlocking })),
  };
};

it.each([
  ['#REF!', 1, '公式没有结果'],
  ['2026-03-02', 1, '原来像是“3-2”'],
  ['3月2日', 1, '原来像是“3-2”'],
  ['?', 1, '不像楼栋的名字'],
  ['-', 1, '不像楼栋的名字'],
  ['0', 1, '不像楼栋的名字'],
  ['待定', 1, '不像楼栋的名字'],
  ['#N/A', 2, '公式没有结果'],
  ['2026-03-02', 2, '原来像是“3-2”'],
  ['？', 2, '不像单元的名字'],
  ['#NAME?', 0, '公式没有结果'],
])('%s_inColumn%i_isNoPlace_andIsNamedThere', (text, column, words) => {
  const row = ['', '3栋', '1单元', '1201', '张三'];
  row[column] = text;
  expect(read(row)).toEqual({
    places: [],
    problems: [{ row: 1, column, text: expect.stringContaining(words), isBlocking: true }],
  });
});

it('whateverElseIsWrongInTheRow_isNamedToo', () => {
  expect(read(['', '#REF!', '1', '1201', '张**']).problems.map(({ column }) => column)).toEqual([1, 4]);
});

it('belowABuildingThatCouldNotBeRead_nobodyIsPutIntoTheOneAboveIt', () => {
  const { places, problems } = read(
    ['', '3栋', '1', '101', '张三'],
    ['', '#REF!', '1', '201', '李四'],
    ['', '', '', '202', '王五'],
    ['', '', '', '', '王小明'],
    ['', '5栋', '1', '301', '赵六'],
  );
  expect(places).toEqual(['/3栋/1/101/张三', '/5栋/1/301/赵六']);
  expect(problems.map(({ row, text }) => `${row} ${text.slice(0, 6)}`)).toEqual([
    '2 楼栋一列的公',
    '3 没有写楼栋；',
    '4 上面那一户没',
  ]);
});

it('belowAUnitThatCouldNotBeRead_theUnitHasToBeWritten', () => {
  const { places, problems } = read(
    ['', '3栋', '1', '101', '张三'],
    ['', '', '#N/A', '201', '李四'],
    ['', '', '', '202', '王五'],
    ['', '', '3', '301', '赵六'],
  );
  expect(places).toEqual(['/3栋/1/101/张三', '/3栋/3/301/赵六']);
  expect(problems.map(({ row, column }) => [row, column])).toEqual([
    [2, 2],
    [3, 2],
  ]);
});

it('aTotalWithBlanksInTheWord_isNoRoom', () => {
  const { places, problems } = read(['', '3栋', '1', '101', '张三'], ['合 计', '', '', '1', '']);
  expect(places).toEqual(['/3栋/1/101/张三']);
  expect(problems).toEqual([]);
});

it('dittoMarks_meanWhatStandsAbove', () => {
  const { places, problems } = read(
    ['', '3栋', '1单元', '101', '张三'],
    ['', '同上', '〃', '102', '李四'],
    ['', '同上', '同上', '同上', '李梅'],
  );
  expect(places).toEqual(['/3栋/1单元/101/张三', '/3栋/1单元/102/李四/李梅']);
  expect(problems).toEqual([]);
});

it.each([
  ['3栋2单元', ''],
  ['3栋2单元', '2'],
  ['3栋', '3栋2单元'],
  ['', '3栋2单元'],
])('%s_beside_%s_areABuildingAndItsUnit', (building, unit) => {
  const { places, problems } = read(['', building, unit, '1201', '张三']);
  expect(problems).toEqual([]);
  expect(places).toEqual([expect.stringMatching(/^\/3栋\/2(单元)?\/1201\/张三$/)]);
});

it.each([
  ['3栋2单元', '1单元', 1],
  ['3栋', '5栋1单元', 2],
])('%s_beside_%s_contradictEachOther', (building, unit, column) => {
  const { places, problems } = read(['', building, unit, '1201', '张三']);
  expect(places).toEqual([]);
  expect(problems).toEqual([
    expect.objectContaining({ column, text: expect.stringContaining('请核对'), isBlocking: true }),
  ]);
});

it.each([['-'], ['无'], ['/']])('aBuildingMayDoWithoutUnits_%s', (unit) => {
  expect(read(['', '别墅5', unit, '101', '张三'])).toEqual({ places: [`/别墅5/${unit}/101/张三`], problems: [] });
});

it.each([['1201(空置)'], ['1201*'], ['12O1']])('aRoomThatMayBeAnother_isTakenAsWritten_andItIsSaid: %s', (room) => {
  const { places, problems } = read(['', '3栋', '1', room, '张三']);
  expect(places).toEqual([`/3栋/1/${room}/张三`]);
  expect(problems).toEqual([{ row: 1, column: 3, text: expect.stringContaining('请核对'), isBlocking: false }]);
});

it('doorsOfOneLanding_areRoomsOfTheirOwn', () => {
  const { places, problems } = read(['', '3栋', '1', '1201(东)', '张三'], ['', '', '', '1201（西）', '李四']);
  expect(places).toEqual(['/3栋/1/1201(东)/张三', '/3栋/1/1201(西)/李四']);
  expect(problems).toEqual([]);
});
