import type { ArrangeShiftsRequest, DutyShiftRequest, RosterWeek } from '@yingsheng/shared/api/roster';
import { DutyShift } from '../../src/directory/entities/duty-shift';
import { WhoIsOnDuty } from '../../src/directory/who-is-on-duty';
import { type BootedApp, bootApp } from '../support/boot-app';
import { buildSmallEstate, type PersonKey, type SmallEstate } from '../support/small-estate';

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
const shiftOf = (person: PersonKey, from: string, until: string): DutyShiftRequest => ({
  personId: estate.people[person],
  startsAt: `2026-11-${from}:00+08:00`,
  endsAt: `2026-11-${until}:00+08:00`,
});
const arrange = (as: PersonKey, { removeIds = [], add = [] }: Partial<ArrangeShiftsRequest>) =>
  estate.as(as).post(roster('/arrange'), { removeIds, add });
async function add(as: PersonKey, shift: DutyShiftRequest): Promise<string> {
  const { body } = await arrange(as, { add: [shift] }).expect(200);
  return body.ids[0];
}
async function week(as: PersonKey = 'manager', day = '2026-11-23'): Promise<RosterWeek> {
  const { body } = await estate
    .as(as)
    .get(roster(`?week=${day}`))
    .expect(200);
  return body;
}
const shiftsOf = ({ people }: RosterWeek, person: PersonKey) =>
  people.find(({ personId }) => personId === estate.people[person])?.shifts ?? [];

it('aShift_isListedInItsWeek_andPutsThePersonOnDuty', async () => {
  const id = await add('manager', shiftOf('plumber', '24T20:00', '25T08:00'));
  const body = await week();
  expect(body).toMatchObject({ weekStart: '2026-11-23', estateId: estate.estateId });
  expect(shiftsOf(body, 'plumber')).toEqual([
    {
      id,
      personId: estate.people.plumber,
      startsAt: '2026-11-24T12:00:00.000Z',
      endsAt: '2026-11-25T00:00:00.000Z',
      isEditable: true,
    },
  ]);
  expect(shiftsOf(await week('manager', '2026-11-16'), 'plumber')).toEqual([]);
  const onDuty = await booted.app
    .get(WhoIsOnDuty)
    .onDuty(booted.dataSource.manager, estate.estateId, new Date('2026-11-24T23:00:00Z'));
  expect(onDuty.map((person) => person.personId)).toEqual([estate.people.plumber]);
});

it('overlappingShiftsOfOnePerson_areRefused_namingBoth', async () => {
  await add('manager', shiftOf('plumber', '24T08:00', '24T20:00'));
  const { body } = await arrange('manager', { add: [shiftOf('plumber', '24T19:00', '24T23:00')] }).expect(409);
  expect(body).toMatchObject({
    code: 'ROSTER.SHIFTS_OVERLAP',
    facts: {
      personName: '李建国',
      wanted: { startsAt: '2026-11-24T11:00:00.000Z' },
      existing: { startsAt: '2026-11-24T00:00:00.000Z' },
    },
  });
  await add('manager', shiftOf('secondPlumber', '24T19:00', '24T23:00'));
});

it('twoEditorsAtOnce_neverLeaveOverlappingShifts', async () => {
  const attempts = Array.from({ length: 8 }, (_, index) =>
    arrange(index % 2 === 0 ? 'manager' : 'lead', { add: [shiftOf('plumber', `25T${10 + index}:00`, '25T20:00')] }),
  );
  const statuses = (await Promise.all(attempts)).map((answer) => answer.status);
  expect(statuses.sort()).toEqual([200, ...Array(7).fill(409)]);
  expect(shiftsOf(await week(), 'plumber')).toHaveLength(1);
});

it('whoMovesAShiftThatAColleagueJustMoved_isToldSo_andUndoesNothing', async () => {
  const id = await add('manager', shiftOf('plumber', '24T08:00', '24T20:00'));
  const moves = ['24T09:00', '24T10:00', '24T11:00'].map((from) =>
    arrange('manager', { removeIds: [id], add: [shiftOf('plumber', from, '24T20:00')] }),
  );
  const answers = await Promise.all(moves);
  expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409, 409]);
  expect(answers.find((answer) => answer.status === 409)?.body.code).toBe('ROSTER.SHIFT_CHANGED');
  expect(shiftsOf(await week(), 'plumber')).toHaveLength(1);
  const late = await arrange('manager', { removeIds: [id] }).expect(409);
  expect(late.body.code).toBe('ROSTER.SHIFT_CHANGED');
});

it('aRefusedMove_leavesTheOldShift', async () => {
  const id = await add('manager', shiftOf('plumber', '24T08:00', '24T20:00'));
  await add('manager', shiftOf('plumber', '25T08:00', '25T20:00'));
  await arrange('manager', { removeIds: [id], add: [shiftOf('plumber', '25T09:00', '25T10:00')] }).expect(409);
  expect(shiftsOf(await week(), 'plumber').map((shift) => shift.id)).toContain(id);
});

it('severalShiftsAtOnce_areAllWritten_orNone', async () => {
  const id = await add('manager', shiftOf('plumber', '24T08:00', '24T20:00'));
  const good = shiftOf('plumber', '26T08:00', '26T20:00');
  const bad = [shiftOf('cleaner', '26T08:00', '26T20:00'), shiftOf('cleaner', '26T10:00', '26T12:00')];
  await arrange('manager', { removeIds: [id], add: [good, ...bad] }).expect(409);
  expect(shiftsOf(await week(), 'plumber').map((shift) => shift.id)).toEqual([id]);
});

