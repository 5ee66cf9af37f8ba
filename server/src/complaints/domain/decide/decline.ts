/**
 * 不予受理: not the property service's duty. The owner proposes with the reason, the rule's text and where to go
 * instead; a lead who is not the proposer decides. Saying no needs two people.
 */
import { closeOpenEnds } from '../close-open-ends';
import { type Decision, decision, entry } from '../decision';
import type { Asker, ComplaintFacts, DeclineProposal } from '../facts';
import { mergeDecisions } from '../merge-decisions';
import { assertComplaintAction } from '../permission';
import { declineMustBeProposed, declineMustNotBePending } from '../rules/decline-rules';

export type DeclineGrounds = Pick<DeclineProposal, 'reason' | 'ruleText' | 'whereToGo'>;

export function proposeDecline(
  facts: ComplaintFacts,
  asker: Asker & { readonly personId: string },
  grounds: DeclineGrounds,
  deciderId: string,
): Decision {
  assertComplaintAction(facts, asker, 'proposeDecline');
  declineMustNotBePending(facts);
  const { reason, ruleText, whereToGo } = grounds;
  return decision({
    complaint: { declineProposal: { proposedById: asker.personId, reason, ruleText, whereToGo, deciderId } },
    entries: [
      entry({
        action: 'proposeDecline',
        reason,
        body: saidToResident(grounds),
        data: { deciderId },
        isVisibleToResident: false,
      }),
    ],
    events: [{ type: 'DeclineProposed', payload: { deciderId, reason } }],
  });
}

export function declineComplaint(facts: ComplaintFacts, asker: Asker, now: Date): Decision {
  assertComplaintAction(facts, asker, 'decline');
  const proposal = declineMustBeProposed(facts);
  const closing = decision({
    complaint: {
      status: 'closed',
      closeReason: 'declined',
      closedAt: now,
      firstRespondedAt: facts.complaint.firstRespondedAt ?? now,
      declineProposal: null,
    },
    entries: [entry({ action: 'decline', reason: proposal.reason, body: saidToResident(proposal) })],
    events: [{ type: 'ComplaintDeclined', payload: { reason: proposal.reason, whereToGo: proposal.whereToGo } }],
  });
  return mergeDecisions(closing, closeOpenEnds(facts, '反映不予受理', now));
}

export function rejectDecline(facts: ComplaintFacts, asker: Asker, reason: string): Decision {
  assertComplaintAction(facts, asker, 'rejectDecline');
  const { proposedById } = declineMustBeProposed(facts);
  return decision({
    complaint: { declineProposal: null },
    entries: [entry({ action: 'rejectDecline', reason, isVisibleToResident: false })],
    events: [{ type: 'DeclineRejected', payload: { proposedById, reason } }],
  });
}

function saidToResident({ ruleText, whereToGo }: DeclineGrounds): string {
  return `依据：${ruleText}\n您可以找：${whereToGo}`;
}
