import type { ApiError } from '@yingsheng/shared/api/common';
import { isOpen } from '@yingsheng/shared/complaint/status';
import { isWorkOrderOpen } from '@yingsheng/shared/work-order/status';
import { ballHolderOf } from '../../src/complaints/domain/ball-holder';
import { ClockRow } from '../../src/complaints/entities/clock-row';
import { Complaint } from '../../src/complaints/entities/complaint';
import { Rating } from '../../src/complaints/entities/rating';
import { TimelineEntry } from '../../src/complaints/entities/timeline-entry';
import { WorkOrder } from '../../src/complaints/entities/work-order';
import { findBreak } from '../../src/complaints/hash-chain';
import { RoleGrant } from '../../src/directory/entities/role-grant';
import { PassOnUnaccepted } from '../../src/dispatch/pass-on-unaccepted';
import { FollowUpSweep } from '../../src/follow-up/follow-up-sweep';
import { insertRows } from '../../src/platform/database/insert-rows';
import { OutboxEvent } from '../../src/platform/outbox/outbox-event';
import { type BootedApp, bootApp } from '../support/boot-app';
import { Journey } from '../support/journey';
import { buildSmallEstate, type PersonKey } from '../support/small-estate';

const HOUR_MINUTES = 60;

describe('two people decide at once', () => {
  let booted: BootedApp;
  let journey: Journey;

  beforeAll(async () => {
    booted = await bootApp();
    await booted.app.listen(0, '127.0.0.1');
  });
  beforeEach(async () => {
    journey = new Journey(await buildSmallEstate(booted));
  });
  afterAll(() => booted.close());

  const onComplaint = (person: PersonKey, id: string, action: string, body: object) =>
    journey.estate.as(person).post(`/api/complaints/${id}/${action}`, body);
  const onOrder = (person: PersonKey, id: string, action: string, body: object) =>
    journey.estate.as(person).post(`/api/work-orders/${id}/${action}`, body);
  const versionOf = async (id: string) => (await journey.complaint('desk', id)).version;

  /** Row, timeline, chain, clocks and work orders tell one story. */
  async function expectWhole(complaintId: string): Promise<TimelineEntry[]> {
    const { manager } = booted.dataSource;
    const complaint = await manager.findOneByOrFail(Complaint, { id: complaintId });
    const orders = await manager.find(WorkOrder, { where: { complaintId }, order: { id: 'ASC' } });
    const entries = await manager.find(TimelineEntry, { where: { complaintId }, order: { sequence: 'ASC' } });
    const clocks = await manager.findBy(ClockRow, { complaintId });
    // The call after a closing has its own time, which begins when that of the matter has ended.
    const running = clocks.filter(({ endedAt, kind }) => endedAt === null && kind !== 'followUpCall');
    expect(findBreak(entries)).toBeNull();
    expect(complaint.ballHolderId).toBe(ballHolderOf(complaint, orders));
    expect(running.length > 0).toBe(isOpen(complaint.status));
    if (complaint.status === 'closed' || complaint.status === 'resolved') {
      expect(orders.filter((order) => isWorkOrderOpen(order.status))).toEqual([]);
    }
    return entries;
  }

  /** One is done, the other is told why not, in Chinese. */
  function expectOneWinner(answers: readonly { status: number; body: unknown }[]): void {
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409]);
    const refused = answers.find((answer) => answer.status === 409)?.body as ApiError;
    expect(refused.message).toMatch(/\p{Script=Han}/u);
  }

  it('twoComplaintsMergedIntoEachOther_oneStaysOpen', async () => {
    for (let round = 0; round < 5; round += 1) {
      const [a, b] = [await journey.submit(), await journey.submit()];
      const answers = await Promise.all([
        onComplaint('desk', a.id, 'merge', { version: 1, targetNumber: b.number, reason: '说的是同一处' }),
        onComplaint('desk', b.id, 'merge', { version: 1, targetNumber: a.number, reason: '说的是同一处' }),
      ]);
      expect(answers.filter((answer) => answer.status === 200)).toHaveLength(1);
      const statuses = [await journey.complaint('desk', a.id), await journey.complaint('desk', b.id)];
      expect(statuses.filter(({ status }) => status === 'closed')).toHaveLength(1);
      await expectWhole(a.id);
      await expectWhole(b.id);
    }
  });

  it('targetWithdrawnWhileMerged_isNeverBothClosedAndJoinedLater', async () => {
    const [a, b] = [await journey.submit(), await journey.submit()];
    const [merged, withdrawn] = await Promise.all([
      onComplaint('desk', a.id, 'merge', { version: 1, targetNumber: b.number, reason: '说的是同一处' }),
      onComplaint('lin', b.id, 'withdraw', { version: 1 }),
    ]);
    // A merging is written into its target too, so that one of the two acts on what is no longer so, and is told.
    expect([
      [200, 409],
      [422, 200],
    ]).toContainEqual([merged.status, withdrawn.status]);
    await expectWhole(a.id);
    await expectWhole(b.id);
  });

  it('confirmAgainstRefuse_onlyOneCounts', async () => {
    const { id } = await journey.resolved();
    const version = await versionOf(id);
    expectOneWinner(
      await Promise.all([
        onComplaint('lin', id, 'confirm', { version }),
        onComplaint('lin', id, 'refuse', { version, kind: 'notFixed', reason: '还在漏水', mediaIds: [] }),
      ]),
    );
    await expectWhole(id);
  });

  it('refusedTwiceByADoubleTap_givesOneNewOrder', async () => {
    const { id } = await journey.resolved();
    const version = await versionOf(id);
    const refuse = () => onComplaint('lin', id, 'refuse', { version, kind: 'notFixed', reason: '还漏', mediaIds: [] });
    expectOneWinner(await Promise.all([refuse(), refuse()]));
    expect((await journey.complaint('desk', id)).workOrders).toHaveLength(2);
    await expectWhole(id);
  });

  it('ratedTwiceByADoubleTap_isKeptOnce', async () => {
    const { id } = await journey.resolved();
    const { version } = await journey.act('lin', id, 'confirm', {});
    const rate = () => onComplaint('lin', id, 'rate', { version, speed: 5, attitude: 5, quality: 5 });
    expectOneWinner(await Promise.all([rate(), rate()]));
    expect(await booted.dataSource.manager.countBy(Rating, { complaintId: id })).toBe(1);
  });

  it('withdrawAgainstAccept_leavesNoHandlerOnAClosedMatter', async () => {
    const { id, orderId } = await journey.dispatched();
    const { version } = await journey.workOrder('plumber', orderId);
    const [withdrawn] = await Promise.all([
      onComplaint('lin', id, 'withdraw', { version: await versionOf(id) }),
      onOrder('plumber', orderId, 'accept', { version }),
    ]);
    expect([200, 409]).toContain(withdrawn.status);
    await expectWhole(id);
  });

  it('doneAgainstWithdraw_bothOrNeitherHalf', async () => {
    const { id, orderId } = await journey.dispatched();
    await journey.work('plumber', orderId, 'accept', {});
    const { version } = await journey.work('plumber', orderId, 'arrive', { beforeMediaIds: [] });
    const afterMediaIds = [await journey.uploadPhoto('plumber')];
    const done = { version, note: '换了密封圈', rootCause: '老化', afterMediaIds, isResolving: true };
    const seen = await versionOf(id);
    expectOneWinner(
      await Promise.all([
        onOrder('plumber', orderId, 'done', done),
        onComplaint('lin', id, 'withdraw', { version: seen }),
      ]),
    );
    await expectWhole(id);
  });

  it('returnAgainstCancel_endsInOneState', async () => {
    const { id, orderId } = await journey.dispatched();
    const { version } = await journey.workOrder('plumber', orderId);
    expectOneWinner(
      await Promise.all([
        onOrder('plumber', orderId, 'return', { version, reason: '没有配件' }),
        onOrder('manager', orderId, 'cancel', { version, reason: '改为外修' }),
      ]),
    );
    await expectWhole(id);
  });

  it('offerAgainstAccept_leavesOneHolder', async () => {
    const { id, orderId } = await journey.dispatched();
    const { version } = await journey.workOrder('plumber', orderId);
    const answers = await Promise.all([
      onOrder('desk', orderId, 'offer', { version, handlerId: journey.estate.people.secondPlumber }),
      onOrder('plumber', orderId, 'accept', { version }),
    ]);
    expect(answers.filter((answer) => answer.status === 200)).toHaveLength(1);
    await expectWhole(id);
  });

  it('approvedAndRejectedAtOnce_declineHasOneAnswer', async () => {
    const { id } = await journey.submit();
    const { version } = await journey.act('desk', id, 'proposeDecline', {
      reason: '属于专有部分',
      ruleText: '民法典第二百七十一条',
      whereToGo: '开发商售后',
    });
    expectOneWinner(
      await Promise.all([
        onComplaint('manager', id, 'decline', { version }),
        onComplaint('manager', id, 'reject-decline', { version, reason: '应当受理' }),
      ]),
    );
    await expectWhole(id);
  });

  it('bothSweepsTwiceInParallel_writeEachStepOnce', async () => {
    const { id: silentId } = await journey.resolved();
    const { id } = await journey.dispatched();
    const sweeps = async () => {
      const now = booted.clock.now();
      const [passOn, followUp] = [booted.app.get(PassOnUnaccepted), booted.app.get(FollowUpSweep)];
      await Promise.all([passOn.sweep(now), passOn.sweep(now), followUp.run(now), followUp.run(now)]);
    };
    booted.clock.advance(70);
    await sweeps();
    const offers = (await expectWhole(id)).filter(({ action }) => action === 'workOrder.offer');
    expect(offers).toHaveLength(1);
    for (const hours of [24, 24, 25]) {
      booted.clock.advance(hours * HOUR_MINUTES);
      await sweeps();
    }
    const actions = (await expectWhole(silentId)).map(({ action }) => action);
    expect(actions.filter((action) => action === 'remind')).toHaveLength(2);
    expect(actions.filter((action) => action === 'autoClose')).toHaveLength(1);
    const closings = await booted.dataSource.manager.findBy(OutboxEvent, { type: 'ComplaintClosedByTimeout' });
    expect(closings.filter(({ payload }) => payload.complaintId === silentId)).toHaveLength(1);
  });

  it('orderThatNobodyTakes_restsWithTheLastOne_insteadOfGoingRound', async () => {
    const { estateId, people } = journey.estate;
    const secondManager = { personId: people.lead, role: 'estateManager' as const, estateId };
    await insertRows(booted.dataSource.manager, RoleGrant, [secondManager]);
    const { id } = await journey.dispatched();
    for (let round = 0; round < 12; round += 1) {
      booted.clock.advance(24 * HOUR_MINUTES);
      await booted.app.get(PassOnUnaccepted).sweep(booted.clock.now());
    }
    const offers = (await expectWhole(id)).filter(({ action }) => action === 'workOrder.offer');
    const offeredTo = offers.map(({ data }) => data.handlerId);
    expect(new Set(offeredTo).size).toBe(offeredTo.length);
  });
});
