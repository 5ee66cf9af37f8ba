/**
 * Random actions of random people through both machines, on the real write path and with a simulated clock.
 * After every step, taken or refused, the invariants of the domain hold.
 */

import { MAX_BOUNCES } from '@yingsheng/shared/complaint/limits';
import { isOpen } from '@yingsheng/shared/complaint/status';
import { COMPLAINT_ACTIONS } from '@yingsheng/shared/complaint/workflow';
import { isWorkOrderOpen } from '@yingsheng/shared/work-order/status';
import { WORK_ORDER_ACTIONS } from '@yingsheng/shared/work-order/workflow';
import fc from 'fast-check';
import { ReadBoard } from '../../src/analytics/read-board';
import { ballHolderOf } from '../../src/complaints/domain/ball-holder';
import type { Clock } from '../../src/complaints/domain/clock-book';
import { clocksFromTimeline } from '../../src/complaints/domain/clocks-from-timeline';
import type { PromiseTerms } from '../../src/complaints/domain/facts';
import { ClockRow } from '../../src/complaints/entities/clock-row';
import { Complaint } from '../../src/complaints/entities/complaint';
import { Spending } from '../../src/complaints/entities/spending';
import { TimelineEntry } from '../../src/complaints/entities/timeline-entry';
import { WorkOrder } from '../../src/complaints/entities/work-order';
import { findBreak } from '../../src/complaints/hash-chain';
import { LapseHandovers } from '../../src/complaints/lapse-handovers';
import { PromiseBook } from '../../src/complaints/promise-book';
import { LapseWaiting } from '../../src/dispatch/lapse-waiting';
import { PassOnUnaccepted } from '../../src/dispatch/pass-on-unaccepted';
import { FollowUpSweep } from '../../src/follow-up/follow-up-sweep';
import { DomainError } from '../../src/platform/domain-error';
import { newId } from '../../src/platform/ids';
import { OutboxEvent } from '../../src/platform/outbox/outbox-event';
import { ACTORS, type Actor, SmallWorld } from '../factories/small-world';
import { type BootedApp, bootApp } from '../support/boot-app';
import { buildSmallEstate } from '../support/small-estate';

const START = new Date('2026-11-23T02:00:00.000Z');
const IS_SERVER_DATABASE = (process.env.TEST_DATABASE_URL ?? '') !== '';
const RUNS = IS_SERVER_DATABASE ? 30 : 100;
const TEXTS = ['厨房水管漏水', '燃气味很重,好像漏气了', '楼道灯不亮', '想问一下物业费怎么交'];
const ALL_ACTIONS = [...COMPLAINT_ACTIONS, ...WORK_ORDER_ACTIONS.map((action) => `order.${action}`)];
/** What random people do in a few hundred steps anyhow; a walk that never got here proves nothing. */
const SURELY_TAKEN = [
  'dispatch',
  'coHandle',
  'recordSpending',
  'approveSpending',
  'startWork',
  'refuse',
  'workOrder.accept',
  'workOrder.return',
  'workOrder.rule',
  'workOrder.proposeTransfer',
  'workOrder.requestSuspension',
  'suspend',
  'resume',
];
/** Words and endings are drawn less often than work, or no story would ever get far. */
const SELDOM = [
  'withdraw',
  'merge',
  'comment',
  'note',
  'urge',
  'correctTriage',
  'publishUpdate',
  'proposeHandover',
  'order.cancel',
  'order.offer',
];

const step = fc.record({
  actor: fc.constantFrom(...ACTORS),
  /** Mostly whoever has the move does what their screen offers; sometimes anybody tries anything. */
  manner: fc.oneof(
    { weight: 6, arbitrary: fc.constant('mover' as const) },
    { weight: 3, arbitrary: fc.constant('offered' as const) },
    { weight: 2, arbitrary: fc.constant('any' as const) },
  ),
  action: fc.constantFrom(...ALL_ACTIONS),
  draw: fc.nat(100_000),
  minutes: fc.oneof({ weight: 5, arbitrary: fc.nat(45) }, { weight: 1, arbitrary: fc.nat(2 * 1440) }),
  isStale: fc.nat(14).map((chance) => chance === 0),
});
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

