import fc from 'fast-check';
import { readRegister, sheetOf } from '../../../../test/factories/file-sheets';
import { nameKey } from '../plan-places';

const HEADING = ['分期', '楼栋', '单元', '楼层', '房号', '姓名'];
const read = (rows: readonly (readonly string[])[], name = '业主信息') => {
  const { rooms, problems } = readRegister([sheetOf([HEADING, ...rows], { name })], '湖畔花园');
  const people = rooms.flatMap(({ place, people }) =>
    people.map((person) => `${person.name} ${[place.phase, place.building, place.unit, place.room].join('/')}`),
  );
  return { rooms, people, problems: problems.map(({ row, column, text }) => `${row} ${column} ${text}`) };
};

describe('a row without a room', () => {
  it('ofAnotherUnit_isAProblemAtItsCell_andNobodysFurtherOwner', () => {
    const { people, problems } = read([
      ['', '2栋', '2单元', '', '202', '张三'],
      ['', '', '1单元', '', '', '郭涛'],
      ['', '', '', '', '203', '李四'],
    ]);
    expect(people).toEqual(['张三 /2栋/2单元/202', '李四 /2栋/1单元/203']);
    expect(problems).toEqual([expect.stringMatching(/^2 4 这一行没有房号，只写了“1单元”/)]);
  });

  it.each([
    ['anotherPhase', ['二期', '2栋', '2单元', '', '', '郭涛']],
    ['anotherBuilding', ['', '3栋', '2单元', '', '', '郭涛']],
    ['anotherFloor', ['', '', '', '3', '', '郭涛']],
  ])('of_%s_isAProblem', (_, row) => {
    const { people, problems } = read([['一期', '2栋', '2单元', '2', '202', '张三'], row]);
    expect(people).toEqual(['张三 一期/2栋/2单元/202']);
    expect(problems).toEqual([expect.stringContaining('这一行没有房号')]);
  });

  it('thatSaysTheSamePlaceAgain_howeverItIsSpelled_isAFurtherPerson', () => {
    const { people, problems } = read([
      ['一期', '2栋', '2单元', '2', '202', '张三'],
      ['1期', '2', '2', '2层', '', '李梅'],
      ['', '', '', '', '', '张小明'],
    ]);
    expect(people).toHaveLength(3);
    expect(problems).toEqual([]);
  });

  it('belowATotalOrATitle_belongsToNoRoom', () => {
    for (const between of [
      ['小计', '', '', '', '', '1 户'],
      ['', '3栋', '', '', '', ''],
      ['3栋1单元', '', '', '', '', ''],
    ]) {
      const { people, problems } = read([
        ['', '2栋', '2单元', '', '202', '张三'],
        between,
        ['', '', '', '', '', '郭涛'],
      ]);
      expect(people).toEqual(['张三 /2栋/2单元/202']);
      expect(problems).toEqual([expect.stringMatching(/^3 4 .*没有房号/)]);
    }
  });
});

describe('a blank building or unit', () => {
  it('isNotThatOfAnotherPhaseOrBuilding', () => {
    const { people, problems } = read([
      ['一期', '2栋', '2单元', '', '202', '张三'],
      ['二期', '2栋', '', '', '202', '李四'],
      ['一期', '', '', '', '203', '郭涛'],
    ]);
    expect(people).toEqual(['张三 一期/2栋/2单元/202', '李四 二期/2栋//202']);
    expect(problems).toEqual([expect.stringContaining('没有写楼栋')]);
  });

  it('isThatOfTheTitleAbove', () => {
    const { people } = read(
      [
        ['', '', '', '', '101', '张三'],
        ['3栋2单元', '', '', '', '', ''],
        ['', '', '', '', '102', '李四'],
      ],
      '1栋',
    );
    expect(people).toEqual(['张三 /1栋//101', '李四 /3栋/2单元/102']);
  });

  it('belowTheTotalOfABuilding_hasToBeWritten_alsoAUnitBelowThatOfAUnit', () => {
    const { people, problems } = read([
      ['', '2栋', '1单元', '', '101', '张三'],
      ['', '', '1单元小计', '', '', '1 户'],
      ['', '', '', '', '102', '郭涛'],
      ['', '', '2单元', '', '103', '李四'],
      ['2栋小计', '', '', '', '', '2 户'],
      ['', '', '', '', '104', '王五'],
    ]);
    expect(people).toEqual(['张三 /2栋/1单元/101', '李四 /2栋/2单元/103']);
    expect(problems).toEqual([expect.stringContaining('没有写单元'), expect.stringContaining('没有写楼栋')]);
  });

  it('aRoomThatSaysAnotherUnitThanItsColumn_isAProblem', () => {
    const { people, problems } = read([['', '2栋', '1单元', '', '2单元202', '郭涛']]);
    expect(people).toEqual([]);
    expect(problems).toEqual([expect.stringMatching(/^1 4 房号里写的是“2单元”，单元一列写的是“1单元”/)]);
  });
});

