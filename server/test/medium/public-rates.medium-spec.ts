import { In } from 'typeorm';
import type { ComplaintState } from '../../src/complaints/domain/facts';
import { Complaint } from '../../src/complaints/entities/complaint';
import { FollowUpSweep } from '../../src/follow-up/follow-up-sweep';
import { type BootedApp, bootApp } from '../support/boot-app';
import { CountedMatters, type MatterExtras } from '../support/counted-matters';
import { Journey } from '../support/journey';
import { buildSmallEstate, type SmallEstate } from '../support/small-estate';

const NOW = new Date('2026-11-23T02:00:00.000Z');
const DAY = 24 * 60;

let booted: BootedApp;
let estate: SmallEstate;
let matters: CountedMatters;
let journey: Journey;

beforeAll(async () => {
  booted = await bootApp();
});
beforeEach(async () => {
  booted.clock.set(NOW);
  estate = await buildSmallEstate(booted);
  matters = new CountedMatters(booted, estate, NOW);
  journey = new Journey(estate);
});
afterEach(() => matters.forget());
afterAll(() => booted.close());

const given = (complaint: Partial<ComplaintState>, extras?: MatterExtras) => matters.given(complaint, extras);
const rates = async () => {
  const { onTimeResponse, onTimeResolution, firstContactResolution } = await matters.board();
  return { onTimeResponse, onTimeResolution, firstContactResolution };
};
const byStaff = () => ({ registeredById: estate.people.manager, channel: 'phone' as const });

/** Whoever is measured writes down matters that nobody has, and answers them at once; silence closes them. */
async function inventMatters(count: number): Promise<Complaint[]> {
  const invented: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const registration = journey.registration({ text: `来电咨询 ${index}`, urgency: 'enquiry', category: 'other' });
    const { body } = await journey.post('manager', '/api/desk/complaints', registration).expect(201);
    await journey.act('manager', body.id, 'answerOnTheSpot', { answer: '已当场答复' });
    invented.push(body.id);
  }
  for (const days of [1, 1, 2, 2, 3]) {
    booted.clock.advance(days * DAY);
    await booted.app.get(FollowUpSweep).run(booted.clock.now());
  }
  return booted.dataSource.manager.findBy(Complaint, { id: In(invented) });
}

it('whatStaffEnteredAndAnsweredThemselves_raisesNoRate', async () => {
  await given(matters.closed('confirmed'), {
    clocks: [
      matters.brokenResolution,
      { kind: 'firstResponse', dueAt: matters.daysAgo(3), endedAt: matters.daysAgo(2), outcome: 'breached' },
    ],
  });
  const before = await rates();
  expect(before.onTimeResolution.value).toBe(0);
  const invented = await inventMatters(20);
  expect(invented.map(({ closeReason }) => closeReason)).toEqual(Array(20).fill('timeout'));
  expect(await rates()).toEqual(before);
});

