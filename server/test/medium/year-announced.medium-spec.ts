import { IsNull } from 'typeorm';
import { CountPromisesAgain } from '../../src/complaints/count-promises-again';
import { clocksFromTimeline } from '../../src/complaints/domain/clocks-from-timeline';
import { ClockRow } from '../../src/complaints/entities/clock-row';
import { Complaint } from '../../src/complaints/entities/complaint';
import { TimelineEntry } from '../../src/complaints/entities/timeline-entry';
import { findBreak } from '../../src/complaints/hash-chain';
import { PromiseBook } from '../../src/complaints/promise-book';
import { SweepLadder } from '../../src/escalation/sweep-ladder';
import { Notice } from '../../src/notifications/notice.entity';
import { TransactionRunner } from '../../src/platform/database/transaction-runner';
import { OutboxWorker } from '../../src/platform/outbox/outbox-worker';
import { Calendars } from '../../src/sla/calendars';
import { type BootedApp, bootApp } from '../support/boot-app';
import { Journey } from '../support/journey';
import { buildSmallEstate } from '../support/small-estate';

const local = (text: string) => new Date(`${text}:00+08:00`);
const secondsLater = (text: string, seconds: number) => new Date(local(text).getTime() + seconds * 1000);
const TITLE = '放假安排公布了，时间有调整';
const JOINED = '合并处理的那件事，时间有调整';

