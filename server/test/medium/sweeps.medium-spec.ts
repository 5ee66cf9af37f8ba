/** Rows that cannot move stand at the head of every sweep: what lies behind them has its turn all the same. */
import { ClockRow } from '../../src/complaints/entities/clock-row';
import { Complaint } from '../../src/complaints/entities/complaint';
import { WorkOrder } from '../../src/complaints/entities/work-order';
import { LapseHandovers } from '../../src/complaints/lapse-handovers';
import { LapseWaiting } from '../../src/dispatch/lapse-waiting';
import { FollowUpSweep } from '../../src/follow-up/follow-up-sweep';
import { RemindOfRating } from '../../src/follow-up/remind-of-rating';
import { insertRows } from '../../src/platform/database/insert-rows';
import { TransactionRunner } from '../../src/platform/database/transaction-runner';
import { newId } from '../../src/platform/ids';
import { type BootedApp, bootApp } from '../support/boot-app';
import { Journey } from '../support/journey';
import { buildSmallEstate } from '../support/small-estate';

/** More than any sweep takes at once. */
const MANY = 520;
const HOUR_MS = 3_600_000;

let booted: BootedApp;
let journey: Journey;

beforeAll(async () => {
  booted = await bootApp();
});
beforeEach(async () => {
  journey = new Journey(await buildSmallEstate(booted));
});
afterAll(() => booted.close());

/** Copies that no rule can be applied to: their promise is lost. Older than `pattern` by an hour, so they come first. */
async function insertUnmovable(pattern: string, aged: (complaint: Complaint, earlier: (at: Date) => Date) => object) {
  const { manager } = booted.dataSource;
  const complaint = await manager.findOneByOrFail(Complaint, { id: pattern });
  const earlier = (at: Date) => new Date(at.getTime() - HOUR_MS);
  const copies = Array.from({ length: MANY }, (_, index) => ({
    ...complaint,
    ...aged(complaint, earlier),
    id: newId(),
    number: `YS-0101-${index}`,
    policyId: newId(),
  }));
  const orders = await manager.findBy(WorkOrder, { complaintId: pattern });
  const clocks = await manager.findBy(ClockRow, { complaintId: pattern });
  const copied = copies.map((copy) => {
    const place = { complaintId: copy.id };
    const orderIds = new Map(orders.map(({ id }) => [id, newId()]));
    return {
      orders: orders.map(
        (order): WorkOrder => ({
          ...order,
          ...place,
          id: orderIds.get(order.id) ?? '',
          suspendedUntil: order.suspendedUntil && earlier(order.suspendedUntil),
        }),
      ),
      clocks: clocks.map(
        (clock): ClockRow => ({
          ...clock,
          ...place,
          id: newId(),
          workOrderId: orderIds.get(clock.workOrderId ?? '') ?? null,
          dueAt: earlier(clock.dueAt),
        }),
      ),
    };
  });
  await booted.app.get(TransactionRunner).run(async (inside) => {
    await insertRows(inside, Complaint, copies as Complaint[]);
    await insertRows(
      inside,
      WorkOrder,
      copied.flatMap((copy) => copy.orders),
    );
    await insertRows(
      inside,
      ClockRow,
      copied.flatMap((copy) => copy.clocks),
    );
  });
}

const timelineOf = async (id: string) => (await journey.complaint('manager', id)).timeline.map(({ action }) => action);

it('silence_isAnsweredWithAReminder_howeverManyWaitBefore', async () => {
  const { id } = await journey.resolved();
  await insertUnmovable(id, ({ resolvedAt }, earlier) => ({ resolvedAt: resolvedAt && earlier(resolvedAt) }));
  booted.clock.advance(25 * 60);
  await booted.app.get(FollowUpSweep).run(booted.clock.now());
  expect(await timelineOf(id)).toContain('remind');
});

it('aRating_isAskedFor_howeverManyWaitBefore', async () => {
  const { id } = await journey.resolved();
  await journey.act('lin', id, 'confirm', {});
  await insertUnmovable(id, ({ closedAt }, earlier) => ({ closedAt: closedAt && earlier(closedAt) }));
  booted.clock.advance(49 * 60);
  await booted.app.get(RemindOfRating).run(booted.clock.now());
  const { ratingRemindedAt } = await booted.dataSource.manager.findOneByOrFail(Complaint, { id });
  expect(ratingRemindedAt).toEqual(booted.clock.now());
});

it('aRestThatIsOver_ends_howeverManyWaitBefore', async () => {
  const { id, orderId } = await journey.dispatched();
  await journey.work('plumber', orderId, 'accept', {});
  const expectedReturnAt = new Date(booted.clock.now().getTime() + 24 * HOUR_MS).toISOString();
  await journey.work('plumber', orderId, 'requestSuspension', {
    reasonKind: 'parts',
    reason: '等配件',
    expectedReturnAt,
  });
  await journey.work('lead', orderId, 'approveSuspension', {});
  await insertUnmovable(id, () => ({}));
  booted.clock.advance(80 * 60);
  await booted.app.get(LapseWaiting).sweep(booted.clock.now());
  expect((await journey.workOrder('plumber', orderId)).status).not.toBe('suspended');
});

it('aHandoverThatNobodyAnswered_ends_howeverManyWaitBefore', async () => {
  const { id } = await journey.submit();
  await journey.act('desk', id, 'proposeHandover', { toId: journey.estate.people.manager, reason: '下班交接' });
  await insertUnmovable(id, () => ({}));
  booted.clock.advance(24 * 60);
  await booted.app.get(LapseHandovers).run(booted.clock.now());
  const { handover } = await booted.dataSource.manager.findOneByOrFail(Complaint, { id });
  expect(handover).toBeNull();
});
