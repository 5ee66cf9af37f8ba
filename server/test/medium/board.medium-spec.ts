import request from 'supertest';
import type { ComplaintState } from '../../src/complaints/domain/facts';
import { newId } from '../../src/platform/ids';
import { type BootedApp, bootApp } from '../support/boot-app';
import { CountedMatters, type MatterExtras } from '../support/counted-matters';
import { buildSmallEstate, type SmallEstate } from '../support/small-estate';

const NOW = new Date('2026-11-23T02:00:00.000Z');

let booted: BootedApp;
let estate: SmallEstate;
let matters: CountedMatters;

beforeAll(async () => {
  booted = await bootApp();
  estate = await buildSmallEstate(booted);
  matters = new CountedMatters(booted, estate, NOW);
});
afterEach(() => matters.forget());
afterAll(() => booted.close());

const given = (complaint: Partial<ComplaintState>, extras?: MatterExtras) => matters.given(complaint, extras);
const board = () => matters.board();
const closed = (reason: ComplaintState['closeReason'], days?: number) => matters.closed(reason, days);
const daysAgo = (days: number) => matters.daysAgo(days);
const minutesFromNow = (minutes: number) => matters.minutesFromNow(minutes);

describe('onTimeResolution', () => {
  it('countsInTimeOnlyWhatAResidentConfirmed_andLateHoweverItEnded', async () => {
    await given(closed('confirmed'), { clocks: [matters.keptResolution] });
    await given(closed('timeout'), { clocks: [matters.keptResolution] });
    await given(closed('confirmed'), { clocks: [matters.brokenResolution] });
    await given(closed('withdrawn'), { clocks: [matters.keptResolution] });
    await given(closed('declined'), { clocks: [matters.keptResolution] });
    await given(closed('merged'), { clocks: [matters.brokenResolution] });
    await given({ status: 'resolved', resolvedAt: daysAgo(1) }, { clocks: [matters.keptResolution] });
    expect((await board()).onTimeResolution).toMatchObject({ value: 1 / 3, keptCount: 1, sampleSize: 3 });
  });

  it('whatIsLateAndStillOwed_countsAgainst_unlessSuspended', async () => {
    await given(closed('confirmed'), { clocks: [matters.keptResolution] });
    await given({ status: 'in_progress' }, { clocks: [{ kind: 'resolution', dueAt: daysAgo(1) }] });
    await given(
      { status: 'suspended', suspendedAt: daysAgo(2) },
      { clocks: [{ kind: 'resolution', dueAt: daysAgo(1) }] },
    );
    await given({ status: 'in_progress' }, { clocks: [{ kind: 'resolution', dueAt: minutesFromNow(60) }] });
    expect((await board()).onTimeResolution).toMatchObject({ value: 0.5, sampleSize: 2 });
  });

  it('anEarlierRoundThatWasLate_isNotForgottenAfterReopening', async () => {
    await given(closed('confirmed'), { clocks: [matters.brokenResolution, matters.keptResolution] });
    expect((await board()).onTimeResolution).toMatchObject({ value: 0, sampleSize: 1 });
  });

  it('isComparedWithThe90DaysBefore_whereBothHaveEnough', async () => {
    const clocks = (days: number, outcome: 'met' | 'breached') => ({
      clocks: [{ kind: 'resolution', dueAt: daysAgo(days + 1), endedAt: daysAgo(days), outcome } as const],
    });
    for (let count = 0; count < 10; count += 1) {
      await given(closed('confirmed'), clocks(1, 'met'));
      await given(closed('confirmed', 100), clocks(100, count < 5 ? 'met' : 'breached'));
    }
    const { onTimeResolution } = await board();
    expect(onTimeResolution).toEqual({
      value: 1,
      changePoints: 50,
      keptCount: 10,
      sampleSize: 10,
      previousSampleSize: 10,
    });
  });
});

