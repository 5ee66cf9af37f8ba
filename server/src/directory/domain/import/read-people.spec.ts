import { readRegister, sheetOf } from '../../../../test/factories/file-sheets';

const read = (...rows: readonly (readonly string[])[]) => {
  const heading = ['楼栋', '房号', '姓名', '电话', '人员类型'];
  const { rooms, problems } = readRegister([sheetOf([heading, ...rows])], '湖畔花园');
  return {
    people: rooms.flatMap(({ people }) => people.map(({ name, kind, phones }) => [name, kind, ...phones].join(' '))),
    isWhole: rooms.map((room) => room.isWhole),
    problems: problems.map(({ column, text, isBlocking }) => ({ column, text, isBlocking })),
  };
};

it.each([
  ['#N/A', '公式'],
  ['同上', '请写出姓名'],
  ['张**', '没有写全'],
  ['张三13812345678', '一长串数字'],
  ['李四（已去世）', '已去世'],
])('%s_inPlaceOfAName_isNamedAtItsCell_andNobodyIsEntered', (name, words) => {
  expect(read(['3栋', '1201', name, '13900001111', '业主'])).toEqual({
    people: [],
    isWhole: [false],
    problems: [{ column: 2, text: expect.stringContaining(words), isBlocking: true }],
  });
});

it('aNameWithDigits_isTakenAsWritten_andItIsSaid', () => {
  const { people, problems } = read(['3栋', '1201', '58同城杭州分公司', '13900001111', '业主']);
  expect(people).toEqual(['58同城杭州分公司 owner 13900001111']);
  expect(problems).toEqual([{ column: 2, text: expect.stringContaining('请核对'), isBlocking: false }]);
});

it('aTenantsNumberBesideTheOwnersName_makesNoOwnerOfTheTenant', () => {
  const { people, isWhole, problems } = read(['3栋', '1201', '张三', '13812345678、13900001111（租客）', '业主']);
  expect(people).toEqual(['张三 owner 13812345678']);
  expect(isWhole).toEqual([false]);
  expect(problems).toEqual([{ column: 3, text: expect.stringContaining('租户'), isBlocking: true }]);
});

it('aTenantsNumberBesideTheTenantsName_isTheirs', () => {
  expect(read(['3栋', '1201', '李四', '13900001111（租客）', '租户'])).toMatchObject({
    people: ['李四 tenant 13900001111'],
    problems: [],
  });
});

it('sharesOfTheProperty_areNoNames', () => {
  expect(read(['3栋', '1201', '张三(1/2)、李四(1/2)', '13812345678、13900001111', '业主'])).toMatchObject({
    people: ['张三 owner 13812345678', '李四 owner 13900001111'],
    problems: [],
  });
});

describe('the end of a lease', () => {
  const lease = (until: string, ...people: readonly string[]) => {
    const heading = ['楼栋', '房号', '业主姓名', '业主电话', '租户姓名', '租户电话', '租期止'];
    const { rooms, problems } = readRegister([sheetOf([heading, ['3栋', '1201', ...people, until]])], '湖畔花园');
    return {
      people: rooms.flatMap((room) => room.people.map(({ name, until }) => [name, until])),
      problems: problems.map(({ column }) => column),
    };
  };

  it('isTheTenants_notTheOwnersInTheSameRow', () => {
    expect(lease('2027-06-30', '张三', '13812345678', '李四', '13900001111')).toEqual({
      people: [
        ['张三', null],
        ['李四', '2027-06-30'],
      ],
      problems: [],
    });
  });

  it('thatCannotBeRead_leavesOutTheTenant_notTheOwner', () => {
    expect(lease('看合同', '张三', '13812345678', '李四', '13900001111')).toEqual({
      people: [['张三', null]],
      problems: [6],
    });
  });

  it('isThatOfWhoeverIsThere_whereNobodyIsATenant', () => {
    expect(lease('2027-06-30', '张三', '13812345678', '', '')).toMatchObject({ people: [['张三', '2027-06-30']] });
  });
});
