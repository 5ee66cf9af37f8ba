import type { WorkOrderDetail } from '@yingsheng/shared/api/work-order';
import { DESIRED_OUTCOME_LABEL, STAFF_CONTACT_LABEL } from '@yingsheng/shared/labels.zh';
import type { EntityManager } from 'typeorm';
import type { Asker, ComplaintFacts, ComplaintState } from '../complaints/domain/facts';
import { nameOfGuest } from '../complaints/domain/guest';
import { mayKnowReporter } from '../complaints/domain/parties';
import { Person } from '../directory/entities/person';
import { maskPhone } from '../directory/people';

/** The number in full only for whoever goes there; no name where the matter was told in confidence. */
export async function atTheDoor(
  manager: EntityManager,
  asker: Asker,
  facts: ComplaintFacts,
  isGoingThere: boolean,
): Promise<WorkOrderDetail['reporter']> {
  if (!mayKnowReporter(asker, facts)) return null;
  const { reporterId, callerName, callerPhone } = facts.complaint;
  const person = reporterId === null ? null : await manager.findOneBy(Person, { id: reporterId });
  const name = reporterId === null ? nameOfGuest(facts.complaint) : (person?.name ?? callerName);
  if (name === null) return null;
  // The number told for this very matter is the one that is answered there.
  const phone = callerPhone ?? person?.phone ?? null;
  return { name, phone: isGoingThere ? phone : maskPhone(phone) };
}

/** 替谁反映的: whose home it is, to be rung at the door; the same rules as for whoever reported it. */
export function whoseHome(asker: Asker, facts: ComplaintFacts, isGoingThere: boolean): WorkOrderDetail['onBehalfOf'] {
  const { filedById, onBehalfOfName: name, onBehalfOfPhone: phone } = facts.complaint;
  if (filedById === null || !mayKnowReporter(asker, facts)) return null;
  return { name, phone: isGoingThere ? phone : maskPhone(phone) };
}

/** What the resident wishes for, and how and when they want to be reached, as one line each. */
export function wishesOf(complaint: ComplaintState): Pick<WorkOrderDetail, 'desiredOutcomeText' | 'contactText'> {
  const { desiredOutcomes, desiredOutcomeNote, contactPreference, contactHours } = complaint;
  const wishes = desiredOutcomes.map((outcome) => DESIRED_OUTCOME_LABEL[outcome]);
  return {
    desiredOutcomeText: joined('、', ...wishes, desiredOutcomeNote),
    contactText: joined(',', STAFF_CONTACT_LABEL[contactPreference], contactHours),
  };
}

function joined(separator: string, ...parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null).join(separator);
}