describe('onTimeResolution', () => {
  const late = (dueDaysAgo: number, endedDaysAgo: number) =>
    ({
      kind: 'resolution',
      dueAt: matters.daysAgo(dueDaysAgo),
      endedAt: matters.daysAgo(endedDaysAgo),
      outcome: 'breached',
    }) as const;

  beforeEach(() => given(matters.closed('confirmed'), { clocks: [matters.keptResolution] }));

  it.each(['merged', 'declined', 'withdrawn', 'timeout'] as const)(
    'whatWasLate_countsAgainst_alsoWhereItEndedAs_%s_andWhoeverEnteredIt',
    async (reason) => {
      await given(matters.closed(reason), { clocks: [late(3, 1)] });
      await given({ ...matters.closed(reason), ...byStaff() }, { clocks: [late(3, 1)] });
      expect((await rates()).onTimeResolution).toMatchObject({ value: 1 / 3, sampleSize: 3 });
    },
  );

  it.each(['merged', 'declined', 'withdrawn', 'timeout'] as const)(
    'whatWasNeverLate_andEndedAs_%s_countsNeitherWay',
    async (reason) => {
      await given(matters.closed(reason), { clocks: [matters.keptResolution] });
      expect((await rates()).onTimeResolution).toMatchObject({ value: 1, sampleSize: 1 });
    },
  );

  it('whatWasLateBeforeItWasSuspended_countsAgainst', async () => {
    const overdue = { clocks: [{ kind: 'resolution', dueAt: matters.daysAgo(2) }] } as const;
    await given({ status: 'suspended', suspendedAt: matters.daysAgo(1) }, overdue);
    await given({ status: 'suspended', suspendedAt: matters.daysAgo(3) }, overdue);
    expect((await rates()).onTimeResolution).toMatchObject({ value: 0.5, sampleSize: 2 });
  });

  it('whatIsOpenAndLate_countsAgainst_howeverLongAgoItWasDue', async () => {
    await given({ status: 'in_progress' }, { clocks: [{ kind: 'resolution', dueAt: matters.daysAgo(120) }] });
    await given({ status: 'resolved' }, { clocks: [late(130, 95)] });
    expect((await rates()).onTimeResolution).toMatchObject({ value: 1 / 3, sampleSize: 3 });
  });

  it('aWordOnThePhone_countsWhenSomebodyWithoutAHandInItTookItDown_elseNeitherWay', async () => {
    const { desk, plumber, manager, lead } = estate.people;
    const byPhone = (confirmedById: string, more: Partial<ComplaintState> = {}) =>
      given(
        { ...matters.closed('confirmedByPhone'), firstContactOwnerId: desk, confirmedById, ...more },
        { clocks: [matters.keptResolution], orders: [{ handlerId: plumber }] },
      );
    await byPhone(desk);
    await byPhone(plumber);
    await byPhone(manager, { registeredById: manager });
    await byPhone(manager, { resolvedById: manager });
    expect((await rates()).onTimeResolution).toMatchObject({ value: 1, sampleSize: 1 });
    await byPhone(lead);
    expect((await rates()).onTimeResolution).toMatchObject({ value: 1, sampleSize: 2 });
  });

  it('whatAColleagueReportedAndConfirmed_isNoWordOfAResident', async () => {
    await given(
      { ...matters.closed('confirmed'), reporterId: estate.people.manager },
      { clocks: [matters.keptResolution] },
    );
    expect((await rates()).onTimeResolution).toMatchObject({ value: 1, sampleSize: 1 });
  });
});

describe('onTimeResponse', () => {
  const answered = (outcome: 'met' | 'breached') =>
    ({
      clocks: [{ kind: 'firstResponse', dueAt: matters.daysAgo(2), endedAt: matters.daysAgo(1.9), outcome }],
    }) as const;

  it('answersInTime_countForWhatAResidentFiledOrConfirmed_lateOnesForAll', async () => {
    await given({ status: 'in_progress' }, answered('met'));
    await given({ ...matters.closed('confirmed'), ...byStaff() }, answered('met'));
    await given({ ...matters.closed('timeout'), ...byStaff() }, answered('met'));
    await given({ status: 'in_progress', channel: 'patrol' }, answered('met'));
    await given({ status: 'in_progress', ...byStaff() }, answered('breached'));
    await given({ ...matters.closed('merged') }, answered('breached'));
    expect((await rates()).onTimeResponse).toMatchObject({ value: 0.5, sampleSize: 4 });
  });

  it('whatNobodyAnswered_countsAgainst_howeverLongAgoItWasDue', async () => {
    await given({ status: 'in_progress' }, answered('met'));
    await given({ status: 'submitted' }, { clocks: [{ kind: 'firstResponse', dueAt: matters.daysAgo(120) }] });
    expect((await rates()).onTimeResponse).toMatchObject({ value: 0.5, sampleSize: 2 });
  });
});

it('closingsByWordBySilenceAndOtherwise_areShownApart', async () => {
  for (const reason of ['confirmed', 'confirmed', 'timeout', 'declined', 'merged', 'withdrawn'] as const) {
    await given(matters.closed(reason, 0.1));
  }
  const { trend } = await matters.board();
  expect(trend.at(-1)).toMatchObject({ solved: 2, timedOut: 1, closedOtherwise: 3 });
});
