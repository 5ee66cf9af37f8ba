/**
 * The invariants of the domain as questions to stored rows. Each is one function with a name that is its sentence and
 * throws with the facts that contradict it. `added`: the entries that a step wrote.
 */
import { isDeepStrictEqual } from 'node:util';
import type { ComplaintDetail } from '@yingsheng/shared/api/complaint';
import { MAX_BOUNCES } from '@yingsheng/shared/complaint/limits';
import { isOpen } from '@yingsheng/shared/complaint/status';
import { isWorkOrderOpen } from '@yingsheng/shared/work-order/status';
import { ballHolderOf, isAwaitingApproval } from '../../src/complaints/domain/ball-holder';
import type { Clock } from '../../src/complaints/domain/clock-book';
import { clocksFromTimeline } from '../../src/complaints/domain/clocks-from-timeline';
import type { WorkOrderState } from '../../src/complaints/domain/facts';
import type { TimelineEntry } from '../../src/complaints/entities/timeline-entry';
import { CHAIN_START, findBreak, isAsSealed } from '../../src/complaints/hash-chain';
import { DomainError } from '../../src/platform/domain-error';
import { aCorrectionTakesBackNoBreach, aMergingMovesOnlyForward, onlyWhatMayMovesADueTime } from './clock-rules';
import type { History } from './history';
import { must } from './must';

type StateRule = (now: History) => void;
type StepRule = (
  before: History,
  after: History,
  added: readonly TimelineEntry[],
  /** Whoever may put a promise back. */
  leadIds: readonly string[],
) => void;

const HELD = ['accepted', 'arrived', 'suspended', 'done'];
const TAKING = ['workOrder.accept', 'workOrder.grab', 'workOrder.acceptTransfer', 'workOrder.giveBack'];
const WORDS = ['comment', 'addEvidence', 'note', 'urge', 'rate', 'remindRating'];

