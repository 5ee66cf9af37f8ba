/** 险情先打电话: whom to ring about what is or may be a danger, for those who take it on or answer for it. */
import type { PersonToDial } from '@yingsheng/shared/api/complaint';
import type { Role } from '@yingsheng/shared/people/role';
import { isToVerify } from '../danger-doubt';
import { nameOfPerson } from '../on-behalf';
import { holdsRole, mayKnowReporter } from '../parties';
import { isReporter, type Sight } from './seen';

const TAKES_IT_ON: readonly Role[] = ['frontDesk', 'estateManager'];

/** `reporter`: with the number they are reached at. Empty for whoever need not ring. */
export function dialFirstOf(sight: Sight, reporter: { name: string; phone: string | null } | null): PersonToDial[] {
  if (!mayDialFirst(sight)) return [];
  const { complaint } = sight.facts;
  const represented = complaint.filedById === null ? null : complaint.onBehalfOfPhone;
  return [
    ...(represented === null ? [] : [{ name: nameOfPerson(complaint), phone: represented }]),
    ...(reporter === null || reporter.phone === null ? [] : [{ name: reporter.name, phone: reporter.phone }]),
  ].filter(({ phone }, index, all) => all.findIndex((other) => other.phone === phone) === index);
}

/** Only while it is open, and never whoever it is about. What nobody is sure of is found out by ringing. */
export function mayDialFirst(sight: Sight): boolean {
  const { asker, facts } = sight;
  const { urgency, status, estateId, firstContactOwnerId, joinedLeadId } = facts.complaint;
  const isDanger = urgency === 'lifeSafety' || isToVerify(facts.complaint);
  if (!isDanger || status === 'closed' || asker.personId === null) return false;
  if (isReporter(sight) || !mayKnowReporter(asker, facts)) return false;
  return [firstContactOwnerId, joinedLeadId].includes(asker.personId) || holdsRole(asker, estateId, TAKES_IT_ON);
}
