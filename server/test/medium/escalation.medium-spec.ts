import { IsNull, Not } from 'typeorm';
import { ClockRow } from '../../src/complaints/entities/clock-row';
import { Complaint } from '../../src/complaints/entities/complaint';
import { EscalationRun } from '../../src/complaints/entities/escalation-run';
import { TimelineEntry } from '../../src/complaints/entities/timeline-entry';
import { findBreak } from '../../src/complaints/hash-chain';
import { SweepLadder } from '../../src/escalation/sweep-ladder';
import { Notice } from '../../src/notifications/notice.entity';
import { TellEscalations } from '../../src/notifications/tell-escalations';
import { TransactionRunner } from '../../src/platform/database/transaction-runner';
import { OutboxEvent } from '../../src/platform/outbox/outbox-event';
import { type BootedApp, bootApp, createDatabase } from '../support/boot-app';
import { Journey } from '../support/journey';
import { buildSmallEstate, type PersonKey } from '../support/small-estate';

/** The promise of an urgent matter: 15 minutes to answer, 30 to arrive, a day to solve, news every 4 hours. */
const URGENT = { text: '水表井里的水管一直漏水', urgency: 'urgent' as const };

describe('promises that run out', () => {
  let booted: BootedApp;
  let journey: Journey;

  beforeAll(async () => {
    booted = await bootApp();
  });
  beforeEach(async () => {
    // What earlier tests left running is not this one's.
    await booted.app
      .get(TransactionRunner)
      .run((manager) => manager.update(ClockRow, { kind: Not('confirmation') }, { nextStepAt: null }));
    journey = new Journey(await buildSmallEstate(booted));
  });
  afterAll(() => booted.close());

  const sweep = () => booted.app.get(SweepLadder).run(booted.clock.now());
  const tell = () => booted.app.get(TellEscalations).run(booted.clock.now());
  const clockOf = (complaintId: string, kind: ClockRow['kind']) =>
    booted.dataSource.manager.findOneByOrFail(ClockRow, { complaintId, kind, endedAt: IsNull() });
  const runsOf = async (clockId: string) => {
    const runs = await booted.dataSource.manager.find(EscalationRun, { where: { clockId }, order: { id: 'ASC' } });
    return runs.map((run) => run.stepKey);
  };
  const noticesOf = (person: PersonKey) =>
    booted.dataSource.manager.findBy(Notice, { personId: journey.estate.people[person] });
  const escalationsSeenBy = async (person: PersonKey, id: string) => {
    const { timeline } = await journey.complaint(person, id);
    return timeline.filter((entry) => entry.action === 'escalate').map((entry) => entry.title);
  };

  it('theWarning_isGivenOnce_toTheOwnerAndUp_andTheBreachAfterIt', async () => {
    const { id } = await journey.submit(URGENT);
    const answer = await clockOf(id, 'firstResponse');
    expect(answer.nextStepAt).toEqual(answer.warnAt);
    booted.clock.advance(12);
    await sweep();
    await sweep();
    expect(await runsOf(answer.id)).toEqual(['80:handler', '80:teamLead']);
    expect(await clockOf(id, 'firstResponse')).toMatchObject({ nextStepAt: answer.dueAt, escalatedPercent: 80 });
    booted.clock.advance(3);
    await sweep();
    expect(await runsOf(answer.id)).toEqual(['80:handler', '80:teamLead', '100:departmentHead', 'breach']);
    expect(await escalationsSeenBy('lin', id)).toEqual(['没能按时答复您，已上报项目经理陈志远']);
    expect(await escalationsSeenBy('desk', id)).toEqual([
      '首次响应时限已用 80%，已提醒周敏、班组长赵国平',
      '接单已超时，已上报班组长赵国平',
      '首次响应已超时，已上报项目经理陈志远',
      '接单已用到时限的 150%，已上报项目经理陈志远',
    ]);
    const complaint = await booted.dataSource.manager.findOneByOrFail(Complaint, { id });
    expect([complaint.escalatedRole, complaint.escalatedToId]).toEqual([
      'estateManager',
      journey.estate.people.manager,
    ]);
    expect(await booted.dataSource.manager.countBy(OutboxEvent, { type: 'ComplaintEscalated' })).toBeGreaterThan(1);
  });

  it('anEscalation_leavesGoodTheVersionThatPeopleHaveBeforeThem', async () => {
    const { id } = await journey.submit(URGENT);
    const { version } = await journey.complaint('desk', id);
    booted.clock.advance(16);
    await sweep();
    await journey.estate.as('desk').post(`/api/complaints/${id}/accept`, { version, message: '马上到' }).expect(200);
    const entries = await booted.dataSource.manager.find(TimelineEntry, {
      where: { complaintId: id },
      order: { sequence: 'ASC' },
    });
    expect(findBreak(entries)).toBeNull();
  });

  it('aKeptPromise_isLeftInPeace_andALateOneKeepsHowLateItWas', async () => {
    const { id } = await journey.submit(URGENT);
    booted.clock.advance(5);
    await journey.act('desk', id, 'accept', { message: '马上到' });
    const { manager } = booted.dataSource;
    const answered = await manager.findOneByOrFail(ClockRow, { complaintId: id, kind: 'firstResponse' });
    expect(answered).toMatchObject({ outcome: 'met', nextStepAt: null, minutesLate: null });
    booted.clock.advance(37);
    await journey.complaint('manager', id);
    const [order] = (await journey.complaint('manager', id)).workOrders;
    await journey.work('plumber', order?.id ?? '', 'accept', {});
    await journey.work('plumber', order?.id ?? '', 'arrive', { beforeMediaIds: [] });
    const arrived = await manager.findOneByOrFail(ClockRow, { complaintId: id, kind: 'onSite' });
    expect(arrived).toMatchObject({ outcome: 'breached', nextStepAt: null, minutesLate: 12 });
  });

  it('aCorrectedUrgency_movesTheNextStepWithThePromise', async () => {
    const { id } = await journey.submit({ urgency: 'normal' });
    const before = await clockOf(id, 'resolution');
    await journey.act('desk', id, 'correctTriage', { category: 'plumbing', urgency: 'urgent', reason: '漏到楼下' });
    const after = await clockOf(id, 'resolution');
    expect(after.dueAt < before.dueAt).toBe(true);
    expect(after.nextStepAt).toEqual(after.warnAt);
  });

  it('aLongNight_isCaughtUpOnce_withOneMessageForEachPerson', async () => {
    for (let count = 0; count < 4; count += 1) await journey.submit(URGENT);
    booted.clock.advance(60);
    await Promise.all([sweep(), sweep(), sweep(), sweep()]);
    await Promise.all([tell(), tell()]);
    await tell();
    const notices = await noticesOf('manager');
    expect(notices.filter((notice) => notice.title.includes('超时')).map((notice) => notice.title)).toEqual([
      '4 件已超时',
    ]);
    expect(notices.find((notice) => notice.title.includes('超时'))?.complaintId).toBeNull();
  });

  it('whileASweepGoesOn_itsPeopleWaitForTheRest_butNotForEver', async () => {
    const { id } = await journey.submit(URGENT);
    const { id: other } = await journey.submit(URGENT);
    const { manager } = booted.dataSource;
    await manager.update(ClockRow, { complaintId: other }, { nextStepAt: null });
    booted.clock.advance(16);
    await sweep();
    const due = booted.clock.now();
    await manager.update(ClockRow, { complaintId: other, kind: 'firstResponse' }, { nextStepAt: due });
    await tell();
    expect(await noticesOf('manager')).toEqual([]);
    booted.clock.advance(1);
    await tell();
    expect((await noticesOf('manager')).map((notice) => [notice.title, notice.complaintId])).toEqual([
      ['1 件已超时', id],
    ]);
  });

  it('aMatterThatCannotBeEscalated_doesNotHoldUpTheOthers', async () => {
    const { id: broken } = await journey.submit(URGENT);
    const { id } = await journey.submit(URGENT);
    const { manager } = booted.dataSource;
    await manager.update(Complaint, { id: broken }, { policyId: 'lost' });
    booted.clock.advance(16);
    await sweep();
    expect(await runsOf((await clockOf(id, 'firstResponse')).id)).toContain('breach');
    const left = await clockOf(broken, 'firstResponse');
    expect(await runsOf(left.id)).toEqual([]);
    expect(left.nextStepAt).toEqual(left.warnAt);
  });
});

it('aRestart_repeatsNothing_andForgetsNothing', async () => {
  const database = await createDatabase();
  const first = await bootApp({ databaseUrl: database.url });
  const journey = new Journey(await buildSmallEstate(first));
  const { id } = await journey.submit(URGENT);
  first.clock.advance(12);
  await first.app.get(SweepLadder).run(first.clock.now());
  await first.close();
  const second = await bootApp({ databaseUrl: database.url });
  second.clock.advance(12);
  const { id: clockId } = await second.dataSource.manager.findOneByOrFail(ClockRow, {
    complaintId: id,
    kind: 'firstResponse',
  });
  const runs = () => second.dataSource.manager.countBy(EscalationRun, { clockId });
  const before = await runs();
  await second.app.get(SweepLadder).run(second.clock.now());
  expect([before, await runs()]).toEqual([2, 2]);
  second.clock.advance(3);
  await second.app.get(SweepLadder).run(second.clock.now());
  expect(await runs()).toBe(4);
  await second.close();
  await database.drop();
});
