/**
 * 电话告知：愿意接电话的业主由首接责任人打电话。打通了才算告诉了；没打通过一会儿再打，三次不通记为联系不上。
 * 事情已有结果、要说的话过时了的，这通电话不用再打。
 */
import type { CallOutcome } from '@yingsheng/shared/api/call-task';
import { CALL_ATTEMPTS_MAX } from '@yingsheng/shared/complaint/limits';
import { type Decision, decision, entry } from '../decision';
import type { Asker, ComplaintFacts } from '../facts';
import { assertComplaintAction } from '../permission';

export interface AskedCall {
  readonly id: string;
  /** What it is about. */
  readonly title: string;
}

/** Asked by the system. People have the same before them as before; only the owner owes one thing more. */
export function askForCall({ complaint }: ComplaintFacts, { id, title }: AskedCall): Decision {
  const data = { callTaskId: id, title, isTimed: complaint.status !== 'closed' };
  return decision({
    entries: [entry({ action: 'askForCall', isBySystem: true, data, isVisibleToResident: false })],
    isBackground: true,
  });
}

export interface MadeCall extends AskedCall {
  readonly outcome: CallOutcome;
  /** For colleagues only. */
  readonly note: string | null;
  /** Tries before this one. */
  readonly attemptCount: number;
}

export function recordCall(facts: ComplaintFacts, asker: Asker, call: MadeCall): Decision {
  assertComplaintAction(facts, asker, 'recordCall');
  const { id, title, outcome, note } = call;
  const isAgain = !isOver(call) && facts.complaint.status !== 'closed';
  return decision({
    entries: [entry({ action: 'recordCall', data: { callTaskId: id, title, outcome, note, isAgain } })],
  });
}

/** Reached, or tried often enough. */
export function isOver({ outcome, attemptCount }: Pick<MadeCall, 'outcome' | 'attemptCount'>): boolean {
  return outcome !== 'notReached' || attemptCount + 1 >= CALL_ATTEMPTS_MAX;
}

/** 不用再打了: what was to be told has been overtaken. `null`: none of them is owed by a clock. */
export function dropCalls({ clocks }: Pick<ComplaintFacts, 'clocks'>, ids: readonly string[]): Decision | null {
  const running = clocks.filter(
    ({ kind, subjectId, endedAt }) => kind === 'callTask' && endedAt === null && ids.includes(subjectId ?? ''),
  );
  if (running.length === 0) return null;
  const data = { callTaskIds: running.map(({ subjectId }) => subjectId) };
  return decision({
    entries: [entry({ action: 'dropCalls', isBySystem: true, data, isVisibleToResident: false })],
    isBackground: true,
  });
}
