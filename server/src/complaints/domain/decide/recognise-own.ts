/** 是我反映的: a report made without signing in becomes that of the person who made it. */
import { DomainError } from '../../../platform/domain-error';
import { type Decision, decision, entry } from '../decision';
import type { Asker, ComplaintFacts } from '../facts';
import { handsIn } from '../hand-in';

/** Nobody answers themselves: whoever has a hand in the matter is not its reporter as well. */
export function mayRecogniseOwn(facts: ComplaintFacts, { personId }: Pick<Asker, 'personId'>): boolean {
  return isUnclaimed(facts) && personId !== null && !handsIn(facts).includes(personId);
}

/**
 * 打电话是因为没有账号: from now on they read what happens themselves.
 * @throws DomainError GUEST.RECOGNISED, GUEST.HAS_A_HAND
 */
export function recogniseOwn(facts: ComplaintFacts, asker: Asker): Decision {
  if (!isUnclaimed(facts)) throw new DomainError('GUEST.RECOGNISED');
  if (!mayRecogniseOwn(facts, asker)) throw new DomainError('GUEST.HAS_A_HAND');
  return decision({
    complaint: { reporterId: asker.personId, contactPreference: 'message' },
    entries: [entry({ action: 'recogniseOwn' })],
  });
}

function isUnclaimed({ complaint }: ComplaintFacts): boolean {
  return complaint.reporterId === null && complaint.registeredById === null;
}
