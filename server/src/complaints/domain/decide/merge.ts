/** 并案: the same matter is handled once. It is closed here and goes on there; it never counts as solved. */
import { closeOpenEnds } from '../close-open-ends';
import { type Decision, decision, entry } from '../decision';
import type { Asker, ComplaintFacts } from '../facts';
import { mergeDecisions } from '../merge-decisions';
import { assertComplaintAction } from '../permission';
import {
  type MergeTarget,
  mergeTargetIsAnotherOpenComplaintOfTheEstate,
  mergingMustNotLoseTheAccused,
} from '../rules/merge-rules';

export function mergeComplaint(facts: ComplaintFacts, asker: Asker, found: MergeTarget | null, now: Date): Decision {
  assertComplaintAction(facts, asker, 'merge');
  const target = mergeTargetIsAnotherOpenComplaintOfTheEstate(facts.complaint, found);
  mergingMustNotLoseTheAccused(facts.complaint, target);
  const closing = decision({
    complaint: {
      status: 'closed',
      closeReason: 'merged',
      closedAt: now,
      mergedIntoId: target.id,
      firstRespondedAt: facts.complaint.firstRespondedAt ?? now,
      declineProposal: null,
    },
    entries: [
      entry({
        action: 'merge',
        body: `与 ${target.number} 一并处理`,
        data: { targetId: target.id, targetNumber: target.number },
      }),
    ],
    events: [{ type: 'ComplaintMerged', payload: { targetId: target.id } }],
  });
  return mergeDecisions(closing, closeOpenEnds(facts, `并入 ${target.number}`, now));
}