it('whatIsOver_canNeitherBeTakenAwayNorReplaced', async () => {
  booted.clock.set(new Date('2026-11-21T00:00:00Z'));
  const id = await add('manager', shiftOf('plumber', '22T08:00', '22T20:00'));
  booted.clock.set(new Date('2026-11-23T02:00:00.000Z'));
  const { body } = await arrange('manager', { removeIds: [id] }).expect(422);
  expect(body.code).toBe('ROSTER.SHIFT_IN_THE_PAST');
});

it('aShiftCanBeHandedToSomebodyElse', async () => {
  const id = await add('lead', shiftOf('plumber', '24T08:00', '24T20:00'));
  await arrange('lead', { removeIds: [id], add: [shiftOf('secondPlumber', '24T08:00', '24T20:00')] }).expect(200);
  const body = await week();
  expect([shiftsOf(body, 'plumber').length, shiftsOf(body, 'secondPlumber').length]).toEqual([0, 1]);
});

it.each([
  ['24T20:00', '24T08:00', 422, 'ROSTER.SHIFT_ENDS_BEFORE_START'],
  ['24T08:00', '25T08:01', 422, 'ROSTER.SHIFT_TOO_LONG'],
  ['22T08:00', '22T20:00', 422, 'ROSTER.SHIFT_IN_THE_PAST'],
])('aShiftFrom%sUntil%s_isRefused', async (from, until, status, code) => {
  const answer = await arrange('manager', { add: [shiftOf('plumber', from, until)] });
  expect([answer.status, answer.body.code]).toEqual([status, code]);
});

it.each([
  ['lead', 'cleaner', 403, 'ROSTER.NOT_YOUR_DEPARTMENT'],
  ['lead', 'plumber', 200, undefined],
  ['manager', 'lin', 422, 'ROSTER.NOT_STAFF_HERE'],
  ['manager', 'foreignDesk', 422, 'ROSTER.NOT_STAFF_HERE'],
  ['foreignManager', 'plumber', 404, 'REQUEST.NOT_FOUND'],
  ['desk', 'desk', 403, 'AUTH.NOT_ALLOWED'],
  ['plumber', 'plumber', 403, 'AUTH.NOT_ALLOWED'],
] as const)('%s_arranging_%s_isAnswered%s', async (as, person, status, code) => {
  const answer = await arrange(as, { add: [shiftOf(person, '24T08:00', '24T20:00')] });
  expect([answer.status, answer.body.code]).toEqual([status, code]);
});

it('aLeadSeesTheWholeWeek_butMayEditOnlyTheirOwnDepartment', async () => {
  await add('manager', shiftOf('cleaner', '24T08:00', '24T20:00'));
  const { people } = await week('lead');
  const editable = people.filter((person) => person.isEditable).map((person) => person.name);
  expect(editable.sort()).toEqual(['吴大勇', '李建国', '赵国平']);
  expect(shiftsOf(await week('lead'), 'cleaner')[0]?.isEditable).toBe(false);
});

it('copyingTheWeekBefore_fillsWhatIsFree_andLeavesWhatIsThere', async () => {
  booted.clock.set(new Date('2026-11-16T00:00:00Z'));
  await add('manager', shiftOf('plumber', '16T08:00', '16T20:00'));
  await add('manager', shiftOf('plumber', '18T20:00', '19T08:00'));
  await add('manager', shiftOf('cleaner', '20T08:00', '20T20:00'));
  await add('manager', shiftOf('cleaner', '27T07:00', '27T12:00'));
  const { body } = await estate.as('manager').post(roster('/copy-week'), { week: '2026-11-25' }).expect(200);
  expect(body).toEqual({ createdCount: 2, skippedCount: 1 });
  const again = await estate.as('manager').post(roster('/copy-week'), { week: '2026-11-25' }).expect(200);
  expect(again.body).toEqual({ createdCount: 0, skippedCount: 3 });
  const copied = await week();
  expect(shiftsOf(copied, 'plumber').map((shift) => shift.startsAt)).toEqual([
    '2026-11-23T00:00:00.000Z',
    '2026-11-25T12:00:00.000Z',
  ]);
  expect(shiftsOf(copied, 'cleaner')).toHaveLength(1);
  booted.clock.set(new Date('2026-11-23T02:00:00.000Z'));
});

it('aLeadCopiesOnlyTheirOwnDepartment', async () => {
  booted.clock.set(new Date('2026-11-16T00:00:00Z'));
  await add('manager', shiftOf('plumber', '16T08:00', '16T20:00'));
  await add('manager', shiftOf('cleaner', '17T08:00', '17T20:00'));
  const { body } = await estate.as('lead').post(roster('/copy-week'), { week: '2026-11-23' }).expect(200);
  expect(body).toEqual({ createdCount: 1, skippedCount: 0 });
  booted.clock.set(new Date('2026-11-23T02:00:00.000Z'));
});

it.each(['2026-02-30', '2026-11', 'today', '2026-11-23T00:00:00Z'])('%s_isNoWeek', async (day) => {
  const { body } = await estate
    .as('manager')
    .get(roster(`?week=${day}`))
    .expect(400);
  expect(body.facts.fields).toHaveProperty('week');
});