it('onTimeResponse_countsAnswersInTime_lateOnesAndThoseStillMissing', async () => {
  const kind = 'firstResponse';
  await given({}, { clocks: [{ kind, dueAt: daysAgo(2), endedAt: daysAgo(2.5), outcome: 'met' }] });
  await given({}, { clocks: [{ kind, dueAt: daysAgo(2), endedAt: daysAgo(1), outcome: 'breached' }] });
  await given({}, { clocks: [{ kind, dueAt: minutesFromNow(-5) }] });
  await given({}, { clocks: [{ kind, dueAt: minutesFromNow(5) }] });
  await given(closed('withdrawn'), {
    clocks: [{ kind, dueAt: daysAgo(1), endedAt: daysAgo(2), outcome: 'cancelled' }],
  });
  expect((await board()).onTimeResponse).toMatchObject({ value: 1 / 3, sampleSize: 3 });
});

it('satisfaction_isTheShareOfRatingsFromFourStarsOn', async () => {
  for (const stars of [5, 4, 3]) await given(closed('confirmed'), { stars });
  expect((await board()).satisfaction).toMatchObject({ value: 2 / 3, sampleSize: 3 });
});

it('firstContactResolution_isSolvedWithoutAWorkOrderAndNeverReopened', async () => {
  await given(closed('confirmed'));
  await given({ ...closed('confirmed'), reopenCount: 1 });
  await given(closed('confirmed'), { orders: [{ status: 'done' }] });
  await given(closed('withdrawn'));
  expect((await board()).firstContactResolution).toMatchObject({ value: 1 / 3, sampleSize: 3 });
});

it('recurrence_isTheSameCategoryAtTheSamePlaceTwice', async () => {
  const householdId = estate.rooms.lin;
  await given({ householdId, category: 'seepage' });
  await given({ householdId, category: 'seepage', submittedAt: daysAgo(60) });
  await given({ householdId, category: 'noise' });
  await given({ householdId, category: 'gas' });
  await given({ householdId, category: 'gas', ...closed('merged') });
  await given({ householdId, category: 'lift', submittedAt: daysAgo(95) });
  await given({ householdId, category: 'lift' });
  expect((await board()).recurringCount).toBe(2);
});

describe('atRisk', () => {
  it('whatIsLateStandsFirst_thenTheShortest_oneRowEach', async () => {
    const soon = await given(
      { status: 'submitted', nextDueAt: minutesFromNow(90) },
      { clocks: [{ kind: 'resolution', dueAt: minutesFromNow(90) }] },
    );
    const sooner = await given(
      { status: 'in_progress', ballHolderId: estate.people.plumber, nextDueAt: minutesFromNow(4) },
      {
        clocks: [
          { kind: 'progressUpdate', dueAt: minutesFromNow(30) },
          { kind: 'onSite', dueAt: minutesFromNow(4) },
        ],
        orders: [{ status: 'accepted' }],
      },
    );
    const late = await given(
      { status: 'submitted', nextDueAt: minutesFromNow(-1) },
      { clocks: [{ kind: 'firstResponse', dueAt: minutesFromNow(-1) }] },
    );
    await given({ status: 'suspended' }, { clocks: [{ kind: 'resolution', dueAt: minutesFromNow(5) }] });
    await given({ status: 'resolved' }, { clocks: [{ kind: 'confirmation', dueAt: minutesFromNow(5) }] });
    await given(
      { status: 'in_progress', nextDueAt: minutesFromNow(5000) },
      { clocks: [{ kind: 'resolution', dueAt: minutesFromNow(5000) }] },
    );
    const { atRisk } = await board();
    expect(atRisk.map((row) => [row.complaintId, row.clock.kind])).toEqual([
      [late, 'firstResponse'],
      [sooner, 'onSite'],
      [soon, 'resolution'],
    ]);
    expect(atRisk[1]).toMatchObject({ ballHolder: { name: '李建国' }, workOrderId: expect.any(String) });
    expect(atRisk[2]?.workOrderId).toBeNull();
  });
});

