/**
 * 告知谁：每一级只告诉一位，说得出名字才算上报。不当班、请假、被投诉的人跳过，一级一级往上;
 * 没有派到人的反映，由首接责任人应声，再往上。楼里一个当班的都没有，也要告诉其中一位，不能无人知道。
 */

import { LADDER_ROLES, type LadderRole } from '@yingsheng/shared/sla/ladder';
import { decidingOrder, moverOf } from '../../complaints/domain/ball-holder';
import type { ClockState, ComplaintFacts } from '../../complaints/domain/facts';
import { type DutyCandidate, hasAnyRole } from '../../dispatch/domain/duty-candidate';

export interface Listener {
  /** The role in which they are told: a higher one than asked for where the lower ones are away. */
  readonly role: LadderRole;
  readonly personId: string;
}

/** What a step is about, as far as it matters for whom to tell. */
export interface Matter {
  readonly moverId: string;
  readonly departmentId: string | null;
  /** Named in the complaint: never told of it. */
  readonly excludedIds: readonly string[];
}

type MatterFacts = Pick<ComplaintFacts, 'complaint' | 'workOrders' | 'spendings'>;

/** `null` only where the estate has nobody but the accused. */
export function chooseListener(role: LadderRole, matter: Matter, staff: readonly DutyCandidate[]): Listener | null {
  const free = staff.filter((person) => !matter.excludedIds.includes(person.personId));
  const present = free.filter((person) => person.isOnDuty);
  return lowestFrom(role, matter, present) ?? lowestFrom(role, matter, free);
}

/** What the promise that `clock` counts is about. */
export function matterOf(
  facts: MatterFacts,
  clock: Pick<ClockState, 'kind' | 'workOrderId' | 'subjectId'>,
  staff: readonly DutyCandidate[],
): Matter {
  const { complaint, workOrders } = facts;
  const owner = complaint.firstContactOwnerId;
  const order = workOrders.find((other) => other.id === clock.workOrderId) ?? decidingOrder(workOrders);
  return {
    moverId: moverOf(facts, clock) ?? owner,
    departmentId:
      order?.departmentId ??
      complaint.leadDepartmentId ??
      staff.find((person) => person.personId === owner)?.departmentId ??
      null,
    excludedIds: complaint.accusedIds,
  };
}

function lowestFrom(role: LadderRole, matter: Matter, people: readonly DutyCandidate[]): Listener | null {
  for (const rung of LADDER_ROLES.slice(LADDER_ROLES.indexOf(role))) {
    const person = people.find((candidate) => isOfRung(candidate, rung, matter));
    if (person !== undefined) return { role: rung, personId: person.personId };
  }
  return null;
}

function isOfRung(person: DutyCandidate, rung: LadderRole, { moverId, departmentId }: Matter): boolean {
  switch (rung) {
    case 'handler':
      return person.personId === moverId;
    case 'teamLead':
    case 'departmentHead':
      return hasAnyRole(person, rung) && person.departmentId === departmentId;
    default:
      return hasAnyRole(person, rung);
  }
}
