import { dutyWeekWith } from './duty-week';
import { type ImportFacts, planImport, type StandingShift } from './plan-import';
import { ID_HEADING, readRosterSheet, type SheetPerson } from './read-roster-sheet';

const WEEK = dutyWeekWith('2026-11-23');
const HEADING = [
  '部门',
  '姓名',
  '周一 2026-11-23',
  '周二 2026-11-24',
  '周三 2026-11-25',
  '周四 2026-11-26',
  '周五 2026-11-27',
  '周六 2026-11-28',
  '周日 2026-11-29',
  '备注',
  ID_HEADING,
];
const person = (personId: string, name: string, departmentName = '工程部'): SheetPerson => ({
  personId,
  name,
  departmentId: departmentName,
  departmentName,
});
const PEOPLE = [person('li', '李建国'), person('wu', '吴大勇'), person('he', '何玉兰', '保洁部')];

/** A row with something on one weekday, Monday being 0. */
function rowFor(name: string, cells: Record<number, string> = {}, id = '', department = ''): string[] {
  const days = Array.from({ length: 7 }, (_, index) => cells[index] ?? '');
  return [department, name, ...days, '', id];
}
const standing = (id: string, personId: string, from: string, until: string): StandingShift => ({
  id,
  personId,
  startsAt: new Date(`2026-11-${from}:00+08:00`),
  endsAt: new Date(`2026-11-${until}:00+08:00`),
});
const MONDAY_DAY = standing('s1', 'li', '23T08:00', '23T20:00');

function plan(rows: readonly string[][], shifts: readonly StandingShift[] = [], facts: Partial<ImportFacts> = {}) {
  return planImport(readRosterSheet(rows, WEEK, PEOPLE), {
    week: WEEK,
    standing: shifts,
    arranger: { roles: ['estateManager'], departmentId: null },
    now: new Date('2026-11-22T00:00:00Z'),
    ...facts,
  });
}

it('new_replaced_removed_and_kept_shifts_are_counted_apart', () => {
  const shifts = [
    MONDAY_DAY,
    standing('s2', 'li', '24T08:00', '24T20:00'),
    standing('s3', 'li', '25T08:00', '25T20:00'),
  ];
  const row = rowFor('李建国', { 0: '08:00-20:00', 1: '20:00-08:00', 3: '08:00-12:00 14:00-18:00' });
  expect(plan([HEADING, row], shifts)).toMatchObject({
    weekStart: '2026-11-23',
    keepCount: 1,
    replaceCount: 1,
    removeCount: 1,
    addCount: 2,
    problems: [],
    arrangement: {
      removeIds: ['s2', 's3'],
      add: [
        { personId: 'li', startsAt: '2026-11-24T12:00:00.000Z', endsAt: '2026-11-25T00:00:00.000Z' },
        { personId: 'li', startsAt: '2026-11-26T00:00:00.000Z' },
        { personId: 'li', startsAt: '2026-11-26T06:00:00.000Z' },
      ],
    },
  });
});

it('whoever_is_not_in_the_sheet_keeps_their_shifts', () => {
  const { arrangement } = plan([HEADING, rowFor('李建国')], [standing('s9', 'wu', '24T08:00', '24T20:00')]);
  expect(arrangement).toEqual({ removeIds: [], add: [] });
});

it.each<[string, string[], { column: string; text: string }]>([
  ['an unknown person', rowFor('张三', { 0: '全天' }), { column: '姓名', text: '“张三”不在这个小区任职，请核对' }],
  [
    'a person of another department',
    rowFor('李建国', {}, '', '保洁部'),
    { column: '姓名', text: '“李建国”不在这个小区任职的保洁部，请核对' },
  ],
  ['no name', rowFor('', { 0: '全天' }), { column: '姓名', text: '没有写姓名' }],
  [
    'a name that is not the id',
    rowFor('吴大勇', {}, 'li'),
    { column: '姓名', text: '“吴大勇”和人员编号对不上，请恢复导出时的编号' },
  ],
  [
    'an unreadable cell',
    rowFor('李建国', { 2: '早' }),
    { column: '周三 11-25', text: '李建国：看不懂“早”，请写成 08:00-20:00' },
  ],
  [
    'an overlap inside a cell',
    rowFor('李建国', { 2: '08:00-12:00 11:00-15:00' }),
    { column: '周三 11-25', text: '李建国：08:00-12:00 和 11-25 11:00-15:00 重叠' },
  ],
  [
    'an overlap with the next day',
    rowFor('李建国', { 2: '20:00-次日08:00', 3: '07:00-15:00' }),
    { column: '周三 11-25', text: '李建国：20:00-次日08:00 和 11-26 07:00-15:00 重叠' },
  ],
])('%s_is_a_problem_with_its_row_and_column_and_nothing_is_arranged', (_what, row, problem) => {
  const preview = plan([HEADING, rowFor('何玉兰', { 4: '全天' }), row]);
  expect(preview.problems[0]).toEqual({ row: 3, ...problem });
  expect(preview.arrangement).toBeNull();
});