it('counts_load_andDecisions_areOfThisEstateNow', async () => {
  const overdue = { nextDueAt: minutesFromNow(-1) };
  await given({ status: 'in_progress', ...overdue }, { orders: [{ status: 'arrived' }] });
  await given({ status: 'submitted' }, { clocks: [{ kind: 'firstResponse', dueAt: minutesFromNow(-30) }] });
  const declineProposal = { reason: '不归物业管', proposedById: estate.people.desk, deciderId: estate.people.manager };
  await given(
    { status: 'accepted', declineProposal: declineProposal as ComplaintState['declineProposal'] },
    { clocks: [{ kind: 'approval', dueAt: minutesFromNow(100) }] },
  );
  await given(
    { status: 'in_progress' },
    { orders: [{ status: 'returned', coordinatorId: estate.people.manager, bounceCount: 2, offeredAt: daysAgo(0.5) }] },
  );
  await given({ estateId: estate.foreignEstateId, status: 'in_progress', ...overdue });
  const { openCount, overdueCount, loads, decisions, onDuty } = await board();
  expect([openCount, overdueCount]).toEqual([4, 1]);
  expect(loads.find((load) => load.code === 'engineering')).toMatchObject({ openCount: 2, capacity: 16 });
  expect(decisions.map((row) => row.kind)).toEqual(['approval', 'ruling', 'unassigned']);
  expect(onDuty.map((person) => person.name)).toContain('周敏');
});

it('heat_sortsByBuildingAndGroup_andLeavesOutWhatWasMerged', async () => {
  const { buildingId } = estate as SmallEstate & { buildingId: string };
  await given({ buildingId, category: 'seepage' });
  await given({ buildingId, category: 'lift' });
  await given({ buildingId, category: 'lift', ...closed('merged') });
  await given({ buildingId: null, category: 'parking' });
  await given({ buildingId, category: 'noise', submittedAt: daysAgo(31) });
  const { heat } = await board();
  expect(heat.rows.map((row) => [row.name, row.counts])).toEqual([
    ['3 栋', [2, 0, 0, 0, 0, 0, 0]],
    ['公共区域', [0, 0, 1, 0, 0, 0, 0]],
  ]);
});

it('trend_countsWhatCameInAndWhatAResidentConfirmedByLocalWeek', async () => {
  await given({ submittedAt: new Date('2026-11-22T15:59:00Z') });
  await given({ submittedAt: new Date('2026-11-22T16:01:00Z') });
  await given({ ...closed('confirmed'), submittedAt: daysAgo(20), closedAt: new Date('2026-11-17T02:00:00Z') });
  await given({ ...closed('withdrawn'), submittedAt: daysAgo(20), closedAt: new Date('2026-11-17T02:00:00Z') });
  const { trend } = await board();
  expect(trend).toHaveLength(12);
  expect(trend.slice(-2)).toEqual([
    { weekStart: '2026-11-16', received: 1, solved: 1, timedOut: 0, closedOtherwise: 1 },
    { weekStart: '2026-11-23', received: 1, solved: 0, timedOut: 0, closedOtherwise: 0 },
  ]);
});

describe('who may look', () => {
  it('theBoard_isForManagersOfThisEstate', async () => {
    const path = `/api/estates/${estate.estateId}/board`;
    await estate.as('lin').get(path).expect(403);
    await estate.as('plumber').get(path).expect(403);
    await estate.as('foreignManager').get(path).expect(404);
    await estate.as('lead').get(path).expect(200);
  });

  it('thePromises_areForEverybodyOfTheEstate', async () => {
    const path = `/api/estates/${estate.estateId}/promises`;
    const { body } = await estate.as('lin').get(path).expect(200);
    expect(body.rows).toHaveLength(9);
    expect(body.rows[0]).toMatchObject({ firstResponseMinutes: 5, onSiteMinutes: 15, isRoundTheClock: true });
    expect(body.onTimeResponse).toMatchObject({ value: null, changePoints: null, sampleSize: 0 });
    await estate.as('plumber').get(path).expect(200);
    await estate.as('stranger').get(path).expect(404);
  });

  it('thePromises_areReadBeforeSigningIn_withoutAnyCountOfMatters', async () => {
    const { body: own } = await estate.as('lin').get(`/api/estates/${estate.estateId}/promises`).expect(200);
    const { body: open } = await request(booted.http)
      .get(`/api/estates/${estate.estateId}/public-promises`)
      .expect(200);
    const { onTimeResponse, onTimeResolution, ...withoutCounts } = own;
    expect(open).toEqual(withoutCounts);
    await request(booted.http).get(`/api/estates/${newId()}/public-promises`).expect(404);
  });
});