interface Snapshot {
  readonly complaint: Complaint;
  readonly orders: readonly WorkOrder[];
  readonly spendings: readonly Spending[];
  readonly clocks: readonly ClockRow[];
  readonly entries: readonly TimelineEntry[];
  readonly outboxCount: number;
  readonly terms: PromiseTerms;
}

describe('invariants under random actions', () => {
  let booted: BootedApp;
  let world: SmallWorld;

  beforeAll(async () => {
    booted = await bootApp();
    world = new SmallWorld(booted, await buildSmallEstate(booted));
    const { id } = await world.submit('地下车库顶棚渗水', newId());
    world.mergeTarget = (await snapshot(id)).complaint.number;
  });
  afterAll(() => booted.close());

  async function snapshot(complaintId: string): Promise<Snapshot> {
    const { manager } = booted.dataSource;
    const complaint = await manager.findOneByOrFail(Complaint, { id: complaintId });
    return {
      complaint,
      terms: await booted.app.get(PromiseBook).pinned(manager, complaint),
      orders: await manager.find(WorkOrder, { where: { complaintId }, order: { id: 'ASC' } }),
      spendings: await manager.find(Spending, { where: { complaintId }, order: { id: 'ASC' } }),
      clocks: await manager.find(ClockRow, { where: { complaintId }, order: { id: 'ASC' } }),
      entries: await manager.find(TimelineEntry, { where: { complaintId }, order: { sequence: 'ASC' } }),
      outboxCount: await manager.count(OutboxEvent),
    };
  }

  async function take(id: string, before: Snapshot, attempt: Step): Promise<boolean> {
    const { complaint, orders } = before;
    const { manner, draw, isStale } = attempt;
    const actor = manner === 'mover' ? (world.actorWith(complaint.ballHolderId) ?? 'lin') : attempt.actor;
    try {
      const action = manner === 'any' ? attempt.action : await offeredAction(id, actor, draw);
      await world.attempt(id, complaint.version, orders, { actor, action, draw, isStale });
      return true;
    } catch (error) {
      // Anything but a refusal is a defect.
      if (!(error instanceof DomainError)) throw error;
      return false;
    }
  }

  async function offeredAction(id: string, actor: Actor, draw: number): Promise<string> {
    const all = await world.offered(actor, id, draw);
    const work = draw % 6 === 0 ? all : all.filter((action) => !SELDOM.includes(action));
    return work[draw % Math.max(1, work.length)] ?? 'comment';
  }

  it('neverFail', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...TEXTS),
        fc.array(step, { minLength: 6, maxLength: 22 }),
        async (text, steps) => {
          booted.clock.set(START);
          const key = newId();
          const { id } = await world.submit(text, key);
          expect(await world.submit(text, key)).toEqual({ id, isRepeat: true });
          let before = await snapshot(id);
          for (const next of steps) {
            booted.clock.advance(next.minutes);
            const isTaken = await take(id, before, next);
            const after = await snapshot(id);
            if (!isTaken) expect({ ...after, terms: before.terms }).toEqual(before);
            checkState(after);
            checkStep(before, after);
            before = await sweep(id);
            checkState(before);
            checkStep(after, before);
            await checkScreen(id, next.draw);
          }
          await finish(id, before);
        },
      ),
      { numRuns: RUNS },
    );
  }, 300_000);

  it('theWalk_wentThroughBothMachines', async () => {
    const entries = await booted.dataSource.manager.find(TimelineEntry, { select: { id: true, action: true } });
    expect([...new Set(entries.map((entry) => entry.action))]).toEqual(expect.arrayContaining(SURELY_TAKEN));
  });

  it('onlyConfirmedAndTimedOut_countAsSolved', async () => {
    booted.clock.set(new Date(START.getTime() + 40 * 86_400_000));
    const { manager } = booted.dataSource;
    const closed = await manager.find(Complaint, { where: { status: 'closed' } });
    const solved = closed.filter(({ closeReason }) => closeReason === 'confirmed' || closeReason === 'timeout');
    expect(solved.every((complaint) => complaint.resolvedAt !== null)).toBe(true);
    const board = await booted.app.get(ReadBoard).execute(world.viewer('manager'), world.estate.estateId);
    expect(board.trend.reduce((sum, week) => sum + week.solved, 0)).toBe(solved.length);
  });

  async function sweep(id: string): Promise<Snapshot> {
    const now = booted.clock.now();
    await booted.app.get(PassOnUnaccepted).sweep(now);
    await booted.app.get(LapseWaiting).sweep(now);
    await booted.app.get(FollowUpSweep).run(now);
    await booted.app.get(LapseHandovers).run(now);
    return snapshot(id);
  }

  /** Nobody's open work is left behind for the next story. */
  async function finish(id: string, { complaint }: Snapshot): Promise<void> {
    if (!isOpen(complaint.status)) return;
    const ending = { actor: 'lin' as const, action: 'withdraw', draw: 0, isStale: false };
    await world.attempt(id, complaint.version, [], ending);
    checkState(await snapshot(id));
  }

  async function checkScreen(id: string, draw: number): Promise<void> {
    if (draw % 5 === 0) {
      await expect(world.show('neighbour', id)).rejects.toMatchObject({ code: 'COMPLAINT.NOT_FOUND' });
      return;
    }
    const actor = draw % 2 === 0 ? 'lin' : 'manager';
    const { header, timeline } = await world.show(actor, id);
    expect(header.nextStep).toMatch(/^(?!.*(undefined|null|已离职|。$)).{4,}$/);
    expect(timeline.every((entry) => entry.title.length > 0)).toBe(true);
    if (actor === 'lin') expect(timeline.every((entry) => entry.isVisibleToResident)).toBe(true);
  }
});

