import type { NoticeView } from '@yingsheng/shared/api/notice';
import type { AbsenceRequest, MarkedAbsence, MyDuty } from '@yingsheng/shared/api/staff';
import { WhoIsOnDuty } from '../../src/directory/who-is-on-duty';
import { OutboxWorker } from '../../src/platform/outbox/outbox-worker';
import { type BootedApp, bootApp } from '../support/boot-app';
import { Journey } from '../support/journey';
import { buildSmallEstate, type PersonKey, type SmallEstate } from '../support/small-estate';

let booted: BootedApp;
let estate: SmallEstate;
beforeAll(async () => {
  booted = await bootApp();
});
afterAll(() => booted.close());
beforeEach(async () => {
  estate = await buildSmallEstate(booted);
});

const today = (overrides: Partial<AbsenceRequest> = {}): AbsenceRequest => ({
  kind: 'sick',
  startsAt: '2026-11-23T10:00:00+08:00',
  endsAt: '2026-11-24T00:00:00+08:00',
  ...overrides,
});
const estatePath = (path: string) => `/api/estates/${estate.estateId}/${path}`;
const markFor = (as: PersonKey, person: PersonKey, body: AbsenceRequest) =>
  estate.as(as).post(estatePath(`staff/${estate.people[person]}/absences`), body);
const decide = (as: PersonKey, absenceId: string, action: string) =>
  estate.as(as).post(estatePath(`absences/${absenceId}/${action}`), {});
const isOnDuty = async (person: PersonKey): Promise<boolean> =>
  (await booted.app.get(WhoIsOnDuty).onDuty(booted.dataSource.manager, estate.estateId, booted.clock.now())).some(
    ({ personId }) => personId === estate.people[person],
  );
const titlesOf = async (person: PersonKey): Promise<string[]> => {
  await booted.app.get(OutboxWorker).drain();
  const { body } = await estate.as(person).get('/api/notices').expect(200);
  return body.items.map((notice: NoticeView) => notice.title);
};

it('whoIsAway_isNotOnDutyEvenIfRostered_andIsShownAsAwayWherePeopleArePicked', async () => {
  expect(await isOnDuty('plumber')).toBe(true);
  await markFor('lead', 'plumber', today()).expect(201);
  expect(await isOnDuty('plumber')).toBe(false);
  const { body: staff } = await estate.as('desk').get(estatePath('staff')).expect(200);
  expect(staff).toContainEqual(
    expect.objectContaining({ name: '李建国', isOnDuty: false, absentUntil: '2026-11-23T16:00:00.000Z' }),
  );
  const { body: me } = await estate.as('plumber').get('/api/me').expect(200);
  expect(me.isOnDuty).toBe(false);
});

it('anAbsenceMarkedNow_isFeltByTheVeryNextDispatch', async () => {
  const journey = new Journey(estate);
  const offereeOf = async (text: string) => {
    const { id } = await journey.submit({ text, urgency: 'urgent' });
    return (await journey.complaint('desk', id)).header.ballHolder?.name;
  };
  expect(await offereeOf('水管爆裂，水漫到楼道')).toBe('李建国');
  await markFor('lead', 'plumber', today()).expect(201);
  await markFor('lead', 'secondPlumber', today()).expect(201);
  expect(await offereeOf('水管又爆裂，楼道全是水')).toBe('赵国平');
});

it('markingSomebodyWithOpenMatters_answersWithWhatTheyOwe_andDropsNothing', async () => {
  const journey = new Journey(estate);
  const { id, orderId } = await journey.dispatched();
  const { body } = await markFor('lead', 'plumber', today()).expect(201);
  const { absence, owed } = body as MarkedAbsence;
  expect(absence).toMatchObject({ status: 'granted', kind: 'sick', allowedActions: ['end'] });
  expect(owed).toEqual({
    items: [
      expect.objectContaining({
        kind: 'offeredOrder',
        complaintId: id,
        workOrderId: orderId,
        placeText: '3 栋 2 单元 1201',
      }),
    ],
    elsewhereCount: 0,
  });
  expect((await journey.workOrder('lead', orderId)).status).toBe('offered');
  const { body: desk } = await markFor('manager', 'desk', today()).expect(201);
  expect(desk.owed.items.map((item: { kind: string }) => item.kind)).toEqual(['firstContact']);
});

it('whatStandsStillBecauseSomebodyIsAway_isPutBeforeTheManager', async () => {
  const { id, orderId } = await new Journey(estate).dispatched();
  const rows = async () =>
    (await estate.as('manager').get(estatePath('board')).expect(200)).body.decisions.filter(
      (row: { kind: string }) => row.kind === 'absentee',
    );
  expect(await rows()).toEqual([]);
  const { body } = await markFor('lead', 'plumber', today({ startsAt: '2026-11-23T00:00:00+08:00' })).expect(201);
  expect(await rows()).toEqual([
    expect.objectContaining({
      complaintId: id,
      workOrderId: orderId,
      text: '厨房水槽下面的水管一直滴水：李建国请假，要改派',
      waitingSince: '2026-11-23T02:00:00.000Z',
    }),
  ]);
  await decide('lead', body.absence.id, 'end').expect(204);
  expect(await rows()).toEqual([]);
});

it('whoReportsSick_isAwayAtOnce_andTheLeadIsTold', async () => {
  const { body } = await estate.as('plumber').post('/api/me/absences', today()).expect(201);
  expect(body.absence.status).toBe('granted');
  expect(await isOnDuty('plumber')).toBe(false);
  expect([await titlesOf('lead'), await titlesOf('plumber'), await titlesOf('manager')]).toEqual([
    ['李建国病假'],
    [],
    [],
  ]);
});

