/**
 * 费用：补偿、减免、用料。额度内当场记下；超出的等上级批，批之前活照干，但不能办结。给了业主的，业主会知道。
 */
import { SPENDING_KIND_LABEL } from '@yingsheng/shared/labels.zh';
import { isForResident, type SpendingKind } from '@yingsheng/shared/spending/authority';
import { moneyText } from '@yingsheng/shared/spending/money-words';
import { isWorkOrderOpen } from '@yingsheng/shared/work-order/status';
import { type Decision, decision, entry, type NewComplaintEvent, type SpendingPatch } from '../decision';
import type { Asker, ComplaintFacts, SpendingState } from '../facts';
import { assertComplaintAction } from '../permission';
import {
  authorityCoversTheSum,
  authorityOf,
  countedFen,
  nobodyGrantsInTheirOwnMatter,
  onlyTheRequesterWithdraws,
  pendingOf,
  requesterNeverDecides,
  spendingMustBePending,
} from '../rules/spending-rules';

export interface SpendingRequest {
  readonly id: string;
  readonly kind: SpendingKind;
  /** Whole fen, at least one. */
  readonly amountFen: number;
  readonly note: string;
}

type Requester = Asker & { readonly personId: string };

/** What this kind comes to with the request; `isWithin`: the requester's own authority covers it. */
export function sumWith(facts: ComplaintFacts, asker: Asker, request: Pick<SpendingRequest, 'kind' | 'amountFen'>) {
  assertComplaintAction(facts, asker, 'recordSpending');
  nobodyGrantsInTheirOwnMatter(facts.complaint, asker);
  const sumFen = countedFen(facts, request.kind) + request.amountFen;
  return { sumFen, isWithin: sumFen <= authorityOf(asker, facts.complaint.estateId) };
}

/** `approverId`: whoever decides where the requester's authority does not cover it; else not looked at. */
export function recordSpending(
  facts: ComplaintFacts,
  asker: Requester,
  request: SpendingRequest,
  approverId: string | null,
  now: Date,
): Decision {
  const { isWithin } = sumWith(facts, asker, request);
  if (!isWithin && approverId === null) throw new Error('spending above the authority needs an approver');
  const spending = requested(facts, asker, request, isWithin ? null : approverId, now);
  return decision({
    spendings: [{ change: 'insert', spending }],
    entries: [spendingEntry('recordSpending', spending)],
    events: isWithin ? relief(spending) : [requestedEvent(spending)],
  });
}

/** 不再经手的人花的: whatever their authority, somebody else allows it. */
export function askToSpend(
  facts: ComplaintFacts,
  asker: Requester,
  { workOrderId, ...request }: SpendingRequest & { readonly workOrderId: string | null },
  approverId: string,
  now: Date,
): Decision {
  nobodyGrantsInTheirOwnMatter(facts.complaint, asker);
  const spending = { ...requested(facts, asker, request, approverId, now), workOrderId };
  return decision({
    spendings: [{ change: 'insert', spending }],
    entries: [spendingEntry('recordSpending', spending)],
    events: [requestedEvent(spending)],
  });
}

function requested(
  { complaint, workOrders }: ComplaintFacts,
  asker: Requester,
  request: SpendingRequest,
  approverId: string | null,
  now: Date,
): SpendingState {
  const own = workOrders.find((order) => isWorkOrderOpen(order.status) && order.handlerId === asker.personId);
  return {
    ...request,
    complaintId: complaint.id,
    workOrderId: own?.id ?? null,
    status: approverId === null ? 'recorded' : 'pending',
    requestedById: asker.personId,
    requestedAt: now,
    approverId,
    decidedById: null,
    decidedAt: null,
    decisionReason: null,
  };
}

/** Whoever it waits for, or any other whose authority covers the sum: nobody waits for one person's holiday. */
export function approveSpending(
  facts: ComplaintFacts,
  asker: Asker,
  spendingId: string,
  reason: string | null,
  now: Date,
): Decision {
  const spending = assertSpendingDecision(facts, asker, 'approveSpending', spendingId);
  return decided(spending, 'approveSpending', outcome('approved', asker, reason, now), [
    ...relief(spending),
    { type: 'SpendingApproved', payload: { ...told(spending), requestedById: spending.requestedById } },
  ]);
}