/** What must be true of every state, whatever led to it. */
function checkState({ complaint, orders, spendings, clocks, entries, terms }: Snapshot): void {
  // 1, 2: one owner, one person whose move it is
  expect(complaint.firstContactOwnerId).not.toBe('');
  expect(complaint.ballHolderId).toBe(ballHolderOf(complaint, orders));
  expect(complaint.ballHolderId === null).toBe(complaint.status === 'closed');
  for (const order of orders) checkOrder(order, entries);
  // 5: nothing open under a resolved or closed complaint
  const open = orders.filter((order) => isWorkOrderOpen(order.status));
  if (complaint.status === 'resolved' || complaint.status === 'closed') expect(open).toEqual([]);
  // nothing rests while money is asked for, and nobody grants what they asked for themselves
  const isAtRest = complaint.status === 'resolved' || complaint.status === 'closed';
  if (isAtRest) expect(spendings.filter(({ status }) => status === 'pending')).toEqual([]);
  const approved = spendings.filter(({ status }) => status === 'approved');
  expect(approved.filter(({ requestedById, decidedById }) => requestedById === decidedById)).toEqual([]);
  // a complaint rests exactly while its lead order does
  const isResting = orders.some((order) => order.kind === 'lead' && order.status === 'suspended');
  expect(complaint.status === 'suspended').toBe(isResting);
  // 6: an unbroken chain
  expect(findBreak(entries)).toBeNull();
  // an open complaint always runs against some clock; a closed one against none
  const running = clocks.filter((clock) => clock.endedAt === null);
  expect(running.length > 0).toBe(isOpen(complaint.status));
  const kinds = running.map((clock) => `${clock.kind} ${clock.workOrderId ?? ''} ${clock.subjectId ?? ''}`);
  expect(new Set(kinds).size).toBe(kinds.length);
  // 7: the timeline alone gives the same clocks
  expect(inOrder(clocks)).toEqual(inOrder(clocksFromTimeline(entries, terms)));
}

