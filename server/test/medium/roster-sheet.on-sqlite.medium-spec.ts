import type { RosterImportPreview, RosterWeek } from '@yingsheng/shared/api/roster';
import { Workbook, type Worksheet } from 'exceljs';
import { DutyShift } from '../../src/directory/entities/duty-shift';
import { type BootedApp, bootApp } from '../support/boot-app';
import { buildSmallEstate, type PersonKey, type SmallEstate } from '../support/small-estate';

const TUESDAY = 4;

let booted: BootedApp;
let estate: SmallEstate;
beforeAll(async () => {
  booted = await bootApp();
});
afterAll(() => booted.close());
beforeEach(async () => {
  estate = await buildSmallEstate(booted);
  await booted.dataSource.manager.delete(DutyShift, { estateId: estate.estateId });
});

const roster = (path: string) => `/api/estates/${estate.estateId}/roster${path}`;
const arrange = (as: PersonKey, body: object) => estate.as(as).post(roster('/arrange'), body);
const shiftOf = (person: PersonKey, from: string, until: string) => ({
  personId: estate.people[person],
  startsAt: `2026-11-${from}:00+08:00`,
  endsAt: `2026-11-${until}:00+08:00`,
});
async function add(person: PersonKey, from: string, until: string): Promise<string> {
  const { body } = await arrange('manager', { removeIds: [], add: [shiftOf(person, from, until)] }).expect(200);
  return body.ids[0];
}
async function exported(as: PersonKey = 'manager'): Promise<Buffer> {
  const answer = await estate
    .as(as)
    .get(roster('/export?week=2026-11-23'))
    .buffer(true)
    .parse((response, done) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => done(null, Buffer.concat(chunks)));
    })
    .expect(200);
  return answer.body;
}
async function opened(file: Buffer): Promise<{ workbook: Workbook; sheet: Worksheet }> {
  const workbook = new Workbook();
  await workbook.xlsx.load(file as unknown as Parameters<typeof workbook.xlsx.load>[0]);
  const [sheet] = workbook.worksheets;
  if (sheet === undefined) throw new Error('no sheet');
  return { workbook, sheet };
}
/** The exported sheet with cells changed, as `{ 李建国: '08:00-20:00' }` on Tuesday. */
async function filled(tuesday: Readonly<Record<string, string>>): Promise<Buffer> {
  const { workbook, sheet } = await opened(await exported());
  sheet.eachRow((row) => {
    const text = tuesday[String(row.getCell(2).value)];
    if (text !== undefined) row.getCell(TUESDAY).value = text;
  });
  return Buffer.from(await workbook.xlsx.writeBuffer());
}
const preview = (as: PersonKey, file: Buffer, week = '2026-11-23') =>
  estate.as(as).upload(file, '值班表.xlsx', roster(`/import-preview?week=${week}`));
async function tuesdaysOf(person: PersonKey): Promise<string[]> {
  const { body } = await estate.as('manager').get(roster('?week=2026-11-23')).expect(200);
  const { people } = body as RosterWeek;
  return (
    people.find(({ personId }) => personId === estate.people[person])?.shifts.map(({ startsAt }) => startsAt) ?? []
  );
}

it('anExportedWeek_holdsEverybodysShifts_andImportedAsItIs_changesNothing', async () => {
  await add('plumber', '24T08:00', '24T12:00');
  await add('plumber', '24T14:00', '24T18:00');
  await add('cleaner', '29T20:00', '30T08:00');
  const file = await exported();
  const { sheet } = await opened(file);
  const rows = new Map<string, unknown[]>();
  sheet.eachRow((row) => rows.set(String(row.getCell(2).value), row.values as unknown[]));
  expect(rows.get('李建国')?.[TUESDAY]).toBe('08:00-12:00 14:00-18:00');
  expect(rows.get('何玉兰')?.[9]).toBe('20:00-次日08:00');
  const { body } = await preview('manager', file).expect(200);
  expect(body).toEqual({
    weekStart: '2026-11-23',
    addCount: 0,
    replaceCount: 0,
    removeCount: 0,
    keepCount: 3,
    problems: [],
    arrangement: { removeIds: [], add: [] },
  });
});