/** What must be true of every state, whatever led to it. */
export const STATE_RULES: Readonly<Record<string, StateRule>> = {
  '1 every complaint has a first-contact owner': ({ facts: { complaint } }) => {
    must(complaint.firstContactOwnerId.length > 0, complaint.firstContactOwnerId);
  },
  '2 every open complaint is exactly one person’s move': ({ facts: { complaint, workOrders } }) => {
    must(complaint.ballHolderId === ballHolderOf(complaint, workOrders), complaint.ballHolderId);
    must(
      (complaint.ballHolderId === null) === (complaint.status === 'closed'),
      complaint.ballHolderId,
      complaint.status,
    );
  },
  '2 whose move it is has a part in the matter': ({ facts: { complaint, workOrders } }) => {
    const { ballHolderId, reporterId, firstContactOwnerId, declineProposal, status } = complaint;
    if (status === 'closed') return;
    const ofOrders = workOrders
      .filter((order) => isWorkOrderOpen(order.status))
      .flatMap((order) => [order.handlerId, order.offeredToId, order.coordinatorId, order.suspension?.approverId]);
    const parties = status === 'resolved' ? [reporterId] : [declineProposal?.deciderId, ...ofOrders];
    must([firstContactOwnerId, ...parties].includes(ballHolderId ?? undefined), ballHolderId, parties);
  },
  '3 an order is held by one person exactly while it is worked on': ({ facts: { workOrders } }) => {
    for (const { id, status, handlerId } of workOrders) {
      if (status !== 'cancelled') must(HELD.includes(status) === (handlerId !== null), id, status, handlerId);
    }
  },
  '4 after two bounces a coordinator is waited for': ({ facts: { workOrders } }) => {
    for (const { id, status, bounceCount, coordinatorId } of workOrders) {
      if (status === 'returned' && bounceCount >= MAX_BOUNCES) must(coordinatorId !== null, id, bounceCount);
    }
  },
  '5 nothing is open under a resolved or closed complaint': ({ facts: { complaint, workOrders } }) => {
    if (complaint.status !== 'resolved' && complaint.status !== 'closed') return;
    const open = workOrders.filter((order) => isWorkOrderOpen(order.status));
    must(open.length === 0, complaint.status, open);
  },
  '5 a complaint rests exactly while its lead order does': ({ facts: { complaint, workOrders } }) => {
    const isResting = workOrders.some((order) => order.kind === 'lead' && order.status === 'suspended');
    must((complaint.status === 'suspended') === isResting, complaint.status, workOrders);
  },
  '5 nothing is over while money is asked for': ({ facts: { complaint, spendings } }) => {
    if (complaint.status !== 'resolved' && complaint.status !== 'closed') return;
    must(!spendings.some(({ status }) => status === 'pending'), complaint.status, spendings);
  },
  '5 nobody allows what they asked for': ({ facts: { spendings } }) => {
    for (const { status, requestedById, decidedById } of spendings) {
      if (status === 'approved') must(requestedById !== decidedById, spendings);
    }
  },
  '3 what is proposed or suspended belongs to somebody who holds it': ({ facts: { workOrders } }) => {
    for (const order of workOrders) {
      if (order.transferProposal !== null) must(HELD.includes(order.status) || order.coordinatorId !== null, order);
      if (order.suspension !== null) must(HELD.includes(order.status), order);
      must((order.suspendedUntil !== null) === (order.status === 'suspended'), order);
    }
  },
  '5 no order is cancelled without a reason': ({ facts: { workOrders }, entries }) => {
    // What a merging cancelled is open again once that is undone, and may be cancelled a second time.
    const since = entries.slice(entries.findLastIndex(({ action }) => action === 'undoMerge') + 1);
    for (const { id } of workOrders.filter(({ status }) => status === 'cancelled')) {
      const isOf = (entry: History['entries'][number]) =>
        entry.workOrderId === id && entry.action === 'workOrder.cancel';
      const reasons = since.some(isOf) ? since.filter(isOf) : entries.filter(isOf);
      must(reasons.length === 1 && reasons[0]?.reason !== null, id, reasons);
    }
  },
  '7 the timeline alone gives the stored clocks': ({ facts: { clocks, terms }, entries }) => {
    const derived = inOrder(clocksFromTimeline(entries, terms));
    must(isDeepStrictEqual(inOrder(clocks), derived), inOrder(clocks), derived);
  },
  '7 an open complaint always runs against some clock, a closed one only against its call and its appeal': ({
    facts: { complaint, clocks },
  }) => {
    const running = clocks.filter((clock) => clock.endedAt === null);
    if (isOpen(complaint.status)) must(running.length > 0, complaint.status);
    const { appeal, followUpCall } = complaint;
    const awaited = [
      ...(appeal !== null && appeal.verdict === null ? [appeal.id] : []),
      ...(followUpCall !== null && followUpCall.outcome === null ? [followUpCall.id] : []),
    ].sort();
    const subjectIds = running.map(({ subjectId }) => subjectId).sort();
    must(isOpen(complaint.status) ? awaited.length === 0 : isDeepStrictEqual(subjectIds, awaited), running, awaited);
    const subjects = running.map((clock) => `${clock.kind} ${clock.workOrderId} ${clock.subjectId}`);
    must(new Set(subjects).size === subjects.length, subjects);
  },
  '8 the accused decide, hold and are offered nothing': ({ facts: { complaint, workOrders } }) => {
    const open = workOrders.filter((order) => isWorkOrderOpen(order.status));
    const inCharge = [
      complaint.firstContactOwnerId,
      complaint.ballHolderId,
      complaint.joinedLeadId,
      complaint.handover?.toId,
      complaint.declineProposal?.deciderId,
      complaint.arbiterId,
      complaint.callerId,
      ...open.flatMap((order) => [
        order.handlerId,
        order.offeredToId,
        order.coordinatorId,
        order.transferProposal?.toId,
        isAwaitingApproval(order) ? order.suspension?.approverId : null,
      ]),
    ];
    const accused = inCharge.filter((id) => complaint.accusedIds.includes(id ?? ''));
    must(accused.length === 0 || complaint.status === 'closed', accused, inCharge);
  },
};