it('ownLeave_waitsForTheLead_andOnlyThenCounts', async () => {
  const { body } = await estate
    .as('plumber')
    .post('/api/me/absences', today({ kind: 'personal' }))
    .expect(201);
  expect(body.absence).toMatchObject({ status: 'requested', allowedActions: ['end'] });
  expect(await isOnDuty('plumber')).toBe(true);
  expect(await titlesOf('lead')).toEqual(['李建国申请事假，等您同意']);
  await decide('lead', body.absence.id, 'grant').expect(204);
  expect(await isOnDuty('plumber')).toBe(false);
  expect(await titlesOf('plumber')).toEqual(['您的请假已同意']);
  expect((await decide('lead', body.absence.id, 'refuse').expect(409)).body.code).toBe('ABSENCE.ALREADY_DECIDED');
});

it('aRefusedLeave_leavesThePersonOnDuty', async () => {
  const { body } = await estate
    .as('plumber')
    .post('/api/me/absences', today({ kind: 'annual' }))
    .expect(201);
  await decide('manager', body.absence.id, 'refuse').expect(204);
  expect(await isOnDuty('plumber')).toBe(true);
  const { body: duty } = await estate.as('plumber').get('/api/me/duty').expect(200);
  expect((duty as MyDuty).absences).toEqual([]);
});

it('twoLeadsAnsweringAtOnce_giveOneAnswer', async () => {
  const { body } = await estate
    .as('plumber')
    .post('/api/me/absences', today({ kind: 'annual' }))
    .expect(201);
  const answers = await Promise.all([
    decide('lead', body.absence.id, 'grant'),
    decide('manager', body.absence.id, 'refuse'),
  ]);
  expect(answers.map((answer) => answer.status).sort()).toEqual([204, 409]);
});

it('aLeadCannotGrantTheirOwnLeave_butTheManagerCan', async () => {
  const { body } = await markFor('lead', 'lead', today({ kind: 'annual' })).expect(201);
  expect(body.absence.status).toBe('requested');
  expect((await decide('lead', body.absence.id, 'grant').expect(403)).body.code).toBe('ABSENCE.NOT_YOUR_OWN');
  await decide('manager', body.absence.id, 'grant').expect(204);
});

it('backEarlier_thePersonIsOnDutyAgain', async () => {
  const { body } = await estate.as('plumber').post('/api/me/absences', today()).expect(201);
  booted.clock.set(new Date('2026-11-23T04:00:00Z'));
  await estate.as('plumber').post(`/api/me/absences/${body.absence.id}/end`, {}).expect(204);
  expect(await isOnDuty('plumber')).toBe(true);
  booted.clock.set(new Date('2026-11-23T02:00:00Z'));
});

it('overlappingAbsences_areRefused_evenAtTheSameMoment', async () => {
  const answers = await Promise.all([
    markFor('lead', 'plumber', today()),
    markFor('manager', 'plumber', today({ kind: 'annual' })),
    estate.as('plumber').post('/api/me/absences', today()),
  ]);
  expect(answers.map((answer) => answer.status).sort()).toEqual([201, 409, 409]);
});

it.each([
  ['lead', 'cleaner', 403, 'ROSTER.NOT_YOUR_DEPARTMENT'],
  ['desk', 'plumber', 403, 'AUTH.NOT_ALLOWED'],
  ['foreignManager', 'plumber', 404, 'REQUEST.NOT_FOUND'],
  ['manager', 'lin', 422, 'ROSTER.NOT_STAFF_HERE'],
] as const)('%s_marking_%s_isAnswered%s', async (as, person, status, code) => {
  const answer = await markFor(as, person, today());
  expect([answer.status, answer.body.code]).toEqual([status, code]);
});

it('aResidentHasNoDuty_andNobodyEndsAnothersAbsence', async () => {
  await estate.as('lin').get('/api/me/duty').expect(403);
  await estate.as('lin').post('/api/me/absences', today()).expect(403);
  const { body } = await markFor('lead', 'plumber', today()).expect(201);
  const refused = await estate.as('cleaner').post(`/api/me/absences/${body.absence.id}/end`, {}).expect(404);
  expect(refused.body.code).toBe('ABSENCE.NOT_FOUND');
});

it('theReason_isShownToTheirOwnLeads_andToNobodyElse', async () => {
  await markFor('manager', 'cleaner', today({ note: '住院观察' })).expect(201);
  const kindFor = async (as: PersonKey) => {
    const { body } = await estate.as(as).get(estatePath('roster?week=2026-11-23')).expect(200);
    const cleaner = body.people.find(({ personId }: { personId: string }) => personId === estate.people.cleaner);
    return [cleaner.absences[0].kind, cleaner.absences[0].note];
  };
  expect([await kindFor('manager'), await kindFor('lead')]).toEqual([
    ['sick', '住院观察'],
    [null, null],
  ]);
  const { text } = await estate.as('desk').get(estatePath('staff')).expect(200);
  expect(text).not.toContain('sick');
});

it('myDuty_showsTheShiftsOfTheWeekAndOwnAbsences', async () => {
  await estate.as('plumber').post('/api/me/absences', today()).expect(201);
  const { body } = await estate.as('plumber').get('/api/me/duty?week=2026-11-23').expect(200);
  expect(body).toMatchObject({
    weekStart: '2026-11-23',
    shifts: [{ estateName: '翠湖花园' }],
    absences: [{ kind: 'sick', status: 'granted', allowedActions: ['end'] }],
  });
});
