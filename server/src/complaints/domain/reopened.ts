/** 返工：反映回到处理中，上一次关闭留下的结论、申诉、回访都不再算数，经过仍留在处理进度里。 */
import type { ComplaintPatch } from './decision';
import type { ComplaintState } from './facts';

/** What being worked on again makes of the complaint, whether it was closed or only resolved. */
export function workedOnAgain(complaint: Pick<ComplaintState, 'reopenCount'>): ComplaintPatch {
  return {
    status: 'in_progress',
    reopenCount: complaint.reopenCount + 1,
    resolvedAt: null,
    resolvedById: null,
    outcome: null,
    nextStep: null,
    escalatedRole: null,
    escalatedToId: null,
  };
}

export function reopened(complaint: Pick<ComplaintState, 'reopenCount'>): ComplaintPatch {
  return {
    ...workedOnAgain(complaint),
    closeReason: null,
    confirmedById: null,
    closedAt: null,
    handover: null,
    appeal: null,
    arbiterId: null,
    followUpCall: null,
    callerId: null,
    ratingRemindedAt: null,
  };
}