it('aFilledSheet_isPreviewed_andWrittenOnlyWhenConfirmed', async () => {
  await add('plumber', '24T08:00', '24T20:00');
  const file = await filled({ 李建国: '20:00-08:00', 吴大勇: '08:00-20:00' });
  const { body } = await preview('manager', file).expect(200);
  expect(body).toMatchObject({ addCount: 1, replaceCount: 1, removeCount: 0, problems: [] });
  expect(await tuesdaysOf('secondPlumber')).toEqual([]);
  await arrange('manager', (body as RosterImportPreview).arrangement as object).expect(200);
  expect([await tuesdaysOf('plumber'), await tuesdaysOf('secondPlumber')]).toEqual([
    ['2026-11-24T12:00:00.000Z'],
    ['2026-11-24T00:00:00.000Z'],
  ]);
});

it('aSheetWithOneWrongRow_isAnsweredWithItsProblems_andArrangesNothing', async () => {
  const { body } = await preview('manager', await filled({ 李建国: '早班', 吴大勇: '08:00-20:00' })).expect(200);
  expect(body.problems).toEqual([
    { row: expect.any(Number), column: '周二 11-24', text: '李建国：看不懂“早班”，请写成 08:00-20:00' },
  ]);
  expect(body.arrangement).toBeNull();
});

it('aSheetOfAnotherWeek_isToldSo', async () => {
  const { body } = await preview('manager', await exported(), '2026-11-30').expect(200);
  expect(body.problems[0].text).toBe('2026-11-23 不在这一周，请先选好对应的一周再导入');
});

it('whatAColleagueChangedSinceThePreview_isNotOverwritten', async () => {
  const id = await add('plumber', '24T08:00', '24T20:00');
  const { body } = await preview('manager', await filled({ 李建国: '09:00-20:00', 吴大勇: '全天' })).expect(200);
  await arrange('lead', { removeIds: [id], add: [shiftOf('plumber', '24T10:00', '24T20:00')] }).expect(200);
  const late = await arrange('manager', body.arrangement).expect(409);
  expect(late.body.code).toBe('ROSTER.SHIFT_CHANGED');
  expect([await tuesdaysOf('plumber'), await tuesdaysOf('secondPlumber')]).toEqual([['2026-11-24T02:00:00.000Z'], []]);
});

it('aLead_importsTheirOwnDepartment_andNothingElse', async () => {
  const own = await preview('lead', await filled({ 李建国: '全天' })).expect(200);
  expect(own.body).toMatchObject({ addCount: 1, problems: [] });
  const other = await preview('lead', await filled({ 何玉兰: '全天' })).expect(200);
  expect(other.body.problems[0].text).toContain('何玉兰不归您安排');
});

it.each([
  ['manager', Buffer.from('姓名，周一'), 422, 'SPREADSHEET.UNREADABLE'],
  ['manager', Buffer.alloc(1024 * 1024 + 1), 413, 'SPREADSHEET.TOO_LARGE'],
  ['foreignManager', Buffer.from('x'), 404, 'REQUEST.NOT_FOUND'],
  ['desk', Buffer.from('x'), 403, 'AUTH.NOT_ALLOWED'],
  ['lin', Buffer.from('x'), 403, 'AUTH.NOT_ALLOWED'],
] as const)('%s_uploadingSomethingElse_isAnswered%#', async (as, file, status, code) => {
  const answer = await preview(as, file);
  expect([answer.status, answer.body.code]).toEqual([status, code]);
});

it('theSheetIsForThoseWhoManageTheEstate', async () => {
  await estate.as('desk').get(roster('/export')).expect(403);
  await estate.as('foreignManager').get(roster('/export')).expect(404);
  const { headers } = await estate.as('lead').get(roster('/export?week=2026-11-23')).expect(200);
  expect(decodeURIComponent(String(headers['content-disposition']))).toContain('翠湖花园值班表2026-11-23.xlsx');
});