export function rejectSpending(
  facts: ComplaintFacts,
  asker: Asker,
  spendingId: string,
  reason: string,
  now: Date,
): Decision {
  const spending = assertSpendingDecision(facts, asker, 'rejectSpending', spendingId);
  return decided(spending, 'rejectSpending', outcome('rejected', asker, reason, now), [
    { type: 'SpendingRejected', payload: { ...told(spending), requestedById: spending.requestedById, reason } },
  ]);
}

/** @throws DomainError where this person may not decide on it now */
export function assertSpendingDecision(
  facts: ComplaintFacts,
  asker: Asker,
  action: 'approveSpending' | 'rejectSpending',
  spendingId: string,
): SpendingState {
  assertComplaintAction(facts, asker, action);
  nobodyGrantsInTheirOwnMatter(facts.complaint, asker);
  const spending = spendingMustBePending(facts, spendingId);
  requesterNeverDecides(spending, asker);
  authorityCoversTheSum(facts, spending, asker);
  return spending;
}

export function withdrawSpending(facts: ComplaintFacts, asker: Asker, spendingId: string, now: Date): Decision {
  assertComplaintAction(facts, asker, 'withdrawSpending');
  const spending = spendingMustBePending(facts, spendingId);
  onlyTheRequesterWithdraws(spending, asker);
  return decided(spending, 'withdrawSpending', outcome('withdrawn', asker, null, now), []);
}

/** Another decides; the request and its clock stay what they are. */
export function passOnSpending(spending: SpendingState, approverId: string, reason: string): Decision {
  const { workOrderId, kind, amountFen } = spending;
  const data = { about: 'spending', what: whatOf(kind, amountFen), toId: approverId };
  return decision({
    entries: [
      entry({ action: 'passOnDecision', workOrderId, isBySystem: true, reason, data, isVisibleToResident: false }),
    ],
    spendings: [{ change: 'update', id: spending.id, patch: { approverId } }],
    events: [requestedEvent({ ...spending, approverId })],
  });
}

/** 关闭投诉时，还在等批准的费用写明原因撤回。 */
export function withdrawPendingSpendings(facts: ComplaintFacts, reason: string, now: Date): Decision {
  const pending = pendingOf(facts);
  const patch: SpendingPatch = { status: 'withdrawn', decidedById: null, decidedAt: now, decisionReason: reason };
  return decision({
    spendings: pending.map(({ id }) => ({ change: 'update', id, patch })),
    entries: pending.map((spending) => ({
      ...spendingEntry('withdrawSpending', { ...spending, ...patch }),
      isBySystem: true,
      reason,
    })),
  });
}

function outcome(status: SpendingPatch['status'], asker: Asker, reason: string | null, now: Date): SpendingPatch {
  return { status, decidedById: asker.personId, decidedAt: now, decisionReason: reason };
}

function decided(
  spending: SpendingState,
  action: 'approveSpending' | 'rejectSpending' | 'withdrawSpending',
  patch: SpendingPatch,
  events: readonly NewComplaintEvent[],
): Decision {
  return decision({
    spendings: [{ change: 'update', id: spending.id, patch }],
    entries: [spendingEntry(action, { ...spending, ...patch })],
    events,
  });
}

/** The words are made when somebody reads it: colleagues read what for, the resident reads what they get. */
function spendingEntry(
  action: 'recordSpending' | 'approveSpending' | 'rejectSpending' | 'withdrawSpending',
  { id, workOrderId, kind, amountFen, approverId, status }: SpendingState,
) {
  const isGranted = status === 'recorded' || status === 'approved';
  return entry({
    action,
    workOrderId,
    data: { spendingId: id, kind, amountFen, approverId },
    isVisibleToResident: isGranted && isForResident(kind),
  });
}

function told({ id, kind, amountFen, note }: SpendingState) {
  return { spendingId: id, what: whatOf(kind, amountFen), note };
}

function requestedEvent(spending: SpendingState): NewComplaintEvent {
  const { requestedById, approverId } = spending;
  return { type: 'SpendingRequested', payload: { ...told(spending), requestedById, deciderId: approverId } };
}

/** `补偿 ¥80` */
function whatOf(kind: SpendingKind, amountFen: number): string {
  return `${SPENDING_KIND_LABEL[kind]} ${moneyText(amountFen)}`;
}

/** The resident hears of what they get, not of what the house used. */
function relief({ kind, amountFen }: SpendingState): readonly NewComplaintEvent[] {
  return isForResident(kind) ? [{ type: 'ReliefGranted', payload: { what: whatOf(kind, amountFen) } }] : [];
}