function inOrder(clocks: readonly Clock[]): unknown[] {
  const words = clocks.map(({ kind, workOrderId, subjectId, startedAt, warnAt, dueAt, endedAt, outcome }) =>
    JSON.stringify({ kind, workOrderId, subjectId, startedAt, warnAt, dueAt, endedAt, outcome }),
  );
  return words.sort();
}

function checkOrder(order: WorkOrder, entries: readonly TimelineEntry[]): void {
  // 3: who holds it is one person exactly while it is being worked on
  const isHeld = ['accepted', 'arrived', 'suspended', 'done'].includes(order.status);
  if (isHeld) expect(order.handlerId).not.toBeNull();
  if (order.status === 'offered' || order.status === 'returned') expect(order.handlerId).toBeNull();
  // 4: after two bounces a coordinator is waited for
  if (order.status === 'returned' && order.bounceCount >= MAX_BOUNCES) expect(order.coordinatorId).not.toBeNull();
  // what waits for an answer, or rests, belongs to somebody who holds it
  if (order.suspension !== null) expect(isHeld).toBe(true);
  if (order.transferProposal !== null) expect(isHeld || order.coordinatorId !== null).toBe(true);
  expect(order.suspendedUntil !== null).toBe(order.status === 'suspended');
  // 5: never cancelled silently
  if (order.status === 'cancelled') {
    const cancelling = entries.filter((entry) => entry.workOrderId === order.id && entry.action === 'workOrder.cancel');
    expect(cancelling).toHaveLength(1);
    expect(cancelling[0]?.reason).not.toBeNull();
  }
}

/** What must be true of every change. */
function checkStep(before: Snapshot, after: Snapshot): void {
  // 6: append-only
  expect(after.entries.slice(0, before.entries.length)).toEqual(before.entries);
  const added = after.entries.slice(before.entries.length);
  checkOwner(before.complaint, after.complaint, added);
  // 9: row, timeline and version change together or not at all
  expect(after.complaint.version > before.complaint.version).toBe(added.length > 0);
  // 4: the coordinator's ruling is the only way on
  for (const order of before.orders.filter((row) => row.coordinatorId !== null)) {
    const now = after.orders.find((row) => row.id === order.id);
    if (now?.version === order.version || now?.status === 'cancelled') continue;
    expect(added.map((entry) => entry.action)).toContain('workOrder.rule');
  }
  checkDeadlines(before, after, added);
}

/** 1: nothing but an accepted handover changes the owner, and it changes to whom it was offered. */
function checkOwner(before: Complaint, after: Complaint, added: readonly TimelineEntry[]): void {
  const accepted = added.find((entry) => entry.action === 'acceptHandover');
  expect(after.firstContactOwnerId).toBe(accepted?.data.toId ?? before.firstContactOwnerId);
  if (accepted !== undefined) expect(accepted.actorId).toBe(after.firstContactOwnerId);
}

/** 7: only transitions move a deadline; words never do. */
function checkDeadlines(before: Snapshot, after: Snapshot, added: readonly TimelineEntry[]): void {
  expect(after.complaint.policyId).toBe(before.complaint.policyId);
  const actions = added.map((entry) => entry.action);
  const isOrderResting = actions.includes('workOrder.approveSuspension') || actions.includes('workOrder.resume');
  const isMoved = actions.includes('correctTriage') || actions.includes('resume');
  for (const clock of before.clocks) {
    const now = after.clocks.find((row) => row.id === clock.id);
    expect(now?.startedAt).toEqual(clock.startedAt);
    if (!isMoved && !(isOrderResting && clock.workOrderId !== null)) expect(now?.dueAt).toEqual(clock.dueAt);
    if (clock.endedAt !== null) expect(now).toEqual(clock);
  }
  const isOnlyWords =
    actions.length > 0 && actions.every((action) => ['comment', 'note', 'urge', 'rate'].includes(action));
  if (isOnlyWords) expect(after.clocks).toEqual(before.clocks);
}
