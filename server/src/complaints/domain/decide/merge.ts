/**
 * 并案: the same matter is handled once. It is closed here and goes on there; it never counts as solved. What was said
 * goes along: the target keeps it for its owner and handler, not for the reporters of each other.
 */
import type { ComplaintStatus } from '@yingsheng/shared/complaint/status';
import { isWorkOrderOpen } from '@yingsheng/shared/work-order/status';
import { applyDecision } from '../apply-decision';
import type { RecountedClock } from '../clock-book';
import { clocksOnceSaid } from '../clocks-from-timeline';
import { closeOpenEnds } from '../close-open-ends';
import { type Decision, decision, entry, type WorkOrderPatch } from '../decision';
import type { Asker, ClockState, ComplaintFacts, DeclineProposal, WorkOrderState } from '../facts';
import { mergeDecisions } from '../merge-decisions';
import { assertComplaintAction } from '../permission';
import {
  joinedMattersAreLeftWhileTheOtherIsOpen,
  mergeTargetIsAnotherOpenComplaintOfTheEstate,
  mergingIsUndoneWithinADay,
  mergingMustNotLoseTheAccused,
  theAccusedTakeNothingOutOfIt,
} from '../rules/merge-rules';
import { pendingOf } from '../rules/spending-rules';
import { promisesGivenBack, type TakenPromise, takeOverPromises } from './earlier-promise';
import { withdrawComplaint } from './withdraw';
import { backToConfirm, type WaitedBefore, workOnMerged } from './work-on-merged';

/** Both matters change in one write. */
export interface TwoDecisions {
  readonly merged: Decision;
  readonly target: Decision;
}

type ReleasedOrder = Pick<WorkOrderState, 'id' | 'status' | 'coordinatorId' | 'transferProposal' | 'suspension'> & {
  readonly suspendedUntil: string | null;
};

type RunningClock = Pick<ClockState, 'kind' | 'workOrderId' | 'subjectId'>;

/** Where the merged matter stood, so that it can be put back. */
export interface StoodBefore {
  readonly status: ComplaintStatus;
  readonly declineProposal: DeclineProposal | null;
  readonly orders: readonly ReleasedOrder[];
  /** The clocks that ran, but for those of spendings: what was called off is asked for anew. */
  readonly running: readonly RunningClock[];
}

/** What a merging did, so that it can be undone. */
export interface TracesOfMerging {
  readonly before: StoodBefore;
  /** By the target, of what was promised of the merged matter. */
  readonly taken: readonly TakenPromise[];
  /** `null`: the target did not wait for its reporter. */
  readonly waited: WaitedBefore | null;
}

/** @param reason why staff hold them to be the same; the merged resident reads it */
export function mergeComplaint(
  facts: ComplaintFacts,
  asker: Asker,
  found: ComplaintFacts | null,
  reason: string | null,
  now: Date,
): TwoDecisions {
  return letGoOn(facts, asker, found, { action: 'merge', reason }, now);
}

/** 我也是: as it is filed, its reporter lets it go on in the other. */
export function joinMatter(facts: ComplaintFacts, asker: Asker, found: ComplaintFacts | null, now: Date): TwoDecisions {
  return letGoOn(facts, asker, found, { action: 'join', reason: null }, now);
}

const EVENT_OF = { merge: 'ComplaintMerged', join: 'ComplaintJoined' } as const;

function letGoOn(
  facts: ComplaintFacts,
  asker: Asker,
  found: ComplaintFacts | null,
  { action, reason }: { readonly action: 'merge' | 'join'; readonly reason: string | null },
  now: Date,
): TwoDecisions {
  assertComplaintAction(facts, asker, action);
  const { complaint } = facts;
  const target = mergeTargetIsAnotherOpenComplaintOfTheEstate(complaint, found?.complaint ?? null);
  mergingMustNotLoseTheAccused(complaint, target);
  const closing = decision({
    complaint: {
      status: 'closed',
      closeReason: 'merged',
      closedAt: now,
      mergedIntoId: target.id,
      isJoined: action === 'join',
      declineProposal: null,
    },
    entries: [
      entry({
        action,
        reason,
        body: `与 ${target.number} 一并处理`,
        data: { targetId: target.id, targetNumber: target.number, before: stoodBefore(facts) },
      }),
    ],
    events: [{ type: EVENT_OF[action], payload: { targetId: target.id } }],
  });
  const about = { mergedId: complaint.id, mergedNumber: complaint.number };
  const takingIn = decision({
    entries: [entry({ action: 'takeIn', body: complaint.text, data: about, isVisibleToResident: false })],
    events: [{ type: 'MatterTakenIn', payload: { ...about, placeText: complaint.placeText, text: complaint.text } }],
  });
  const goingOn = found === null ? takingIn : mergeDecisions(takingIn, goesOn(facts, found, about, now));
  return {
    merged: mergeDecisions(closing, closeOpenEnds(facts, `并入 ${target.number}`, now)),
    target: goingOn,
  };
}