describe('a year that is announced while promises reach into it', () => {
  let booted: BootedApp;
  let journey: Journey;
  beforeAll(async () => {
    booted = await bootApp();
  });
  beforeEach(async () => {
    booted.clock.set(local('2026-12-30T16:00'));
    journey = new Journey(await buildSmallEstate(booted));
  });
  afterAll(() => booted.close());

  const drain = () => booted.app.get(OutboxWorker).drain();
  const announce = async (days: readonly { date: string; isOffDay: boolean }[]) => {
    const file = JSON.stringify({ year: 2027, days: days.map((day) => ({ name: '元旦', ...day })) });
    const path = `/api/estates/${journey.estate.estateId}/calendar/years`;
    await journey.estate.as('manager').post(path, { year: 2027, file }).expect(200);
    await drain();
  };
  const running = (complaintId: string) =>
    booted.dataSource.manager.find(ClockRow, { where: { complaintId, endedAt: IsNull() }, order: { id: 'ASC' } });
  const dueOf = async (complaintId: string, kind: ClockRow['kind']) =>
    (await running(complaintId)).find((clock) => clock.kind === kind)?.dueAt;
  const told = (complaintId: string) => booted.dataSource.manager.findBy(Notice, { complaintId, title: TITLE });
  const entriesOf = (complaintId: string) =>
    booted.dataSource.manager.find(TimelineEntry, { where: { complaintId }, order: { sequence: 'ASC' } });
  const everythingOf = async (complaintId: string) => ({
    clocks: await running(complaintId),
    entries: await entriesOf(complaintId),
    complaint: await booted.dataSource.manager.findOneByOrFail(Complaint, { id: complaintId }),
    notices: await booted.dataSource.manager.countBy(Notice, { complaintId }),
  });

  const submitted = async () => {
    const { id } = await journey.submit();
    await drain();
    return id;
  };
  const OFF = ['2027-01-01', '2027-01-04'].map((date) => ({ date, isOffDay: true }));
  const WORKED = ['2027-01-02', '2027-01-03'].map((date) => ({ date, isOffDay: false }));
  const NEW_YEAR = { date: '2027-01-01', isOffDay: true };

  it('aHolidayThatWasCountedAsWork_movesThePromiseOn_recordedAndToldOnce_andTwiceChangesNothing', async () => {
    const id = await submitted();
    booted.clock.advance(60);
    expect(await dueOf(id, 'resolution')).toEqual(local('2027-01-11T09:30'));
    await announce(OFF);
    expect(await dueOf(id, 'resolution')).toEqual(local('2027-01-12T09:30'));
    const { timeline } = await journey.complaint('lin', id);
    expect(timeline.at(-1)).toMatchObject({
      title: '2027 年的放假安排已公布，时限重新推算',
      body: expect.stringContaining(
        '解决：原定 2027 年 1 月 11 日（周一）09:30 前，现为 2027 年 1 月 12 日（周二）09:30 前',
      ),
    });
    const notices = await told(id);
    expect(notices.map(({ personId }) => personId)).toEqual([journey.estate.people.lin]);
    expect(notices[0]?.body).toBe(
      '“厨房水槽下面的水管一直滴水”原定 2027 年 1 月 11 日（周一）09:30 前解决，现为 2027 年 1 月 12 日（周二）09:30 前；' +
        '原定 2027 年 1 月 5 日（周二）17:30 前告诉您进展，现为 2027 年 1 月 6 日（周三）17:30 前；按公布的 2027 年放假安排推算。',
    );

    const once = await everythingOf(id);
    const known = { estateId: journey.estate.estateId, year: 2027, knownFrom: booted.clock.now() };
    await booted.app.get(CountPromisesAgain).execute(known);
    await announce(OFF);
    await drain();
    expect(await everythingOf(id)).toEqual(once);
    expect(findBreak(once.entries)).toBeNull();
    const terms = await booted.app
      .get(TransactionRunner)
      .run((manager) => booted.app.get(PromiseBook).pinned(manager, once.complaint));
    const derived = clocksFromTimeline(once.entries, terms).filter(({ endedAt }) => endedAt === null);
    const ends = (clocks: readonly Pick<ClockRow, 'kind' | 'warnAt' | 'dueAt'>[]) =>
      clocks.map(({ kind, warnAt, dueAt }) => [kind, warnAt.toISOString(), dueAt.toISOString()].join(' ')).sort();
    expect(ends(derived)).toEqual(ends(once.clocks));
  });

  it('staffAreLateFromTheNewTimeOn_notFromTheOld', async () => {
    const id = await submitted();
    booted.clock.advance(60);
    await announce(OFF);
    const stepsAt = async (text: string) => {
      booted.clock.set(local(text));
      await booted.app.get(SweepLadder).run(booted.clock.now());
      return (await running(id)).find(({ kind }) => kind === 'resolution')?.escalatedPercent;
    };
    expect(await stepsAt('2027-01-11T10:00')).toBe(80);
    expect(await stepsAt('2027-01-12T09:31')).toBe(100);
  });

  it('aCorrectedArrangement_movesThemOnceMore', async () => {
    const id = await submitted();
    booted.clock.advance(60);
    await announce(OFF);
    booted.clock.advance(60);
    await announce([...OFF, { date: '2027-01-05', isOffDay: true }]);
    expect(await dueOf(id, 'resolution')).toEqual(local('2027-01-13T09:30'));
    expect(await told(id)).toHaveLength(2);
  });

  it('aMakeUpDay_bringsThePromiseForward_whereAWorkingDayIsLeft', async () => {
    const id = await submitted();
    booted.clock.advance(60);
    await announce([NEW_YEAR, ...WORKED]);
    expect(await dueOf(id, 'resolution')).toEqual(local('2027-01-07T09:30'));
    expect(await told(id)).toHaveLength(1);
  });

  it('aClassThatIsCorrectedAfterwards_isCountedByWhatIsKnownByThen', async () => {
    const id = await submitted();
    booted.clock.advance(60);
    await announce(OFF);
    const { version } = await journey.complaint('desk', id);
    const corrected = { category: 'noise', urgency: 'normal', reason: '邻里纠纷', version };
    await journey.estate.as('manager').post(`/api/complaints/${id}/correct-triage`, corrected).expect(200);
    await drain();
    const dueAt = await dueOf(id, 'resolution');
    const complaint = await booted.dataSource.manager.findOneByOrFail(Complaint, { id });
    const now = booted.clock.now();
    const terms = await booted.app
      .get(TransactionRunner)
      .run((manager) => booted.app.get(PromiseBook).pinned(manager, complaint));
    const { time, resolutionMinutes } = terms.limitsFor('noise', 'normal');
    expect(dueAt).toEqual(terms.spanFrom(resolutionMinutes ?? 0, time, now, now).dueAt);
  });

  it('whatWasPromisedElsewhere_byAProcessThatHadNotHeardOfItYet_isCountedAgainToo', async () => {
    const calendars = booted.app.get(Calendars);
    const { estateId } = journey.estate;
    const remembered = await booted.app.get(TransactionRunner).read((manager) => calendars.of(manager, estateId));
    await announce(OFF);
    booted.clock.advance(0.1);
    // As the other process has it until its memory ends.
    const asRemembered = jest.spyOn(calendars, 'of').mockResolvedValue(remembered);
    const id = await submitted();
    asRemembered.mockRestore();
    expect(await dueOf(id, 'resolution')).toEqual(secondsLater('2027-01-11T09:30', 6));
    booted.clock.advance(0.1);
    await drain();
    expect(await dueOf(id, 'resolution')).toEqual(secondsLater('2027-01-12T09:30', 6));
    const once = await everythingOf(id);
    const other = await submitted();
    expect(await dueOf(other, 'resolution')).toEqual(secondsLater('2027-01-12T09:30', 12));
    expect(await everythingOf(id)).toEqual(once);
  });

  it('whoseReportWasMergedIntoIt_hearsOfTheNewTimeToo', async () => {
    const id = await submitted();
    const { id: merged } = await journey.submit(
      { text: '水槽下面漏水', place: { householdId: journey.estate.rooms.neighbour } },
      'neighbour',
    );
    const { number } = await journey.complaint('desk', id);
    const { version } = await journey.complaint('desk', merged);
    await journey.estate
      .as('desk')
      .post(`/api/complaints/${merged}/merge`, { targetNumber: number, version, reason: '说的是同一处' })
      .expect(200);
    await drain();
    booted.clock.advance(60);
    await announce(OFF);
    const [notice] = await booted.dataSource.manager.findBy(Notice, { complaintId: merged, title: JOINED });
    expect(notice).toMatchObject({
      personId: journey.estate.people.neighbour,
      body: expect.stringContaining(
        '原定 2027 年 1 月 11 日（周一）09:30 前解决，现为 2027 年 1 月 12 日（周二）09:30 前',
      ),
    });
  });

  it('whereLessIsLeft_itStaysAsItWasSaid_andNobodyIsToldOtherwise', async () => {
    const id = await submitted();
    booted.clock.set(local('2027-01-07T08:40'));
    const before = await everythingOf(id);
    await announce([NEW_YEAR, ...WORKED]);
    expect(await everythingOf(id)).toEqual(before);
  });

  it('whatIsBrokenAlready_staysBroken', async () => {
    const id = await submitted();
    booted.clock.set(local('2027-01-11T09:40'));
    const before = await everythingOf(id);
    await announce(OFF);
    expect(await everythingOf(id)).toEqual(before);
  });

  it('whatIsWithdrawn_isLeftAlone', async () => {
    const id = await submitted();
    booted.clock.advance(60);
    await journey.act('lin', id, 'withdraw', { reason: '自己修好了' });
    await drain();
    const before = await everythingOf(id);
    await announce(OFF);
    expect(await everythingOf(id)).toEqual(before);
  });
});