/** What must be true of every change. */
export const STEP_RULES: Readonly<Record<string, StepRule>> = {
  '1 only an accepted handover changes the owner': (before, after, added) => {
    const accepted = added.find((entry) => String(entry.action) === 'acceptHandover');
    const wanted = accepted === undefined ? before.facts.complaint.firstContactOwnerId : accepted.actorId;
    must(after.facts.complaint.firstContactOwnerId === wanted, after.facts.complaint.firstContactOwnerId, wanted);
  },
  '3 an order changes hands only by somebody taking it': (before, after, added) => {
    for (const [was, is] of pairs(before, after)) {
      if (is.handlerId === null || is.handlerId === was?.handlerId) continue;
      const taken = added.filter((entry) => entry.workOrderId === is.id && TAKING.includes(entry.action));
      // Whoever asked for it back has taken it by asking.
      const takers = taken.map(({ action, actorId, data }) => (action === 'workOrder.giveBack' ? data.toId : actorId));
      must(takers.length === 1 && takers[0] === is.handlerId, is.id, was?.handlerId, is.handlerId);
    }
  },
  '4 the second bounce asks a coordinator': (before, after) => {
    for (const [was, is] of pairs(before, after)) {
      if (is.bounceCount < MAX_BOUNCES || is.bounceCount === was?.bounceCount) continue;
      must(is.status === 'returned' && is.coordinatorId !== null, is.id, is.status, is.bounceCount);
    }
  },
  '4 where a ruling is waited for, only a ruling moves on': (before, after, added) => {
    for (const [was, is] of pairs(before, after)) {
      if (was === undefined || was.coordinatorId === null || is.coordinatorId !== null) continue;
      const isRuled = added.some((entry) => entry.workOrderId === is.id && entry.action === 'workOrder.rule');
      must(isRuled || is.status === 'cancelled', is.id, was.status, is.status);
    }
  },
  '8 whoever had a hand in the matter neither decides on it nor calls about it': (before, _after, added) => {
    const { complaint, workOrders } = before.facts;
    const hands = [complaint.firstContactOwnerId, ...workOrders.map(({ handlerId }) => handlerId)];
    for (const { action, actorId } of added) {
      if (['upholdAppeal', 'rejectAppeal', 'recordFollowUpCall'].includes(action))
        must(!hands.includes(actorId), action, actorId);
      if (action === 'recordFollowUpCall')
        must(complaint.callerId === null || complaint.callerId === actorId, action, actorId);
    }
  },
  '6 entries continue an unbroken chain': (before, _after, added) => {
    const last = before.entries.at(-1);
    for (const [index, entry] of added.entries()) {
      const previous = index === 0 ? last : added[index - 1];
      must(entry.sequence === (previous?.sequence ?? 0) + 1, entry);
      must(entry.previousHash === (previous?.hash ?? CHAIN_START) && isAsSealed(entry), entry);
    }
  },
  '6 every entry says who, when and what': (_before, _after, added) => {
    for (const { actorId, occurredAt, action } of added)
      must(actorId !== '' && occurredAt !== null && action.length > 0, action);
  },
  '7 the promises are those of intake': (before, after) => {
    must(after.facts.complaint.policyId === before.facts.complaint.policyId, after.facts.complaint.policyId);
  },
  '7 words move no clock': (before, after, added) => {
    if (added.length === 0 || !added.every((entry) => WORDS.includes(entry.action))) return;
    // Words of a colleague are an answer; everything else runs on as it did.
    const others = ({ clocks }: History['facts']) => inOrder(clocks.filter(({ kind }) => kind !== 'firstResponse'));
    must(isDeepStrictEqual(others(before.facts), others(after.facts)), added);
  },
  '7 a clock that ended stays as it ended': (before, after, added) => {
    const undone = added.flatMap(({ action, data }) =>
      action === 'undoMerge' ? [data.mergedAt] : action === 'backToConfirm' ? [data.reopenedAt] : [],
    );
    for (const clock of before.facts.clocks.filter(({ endedAt }) => endedAt !== null)) {
      const now = after.facts.clocks.find(({ id }) => id === clock.id);
      // What only a merging ended runs on once that is undone, and to the deadline that it had.
      const isTakenBack = undone.includes(clock.endedAt?.toISOString()) && now?.endedAt === null;
      if (isTakenBack) must(isDeepStrictEqual([now.startedAt, now.dueAt], [clock.startedAt, clock.dueAt]), clock, now);
      else must(now !== undefined && isDeepStrictEqual(plain(now), plain(clock)), clock, now);
    }
  },
  '7 only a correction, a merging or the end of a pause moves a due time': onlyWhatMayMovesADueTime,
  '7 a correction takes back no breach, and only a lead puts back, from then on': aCorrectionTakesBackNoBreach,
  '7 a merging moves a due time only forward': aMergingMovesOnlyForward,
  '9 row, timeline and version change together': (before, after, added) => {
    const isNewVersion = after.facts.complaint.version > before.facts.complaint.version;
    // What the system asks of somebody changes nothing that a form was filled in upon.
    const isChanged = added.some(
      ({ action }) => !['escalate', 'askForCall', 'dropCalls', 'remindRating'].includes(action),
    );
    must(isNewVersion === isChanged, before.facts.complaint.version, after.facts.complaint.version, added);
  },
};

