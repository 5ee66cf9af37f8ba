import { DomainError } from '../../../platform/domain-error';
import type { ComplaintFacts, DeclineProposal } from '../facts';

/** 提出不予受理后，负责人定下来之前不做别的决定。 */
export function declineMustNotBePending(facts: ComplaintFacts): void {
  if (facts.complaint.declineProposal !== null) throw new DomainError('COMPLAINT.DECLINE_PENDING');
}

/** 没有人提出，就没有可批准或退回的不予受理。 */
export function declineMustBeProposed(facts: ComplaintFacts): DeclineProposal {
  const { declineProposal } = facts.complaint;
  if (declineProposal === null) throw new DomainError('COMPLAINT.DECLINE_NOT_PROPOSED');
  return declineProposal;
}