/** What the merging makes of the target: worked on again where it waited, and due as early as what it takes in. */
function goesOn(
  facts: ComplaintFacts,
  target: ComplaintFacts,
  about: { readonly mergedId: string; readonly mergedNumber: string },
  now: Date,
): Decision {
  const again = workOnMerged(target, about);
  const clocks = clocksOnceSaid(
    target,
    again.entries.map((said) => ({ ...said, occurredAt: now })),
  );
  return mergeDecisions(again, takeOverPromises(facts, { ...applyDecision(target, again), clocks }, now));
}

/** 撤销并案: both as before. The clocks run on as if nothing had been merged; a limit that passed meanwhile has passed. */
export function undoMerge(
  facts: ComplaintFacts,
  asker: Asker,
  there: ComplaintFacts,
  { before, taken, waited }: TracesOfMerging,
  now: Date,
): TwoDecisions {
  assertComplaintAction(facts, asker, 'undoMerge');
  const target = there.complaint;
  theAccusedTakeNothingOutOfIt(target, asker);
  const mergedAt = mergingIsUndoneWithinADay(facts.complaint, target, now);
  const { id: mergedId, number: mergedNumber } = facts.complaint;
  const released = before.orders.filter((order) => facts.workOrders.some(({ id }) => id === order.id));
  const restored = decision({
    complaint: {
      status: before.status,
      closeReason: null,
      closedAt: null,
      mergedIntoId: null,
      isJoined: false,
      declineProposal: before.declineProposal,
    },
    workOrders: released.map(({ id, suspendedUntil, ...patch }) => ({
      change: 'update',
      id,
      patch: { ...patch, suspendedUntil: suspendedUntil === null ? null : new Date(suspendedUntil) } as WorkOrderPatch,
    })),
    entries: [
      entry({
        action: 'undoMerge',
        body: `与 ${target.number} 分开，单独处理`,
        data: { mergedAt: mergedAt.toISOString(), running: before.running },
      }),
    ],
    events: [{ type: 'MergeUndone', payload: { targetId: target.id } }],
  });
  const letting = lettingGo(mergedId, mergedNumber, promisesGivenBack(there, taken));
  return { merged: restored, target: mergeDecisions(letting, backToConfirm(there, waited, now)) };
}

/** 不再一并处理: its reporter takes it back, to go on alone or to let it be. Alone it begins anew: nobody has worked on it by itself. */
export function leaveJoined(
  facts: ComplaintFacts,
  asker: Asker,
  there: ComplaintFacts | null,
  { goOn, taken }: { readonly goOn: boolean; readonly taken: readonly TakenPromise[] },
  now: Date,
): TwoDecisions {
  assertComplaintAction(facts, asker, 'leave');
  const { id, number, category, urgency, isJoined } = facts.complaint;
  const open = joinedMattersAreLeftWhileTheOtherIsOpen({ isJoined }, there?.complaint ?? null);
  const leaving = decision({
    complaint: { status: 'submitted', closeReason: null, closedAt: null, mergedIntoId: null, isJoined: false },
    entries: [
      entry({
        action: 'leave',
        body: `不再与 ${open.number} 一并处理${goOn ? '，单独处理' : ''}`,
        // The clocks are counted from these.
        data: { targetId: open.id, category, urgency },
      }),
    ],
    events: goOn ? [{ type: 'JoinedLeft', payload: { targetId: open.id } }] : [],
  });
  const alone = applyDecision(facts, leaving);
  const merged = goOn ? leaving : mergeDecisions(leaving, withdrawComplaint(alone, asker, null, now));
  return { merged, target: lettingGo(id, number, there === null ? [] : promisesGivenBack(there, taken)) };
}

function lettingGo(mergedId: string, mergedNumber: string, moved: readonly RecountedClock[]): Decision {
  const data = { mergedId, mergedNumber, ...(moved.length === 0 ? {} : { moved }) };
  return decision({
    entries: [entry({ action: 'letGo', data, isVisibleToResident: false })],
    events: [{ type: 'MatterLetGo', payload: { mergedId, mergedNumber } }],
  });
}

function stoodBefore(facts: ComplaintFacts): StoodBefore {
  const { status, declineProposal } = facts.complaint;
  const calledOff = pendingOf(facts).map(({ id }) => id);
  const open = facts.workOrders.filter((order) => isWorkOrderOpen(order.status));
  return {
    status,
    declineProposal,
    orders: open.map(({ id, status: stood, coordinatorId, transferProposal, suspension, suspendedUntil }) => ({
      id,
      status: stood,
      coordinatorId,
      transferProposal,
      suspension,
      suspendedUntil: suspendedUntil?.toISOString() ?? null,
    })),
    running: facts.clocks
      .filter(({ endedAt, subjectId }) => endedAt === null && !calledOff.includes(subjectId ?? ''))
      .map(({ kind, workOrderId, subjectId }) => ({ kind, workOrderId, subjectId })),
  };
}
