import { readStaff, sheetOf } from '../../../test/factories/file-sheets';
import { type KnownColleague, planStaff, type StaffFacts } from './plan-staff';
import { roleIn } from './staff-words';

const HEADING = ['姓名', '手机号', '部门', '岗位', '账号', '身份证号'];
const read = (...rows: string[][]) => readStaff([sheetOf([['员工花名册'], HEADING, ...rows])], '湖畔花园');
const MANAGER = { grants: [{ role: 'estateManager' as const, estateId: 'here' }], isCompanyAdmin: false };
const facts = (more: Partial<StaffFacts> = {}): StaffFacts => ({
  estateId: 'here',
  grantor: MANAGER,
  known: [],
  departments: [{ id: 'd1', name: '工程部' }],
  buildings: [
    { id: 'b1', name: '1 栋' },
    { id: 'b2', name: '2 栋' },
    { id: 'b3', name: '3 号楼' },
    { id: 'v1', name: '二期 1 栋' },
  ],
  ...more,
});
const known = (more: Partial<KnownColleague> = {}): KnownColleague => ({
  id: 'p1',
  name: '李建国',
  staffAccount: 'lijianguo',
  phone: '13812345678',
  workPhone: null,
  departmentId: 'd1',
  isActive: true,
  skills: [],
  zones: [],
  loadCap: 8,
  held: [{ role: 'handler', estateId: 'here' }],
  rolesHere: ['handler'],
  ...more,
});
const LI = ['李建国', '13812345678', '工程部', '维修工', 'lijianguo', ''];

it.each([
  ['客服管家', 'frontDesk'],
  ['客服主管', 'teamLead'],
  ['前台', 'frontDesk'],
  ['水电工', 'handler'],
  ['秩序维护员', 'handler'],
  ['保洁领班', 'teamLead'],
  ['工程部经理', 'departmentHead'],
  ['部门经理', 'departmentHead'],
  ['项目经理', 'estateManager'],
  ['品质专员', 'companyQuality'],
  ['系统管理员', 'admin'],
  ['大管家长', null],
])('%s_is_%s', (text, role) => {
  expect(roleIn(text)).toBe(role);
});

it('everybodyIsReadOrNamedByCell_andIdentityCardsAreNot', () => {
  const {
    colleagues: all,
    problems,
    remarks,
  } = read(
    LI,
    ['吴大勇', '1.38E+10', '', '维修', '', '330106197001011234'],
    ['何玉兰', '13900001111', '', '宇航员', '', ''],
    ['', '13700002222', '', '保洁', '', ''],
    ['赵国平', '13600003333', '', '班组长', '赵 国平', ''],
    ['', '', '', '', '', ''],
    ['周敏', "'13500004444", '工程', '客服、前台', 'ZhouMin', ''],
  );
  const colleagues = all.filter(({ isLeftOut }) => !isLeftOut);
  expect(colleagues.map(({ name, account, roles }) => [name, account, ...roles])).toEqual([
    ['李建国', 'lijianguo', 'handler'],
    ['周敏', 'zhoumin', 'frontDesk'],
  ]);
  expect(problems.map(({ row, column }) => [row + 1, column])).toEqual([
    [4, 1],
    [5, 3],
    [6, 0],
    [7, 4],
  ]);
  expect(remarks).toEqual([
    expect.stringContaining('“身份证号”列不读取'),
    '岗位“客服”（1 人）、“前台”（1 人）读作“客服管家”。',
    '岗位“维修工”（1 人）读作“一线员工”。',
  ]);
});

it.each([
  ['#N/A', '公式'],
  ['待招', '没有写姓名'],
  ['李**', '没有写全'],
  ['李建国13812345678', '一长串数字'],
  ['李建国（离职）', '“离职”'],
  ['李建国、吴大勇', '一行只写一位'],
])('%s_isNotTheNameOfOneColleague', (name, words) => {
  const { colleagues, problems } = read([name, '13812345678', '', '维修', '', '']);
  expect(colleagues.map(({ isLeftOut }) => isLeftOut)).toEqual([true]);
  expect(problems).toMatchObject([{ row: 2, column: 0, text: expect.stringContaining(words), isBlocking: true }]);
});

