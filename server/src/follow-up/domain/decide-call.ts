/**
 * 回访：办结之后，由没有经手的人打电话问业主满意不满意。没打通的，换一天再打，最多三次；不满意的，返工并请负责人介入。
 */

import { CALL_MAX_ATTEMPTS, type CallReason, type FollowUpOutcome } from '@yingsheng/shared/follow-up/call';
import { type Decision, decision, entry } from '../../complaints/domain/decision';
import { type Asker, type ComplaintFacts, type FollowUpCall, SYSTEM } from '../../complaints/domain/facts';
import { assertComplaintAction } from '../../complaints/domain/permission';
import { reopened } from '../../complaints/domain/reopened';
import { isAppealPending } from '../../complaints/domain/rules/appeal-rules';
import { DomainError } from '../../platform/domain-error';
import { dayNumberOf } from '../../sla/domain/business-calendar';

export interface PlannedCall {
  readonly id: string;
  readonly reasons: readonly CallReason[];
  /** `null`: nobody there had no hand in it yet; the quality department may call. */
  readonly callerId: string | null;
}

/**
 * A call that still waits is not planned twice; what else it must ask about is added to it. What the resident has
 * before them stays as it was.
 */
export function planFollowUpCall(facts: ComplaintFacts, { id, reasons, callerId }: PlannedCall): Decision {
  assertComplaintAction(facts, SYSTEM, 'planFollowUpCall');
  if (reasons.length === 0) return decision({});
  const waiting = facts.complaint.followUpCall;
  if (isCallPending(waiting)) {
    return decision({
      complaint: { followUpCall: { ...waiting, reasons: [...new Set([...waiting.reasons, ...reasons])] } },
    });
  }
  return decision({
    complaint: { followUpCall: { id, reasons, attempts: [], outcome: null, note: null }, callerId },
    entries: [
      entry({
        action: 'planFollowUpCall',
        isBySystem: true,
        data: { callId: id, callerId, reasons },
        isVisibleToResident: false,
      }),
    ],
    events: [{ type: 'FollowUpCallPlanned', payload: { callerId: callerId ?? '', reasons } }],
  });
}

export interface SpokenCall {
  readonly outcome: FollowUpOutcome;
  /** What the resident said, or what came of ringing: a result without words is none. */
  readonly note: string;
}

export function recordFollowUpCall(
  facts: ComplaintFacts,
  asker: Asker & { readonly personId: string },
  spoken: SpokenCall,
  now: Date,
): Decision {
  const call = callMustBePending(facts);
  assertComplaintAction(facts, asker, 'recordFollowUpCall');
  if (spoken.outcome === 'notReached') return notReached(call, asker.personId, spoken.note, now);
  if (spoken.outcome === 'unsatisfied') return unsatisfied(facts, call, spoken.note);
  return decision({
    complaint: { followUpCall: { ...call, ...spoken }, callerId: null },
    entries: [recorded(call, spoken, true)],
    events: [{ type: 'FollowUpCallRecorded', payload: { outcome: spoken.outcome } }],
  });
}

function notReached(call: FollowUpCall, byId: string, note: string, now: Date): Decision {
  attemptsAreOnDifferentDays(call, now);
  const attempts = [...call.attempts, { at: now.toISOString(), byId }];
  const isOver = attempts.length >= CALL_MAX_ATTEMPTS;
  const outcome = isOver ? 'notReached' : null;
  return decision({
    complaint: { followUpCall: { ...call, attempts, outcome, note }, ...(isOver ? { callerId: null } : {}) },
    entries: [recorded(call, { outcome: 'notReached', note }, isOver)],
    events: [{ type: 'FollowUpCallRecorded', payload: { outcome: 'notReached' } }],
  });
}

/**
 * 不满意就返工, whenever the call was made: the window binds the resident, not the house. Where an appeal runs, that decides
 * about working on it again; the words of the call are there to be read.
 */
function unsatisfied(facts: ComplaintFacts, call: FollowUpCall, note: string): Decision {
  if (isAppealPending(facts.complaint)) {
    return decision({
      complaint: { followUpCall: { ...call, outcome: 'unsatisfied', note }, callerId: null },
      entries: [recorded(call, { outcome: 'unsatisfied', note }, true)],
      events: [{ type: 'FollowUpCallRecorded', payload: { outcome: 'unsatisfied' } }],
    });
  }
  return decision({
    complaint: reopened(facts.complaint),
    entries: [
      recorded(call, { outcome: 'unsatisfied', note }, true),
      entry({ action: 'reopen', reason: note, data: { cause: 'call' } }),
    ],
    events: [{ type: 'ComplaintReopened', payload: { reason: note, cause: 'call' } }],
  });
}

function recorded({ id }: FollowUpCall, { outcome, note }: SpokenCall, isOver: boolean) {
  return entry({ action: 'recordFollowUpCall', body: note, data: { callId: id, outcome, isOver } });
}

export function isCallPending(call: FollowUpCall | null): call is FollowUpCall {
  return call !== null && call.outcome === null;
}

export function callMustBePending({ complaint }: ComplaintFacts): FollowUpCall {
  if (!isCallPending(complaint.followUpCall)) throw new DomainError('FOLLOW_UP.NO_CALL');
  return complaint.followUpCall;
}

/** 换一天再打: three tries within an hour are one try. */
function attemptsAreOnDifferentDays({ attempts }: FollowUpCall, now: Date): void {
  const last = attempts.at(-1);
  if (last !== undefined && dayNumberOf(new Date(last.at)) === dayNumberOf(now)) {
    throw new DomainError('FOLLOW_UP.CALLED_TODAY', { lastAttemptAt: last.at });
  }
}