/** Asked once, at the end of a story: nothing written before was changed since. */
export function checkChain(entries: readonly TimelineEntry[]): void {
  named('6 no entry was changed or lost', () => must(findBreak(entries) === null, findBreak(entries)));
}

export function checkState(now: History): void {
  for (const [name, rule] of Object.entries(STATE_RULES)) named(name, () => rule(now));
}

export function checkStep(before: History, after: History, leadIds: readonly string[]): void {
  const added = after.entries.slice(before.entries.length);
  for (const [name, rule] of Object.entries(STEP_RULES)) named(name, () => rule(before, after, added, leadIds));
}

/** The five questions are answered in whole sentences; staff-only entries never reach the reporter. */
export function checkScreen(actor: string, detail: ComplaintDetail): void {
  const { header, timeline } = detail;
  named('screen: a sentence says what comes next', () => {
    must(/^(?!.*(undefined|null|已离职|。$)).{4,}$/.test(header.nextStep), header);
    if (header.expectedKind !== 'eta') mustAgree(detail);
    must(
      timeline.every((entry) => entry.title.length > 0),
      timeline,
    );
    if (actor === 'lin') {
      must(
        timeline.every((entry) => entry.isVisibleToResident),
        timeline,
      );
    }
  });
}

/** 已派给谁、谁在办: the sentence, the card and the order itself say the same. */
function mustAgree({ header, workOrders }: ComplaintDetail): void {
  const { inCharge, handler, nextStep } = header;
  const lead = workOrders.find(({ kind, status }) => kind === 'lead' && isWorkOrderOpen(status));
  if (lead !== undefined) must(lead.handler?.id === handler?.id, header, lead);
  if (nextStep.startsWith('已派')) must(nextStep.startsWith(`${inCharge.label}${inCharge.text}`), header);
  if (/已接单|已到场/.test(nextStep)) must(nextStep.startsWith(inCharge.text) && handler !== null, header);
}

export async function checkHidden(show: () => Promise<unknown>): Promise<void> {
  const refusal = await show().catch((error: unknown) => error);
  named('8 neighbours and the accused are told that it does not exist', () => {
    must(refusal instanceof DomainError && refusal.code === 'COMPLAINT.NOT_FOUND', refusal);
  });
}

/** `before`, `after`: traces of everything that is stored of the complaint and of the outbox. */
export function checkNothingChanged(before: object, after: object): void {
  named('9 a refusal leaves nothing behind', () => must(isDeepStrictEqual(before, after), before, after));
}

function named(name: string, rule: () => void): void {
  try {
    rule();
  } catch (error) {
    throw new Error(`invariant ${name}: ${error instanceof Error ? error.message : error}`);
  }
}

function pairs(before: History, after: History): [WorkOrderState | undefined, WorkOrderState][] {
  return after.facts.workOrders.map((is) => [before.facts.workOrders.find(({ id }) => id === is.id), is]);
}

function inOrder(clocks: readonly Clock[]): string[] {
  return clocks
    .map(({ kind, workOrderId, subjectId, startedAt, warnAt, dueAt, endedAt, outcome }) =>
      JSON.stringify({ kind, workOrderId, subjectId, startedAt, warnAt, dueAt, endedAt, outcome }),
    )
    .sort();
}

/** Rows are entities; facts compare as values. */
function plain(row: object): object {
  return { ...row };
}