it('aRowBelowOneOfAnotherEstate_thatNamesNone_isOfThatEstate_too', () => {
  const { rooms, problems } = readRegister(
    [
      sheetOf([
        ['小区名称', '楼栋', '房号', '姓名'],
        ['湖畔花园', '3', '101', '张三'],
        ['阳光城', '4', '103', '王五'],
        ['', '', '104', '郭涛'],
        ['湖畔花园', '', '105', '李四'],
      ]),
    ],
    '湖畔花园',
  );
  expect(rooms.map(({ place }) => place.room)).toEqual(['101']);
  expect(problems.map(({ row }) => row)).toEqual([2, 3, 4]);
});

describe('whatever a register looks like', () => {
  const cell = (...texts: string[]) => fc.constantFrom('', '', ...texts);
  const line = fc.tuple(
    cell('一期', '二期'),
    cell('1栋', '2', '2栋'),
    cell('1单元', '2', '2单元'),
    cell('2', '3层'),
    cell('101', '202', '02', '2单元202', '1-2-202', '2栋101'),
    fc.constant('somebody'),
  );
  const between = fc.constantFrom(
    ['1栋', '', '', '', '', ''],
    ['', '2栋', '', '', '', ''],
    ['', '', '1单元', '', '', ''],
    ['2栋1单元', '', '', '', '', ''],
    ['小计', '', '', '', '', '3 户'],
    ['1栋小计', '', '', '', '', '3 户'],
    ['', '', '', '', '', ''],
  );
  const rows = fc
    .array(fc.oneof({ weight: 4, arbitrary: line }, { weight: 1, arbitrary: between }), { maxLength: 12 })
    .map((all) =>
      all.map((cells, at) => cells.map((text) => (text === 'somebody' ? `人${'甲'.repeat(at + 1)}` : text))),
    );

  it('nobodyIsPutIntoARoomOfAnotherBuildingOrUnitThanTheirRowSays', () => {
    fc.assert(
      fc.property(rows, fc.constantFrom('业主信息', '2栋'), (drawn, sheetName) => {
        for (const { place, people } of read(drawn, sheetName).rooms) {
          for (const { name } of people) {
            const said = lastSaid(
              drawn,
              drawn.findIndex((cells) => cells[5] === name),
            );
            for (const level of ['phase', 'building', 'unit'] as const) {
              if (said[level] !== '') expect(nameKey(place[level])).toBe(nameKey(said[level]));
            }
            if (said.room !== '') expect(nameKey(place.room)).toContain(nameKey(said.room).slice(-2));
          }
        }
      }),
      { numRuns: 1000 },
    );
  });

  /** As somebody would read it who looks up from a row: a place holds until a larger one changes. */
  function lastSaid(drawn: readonly (readonly string[])[], row: number) {
    const said = { phase: '', building: '', unit: '', room: '' };
    for (const cells of drawn.slice(0, row + 1)) {
      const [first = '', ...others] = cells;
      const title = others.every((text) => text === '') ? /^(\d栋)(\d单元)?$/.exec(first) : null;
      const [phase, building, unit] = title === null ? cells : ['', title[1], title[2] ?? ''];
      if (/^\d栋小计/.test(first)) Object.assign(said, { building: '', unit: '' });
      if (/小计/.test(first)) continue;
      for (const [level, text] of [
        ['phase', phase],
        ['building', building],
        ['unit', unit],
      ] as const) {
        if (text === undefined || text === '') continue;
        const isOther = nameKey(text) !== nameKey(said[level]);
        said[level] = text;
        if (!isOther) continue;
        if (level === 'phase') said.building = '';
        if (level !== 'unit') said.unit = '';
        if (level === 'phase' && building !== undefined && building !== '') said.building = building;
        if (level !== 'unit' && unit !== undefined && unit !== '') said.unit = unit;
      }
      said.room = cells[4] ?? '';
    }
    return said;
  }
});
