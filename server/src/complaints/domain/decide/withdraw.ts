/** 撤回: the matter is the reporter's, and so is the end of it. */
import { closeOpenEnds } from '../close-open-ends';
import { type Decision, decision, entry } from '../decision';
import type { Asker, ComplaintFacts } from '../facts';
import { mergeDecisions } from '../merge-decisions';
import { assertComplaintAction } from '../permission';

/** @param goesOnAs numbers of those that go on without it */
export function withdrawComplaint(
  facts: ComplaintFacts,
  asker: Asker,
  reason: string | null,
  now: Date,
  goesOnAs: readonly string[] = [],
): Decision {
  assertComplaintAction(facts, asker, 'withdraw');
  const closing = decision({
    complaint: { status: 'closed', closeReason: 'withdrawn', closedAt: now, declineProposal: null, dangerDoubt: null },
    entries: [entry({ action: 'withdraw', reason })],
    events: [{ type: 'ComplaintWithdrawn', payload: { goesOnAs: goesOnAs.join('、') } }],
  });
  return mergeDecisions(closing, closeOpenEnds(facts, '业主撤回了反映', now));
}
