/** 并入一件等业主确认的反映: the same is reported again, so the work goes on; undone in time, it waits as before. */
import { applyDecision } from '../apply-decision';
import { closeOpenEnds } from '../close-open-ends';
import { type ComplaintPatch, type Decision, decision, entry } from '../decision';
import { type ComplaintFacts, SYSTEM } from '../facts';
import { mergeDecisions } from '../merge-decisions';
import { assertComplaintAction } from '../permission';
import { workedOnAgain } from '../reopened';

/** How a matter that waited for its reporter stood; instants, as JSON keeps them. */
export interface WaitedBefore {
  readonly stood: Readonly<Record<string, unknown>>;
  /** When the merging reopened it. */
  readonly reopenedAt: Date;
}

/** Nothing where it is worked on anyhow. */
export function workOnMerged(
  target: ComplaintFacts,
  merged: { readonly mergedId: string; readonly mergedNumber: string },
): Decision {
  const { complaint } = target;
  if (complaint.status !== 'resolved') return decision({});
  assertComplaintAction(target, SYSTEM, 'workOnMerged');
  const again = workedOnAgain(complaint);
  const stood = Object.fromEntries(
    (Object.keys(again) as (keyof typeof complaint)[]).map((key) => [key, complaint[key]]),
  );
  return decision({
    complaint: again,
    entries: [entry({ action: 'workOnMerged', isBySystem: true, data: { ...merged, stood } })],
    events: [{ type: 'WorkedOnMerged', payload: {} }],
  });
}

/** Nothing where somebody has been there since, or it has moved on: then the work is finished, and the reporter asked anew. */
export function backToConfirm(target: ComplaintFacts, waited: WaitedBefore | null, now: Date): Decision {
  if (waited === null || target.complaint.status !== 'in_progress') return decision({});
  const { stood, reopenedAt } = waited;
  const since = target.workOrders.filter(({ offeredAt }) => offeredAt >= reopenedAt);
  if (since.some(({ arrivedAt, doneAt }) => arrivedAt !== null || doneAt !== null)) return decision({});
  assertComplaintAction(target, SYSTEM, 'backToConfirm');
  const { resolvedAt, outcome } = stood;
  const restored = decision({
    complaint: { ...stood, resolvedAt: new Date(String(resolvedAt)) } as ComplaintPatch,
    entries: [entry({ action: 'backToConfirm', isBySystem: true, data: { reopenedAt: reopenedAt.toISOString() } })],
    events: [{ type: 'ComplaintResolved', payload: { outcome } }],
  });
  return mergeDecisions(restored, closeOpenEnds(applyDecision(target, restored), '并入的已分开', now));
}