it.each([
  ['离职', true],
  ['已退休', true],
  ['退休返聘', false],
  ['在职', false],
  ['', false],
])('whoHasLeft_isNotImported: %s', (state, isLeftOut) => {
  const heading = ['姓名', '手机号', '岗位', '在职状态'];
  const { colleagues, problems } = readStaff(
    [sheetOf([heading, ['李建国', '13812345678', '维修', state]])],
    '湖畔花园',
  );
  expect(colleagues.map((one) => one.isLeftOut)).toEqual([isLeftOut]);
  expect(problems.map(({ column }) => column)).toEqual(isLeftOut ? [3] : []);
});

it('noNumberForWork_isNoProblem', () => {
  const heading = ['姓名', '手机号', '岗位', '工作电话'];
  const { colleagues, problems } = readStaff([sheetOf([heading, ['李建国', '13812345678', '维修', '无']])], '湖畔花园');
  expect(problems).toEqual([]);
  expect(colleagues).toMatchObject([{ workPhone: null, isLeftOut: false }]);
});

it('whoIsNew_getsAnAccount_theirNumberWhereNoneIsSaid_andWhoIsThereIsLeftAsTheyAre', () => {
  const { colleagues } = read(LI, ['周敏', '13500004444', '工程', '客服', '', '']);
  const plan = planStaff(colleagues, facts({ known: [known()] }));
  expect(plan.added).toMatchObject([
    { name: '周敏', account: '13500004444', departmentId: 'd1', roles: ['frontDesk'] },
  ]);
  expect(plan.changed).toEqual([]);
  expect(plan.counts).toEqual([
    { subject: 'colleague', added: 1, changed: 0, ended: 0, unchanged: 1 },
    { subject: 'role', added: 1, changed: 0, ended: 0, unchanged: 1 },
  ]);
});

it('aNewNumber_isAChange_andANewRoleIsGiven_noneIsEverTaken', () => {
  const { colleagues } = read(['李建国', '13900009999', '', '班组长', 'lijianguo', '']);
  const { changed, counts } = planStaff(colleagues, facts({ known: [known()] }));
  expect(changed).toMatchObject([{ fields: { phone: '13900009999' }, roles: ['teamLead'] }]);
  expect(counts.map(({ ended }) => ended)).toEqual([0, 0]);
});

it.each([
  ['aDepartmentThatIsNotThere', ['李建国', '13812345678', '宇航部', '维修', '', ''], {}, '没有“宇航部”这个部门'],
  ['aRoleBeyondTheirRights', ['李建国', '13812345678', '', '系统管理员', '', ''], {}, '您不能任命这个岗位'],
  ['anAccountOfAnother', ['吴大勇', '13900001111', '', '维修', 'lijianguo', ''], {}, '已经是“李建国”的'],
  ['aNumberOfAnother', ['吴大勇', '13812345678', '', '维修', 'wudayong', ''], {}, '已经是“李建国”的'],
  ['anAccountThatIsOutOfUse', LI, { isActive: false }, '账号已停用'],
  [
    'whoBelongsToOthers',
    ['李建国', '13900001111', '', '维修', 'lijianguo', ''],
    { held: [{ role: 'admin' as const, estateId: 'there' }] },
    '不归您管',
  ],
])('%s_isNotImported_andSaysWhatToDo', (_what, row, more, words) => {
  const plan = planStaff(read(row).colleagues, facts({ known: [known(more)] }));
  expect([plan.added, plan.changed]).toEqual([[], []]);
  expect(plan.problems).toMatchObject([{ row: 2, text: expect.stringContaining(words), isBlocking: true }]);
});

it('everythingThatIsNotPossibleInARow_isNamed', () => {
  const { colleagues } = read(['李建国', '13812345678', '宇航部', '系统管理员', '', '']);
  expect(planStaff(colleagues, facts()).problems.map(({ column }) => column)).toEqual([2, 3]);
});

it('aRowThatCannotBeRead_namesWhatElseIsWrongInItToo_andIsNotImported', () => {
  const { colleagues, problems } = read(['吴大勇', '1.38E+10', '宇航部', '系统管理员', 'lijianguo', '']);
  const plan = planStaff(colleagues, facts({ known: [known()] }));
  expect([plan.added, plan.changed]).toEqual([[], []]);
  expect([...problems, ...plan.problems].map(({ column }) => column)).toEqual([1, 2, 3, 4]);
});

it('ofARowOfAnotherEstate_onlyThatIsNamed_notThatItsBuildingsAreNotHere', () => {
  const heading = ['小区', '姓名', '手机号', '岗位', '负责楼栋'];
  const row = ['枫林苑', '李建国', '13812345678', '维修工', '9栋'];
  const { colleagues, problems } = readStaff([sheetOf([heading, row])], '湖畔花园');
  expect([...problems, ...planStaff(colleagues, facts()).problems].map(({ column }) => column)).toEqual([0]);
});