it('every_problem_of_the_sheet_is_listed_at_once', () => {
  const rows = [HEADING, rowFor('张三'), rowFor('李建国', { 0: '早', 1: '晚' }), rowFor('李建国')];
  expect(plan(rows).problems.map(({ row, column }) => `${row} ${column}`)).toEqual([
    '2 姓名',
    '3 周一 11-23',
    '3 周二 11-24',
    '4 姓名',
  ]);
});

it.each([
  ['of another week', '周三 2026-12-02', '2026-12-02 不在这一周，请先选好对应的一周再导入'],
  ['that is no date', '周三 2026-11-31', '“周三 2026-11-31”里没有日期，应像“周三 2026-11-25”'],
  ['without a date', '周三', '“周三”里没有日期，应像“周三 2026-11-25”'],
])('a_heading_%s_is_a_problem', (_what, heading, text) => {
  const headings = HEADING.map((cell, index) => (index === 4 ? heading : cell));
  expect(plan([headings, rowFor('李建国')]).problems).toEqual([{ row: 1, column: heading, text }]);
});

it('a_sheet_without_names_or_with_a_missing_day_says_so', () => {
  expect(plan([['部门', '员工']]).problems[0]?.text).toContain('没有找到“姓名”这一列');
  expect(plan([HEADING.filter((_, index) => index !== 4)]).problems).toEqual([
    { row: 1, column: '周三 11-25', text: '缺少 周三 11-25 这一列' },
  ]);
});

it('two_people_of_one_name_are_told_apart_by_the_id_or_refused', () => {
  const namesakes = [...PEOPLE, person('li2', '李建国')];
  const read = (row: string[]) => readRosterSheet([HEADING, row], WEEK, namesakes);
  expect(read(rowFor('李建国')).problems[0]?.text).toBe('有不止一位“李建国”，请保留导出表里的人员编号');
  expect(read(rowFor('李建国', {}, 'li2')).entries[0]?.person.personId).toBe('li2');
});

it('what_is_over_may_stand_in_the_sheet_but_not_change', () => {
  const now = new Date('2026-11-23T13:00:00Z');
  const same = rowFor('李建国', { 0: '08:00-20:00', 3: '全天' });
  expect(plan([HEADING, same], [MONDAY_DAY], { now }).problems).toEqual([]);
  const changed = plan([HEADING, rowFor('李建国')], [MONDAY_DAY], { now });
  expect(changed.problems).toEqual([{ row: 2, column: '周一 11-23', text: '李建国：这段时间已经过去，请保持原样' }]);
});

it('a_shift_reaching_in_from_the_week_before_counts_for_overlaps_but_stays', () => {
  const night = standing('s0', 'li', '22T20:00', '23T08:00');
  const { problems } = plan([HEADING, rowFor('李建国', { 0: '07:00-12:00' })], [night]);
  expect(problems[0]?.text).toBe('李建国：07:00-12:00 和 11-22 20:00-次日08:00 重叠');
  expect(plan([HEADING, rowFor('李建国')], [night]).arrangement?.removeIds).toEqual([]);
});

it('a_lead_may_hand_in_the_whole_sheet_as_long_as_other_departments_stay_as_they_are', () => {
  const arranger = { roles: ['teamLead' as const], departmentId: '工程部' };
  const others = [standing('s5', 'he', '24T08:00', '24T20:00')];
  const same = [HEADING, rowFor('李建国', { 2: '全天' }), rowFor('何玉兰', { 1: '08:00-20:00' })];
  expect(plan(same, others, { arranger }).problems).toEqual([]);
  expect(plan([HEADING, rowFor('何玉兰')], others, { arranger }).problems).toEqual([
    { row: 2, column: '', text: '何玉兰不归您安排，请恢复这一行，或请他们的负责人来改' },
  ]);
});

it.each(['李 建国', '李　建国', ' 李建国　'])('%j_is_the_colleague_of_that_name', (name) => {
  const { addCount, problems } = plan([HEADING, rowFor(name, { 2: '08:00 － 20:00' })]);
  expect([addCount, problems]).toEqual([1, []]);
});

it('headings_with_spaces_in_them_are_found', () => {
  const heading = HEADING.map((cell) => (cell === '姓名' ? '姓　名' : cell === '部门' ? '部 门' : cell));
  expect(plan([heading, rowFor('李建国', { 2: '8-20' }, '', '工 程部')]).problems).toEqual([]);
});

it('what_cannot_be_read_names_the_person_and_the_day', () => {
  const unread = plan([HEADING, rowFor('李建国', { 2: '早班' })]).problems;
  expect(unread).toMatchObject([
    { row: 2, column: '周三 11-25', text: expect.stringMatching(/^李建国：看不懂“早班”/) },
  ]);
  const overlapping = plan([HEADING, rowFor('吴大勇', { 2: '8-20 18-22' })]).problems;
  expect(overlapping).toMatchObject([{ column: '周三 11-25', text: expect.stringMatching(/^吴大勇：.*重叠/) }]);
});