it('whatEachTitleWasReadAs_isSaid_theMostOfThemFirst', () => {
  const people = ['保安', '水电工', '保安', '班组长'].map((title, at) => [
    `李建${at}`,
    `1381234567${at}`,
    '',
    title,
    '',
    '',
  ]);
  expect(read(...people).remarks.slice(1)).toEqual([
    '岗位“保安”（2 人）、“水电工”（1 人）读作“一线员工”。',
    '岗位“班组长”（1 人）读作“班组长”。',
  ]);
});

it('theSameAccountTwice_isTheFirstOnes', () => {
  const { colleagues } = read(LI, ['吴大勇', '13900001111', '', '维修', 'lijianguo', '']);
  const plan = planStaff(colleagues, facts());
  expect(plan.added.map(({ name }) => name)).toEqual(['李建国']);
  expect(plan.problems).toMatchObject([
    { row: 3, column: 4, text: '账号“lijianguo”和第 3 行的同事相同，这一行没有导入；请核对' },
  ]);
});

describe('skills, buildings and load', () => {
  const WORK = ['姓名', '手机号', '岗位', '技能', '负责楼栋', '同时在手上限'];
  const readWork = (...rows: string[][]) => readStaff([sheetOf([WORK, ...rows])], '湖畔花园');
  const colleague = (skills: string, zones: string, load: string) => [
    '李建国',
    '13812345678',
    '维修',
    skills,
    zones,
    load,
  ];
  const plan = (row: string[], more: Partial<KnownColleague>[] = []) => {
    const { colleagues, problems } = readWork(row);
    const planned = planStaff(colleagues, facts({ known: more.map(known) }));
    return { ...planned, problems: [...problems, ...planned.problems] };
  };

  it('areTakenAsTheListSaysThem', () => {
    const { added } = plan(colleague('水电工、电梯', '1-3栋', '5单'));
    expect(added).toMatchObject([
      { skills: ['plumbing', 'power-lighting', 'in-home', 'lift'], zones: ['b1', 'b2', 'b3'], loadCap: 5 },
    ]);
  });

  it.each([
    ['', null],
    ['全部', []],
    ['1栋 3#', ['b1', 'b3']],
    ['2 栋，3 号楼', ['b2', 'b3']],
    ['二期', ['v1']],
    ['二期1栋', ['v1']],
  ])('theBuildings_%s', (text, zones) => {
    expect(plan(colleague('', text, '')).added).toMatchObject([{ skills: null, zones, loadCap: null }]);
  });

  it.each([
    ['anUnknownSkill', colleague('开飞机', '', ''), 3, '不认得“开飞机”这项技能'],
    ['anUnknownBuilding', colleague('', '1栋、99栋', ''), 4, '这个小区没有“99栋”'],
    ['anUnknownBuilding_besideThoseThatThereAre', colleague('', '9栋', ''), 4, '例如“1 栋、2 栋、3 号楼”'],
    ['aRangeWithAGap', colleague('', '1-5栋', ''), 4, '这个小区没有“1-5栋”'],
    ['aLoadBeyondReason', colleague('', '', '500'), 5, '请写 1 到 50 的整数'],
  ])('%s_isNamedAtItsCell_andTheColleagueWaits', (_what, row, column, words) => {
    const { added, problems } = plan(row);
    expect(added).toEqual([]);
    expect(problems).toMatchObject([{ row: 1, column, isBlocking: true, text: expect.stringContaining(words) }]);
  });

  it('whatTheListDoesNotSay_stays_andBuildingsOfOtherEstatesToo', () => {
    const before = { skills: ['lift'], zones: ['elsewhere', 'b1'], loadCap: 3 };
    expect(plan(colleague('', '', ''), [before]).changed).toEqual([]);
    expect(plan(colleague('电梯', '1栋', '3'), [before]).changed).toEqual([]);
    expect(plan(colleague('', '2栋', ''), [before]).changed).toMatchObject([
      { fields: { zones: ['elsewhere', 'b2'] } },
    ]);
    expect(plan(colleague('', '全部', ''), [before]).changed).toMatchObject([
      { fields: { zones: ['elsewhere', 'b1', 'b2', 'b3', 'v1'] } },
    ]);
  });
});
