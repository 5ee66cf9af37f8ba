/**
 * 告知谁:每一级只告诉一位,说得出名字才算上报。不当班、请假、被投诉的人跳过,一级一级往上;
 * 没有派到人的反映,由首接责任人应声,再往上。楼里一个当班的都没有,也要告诉其中一位,不能无人知道。
 */

import { LADDER_ROLES, type LadderRole } from '@yingsheng/shared/sla/ladder';
import { decidingOrder, holderOfOrder } from '../../complaints/domain/ball-holder';
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

type MatterFacts = Pick<ComplaintFacts, 'complaint' | 'workOrders'>;

/** `null` only where the estate has nobody but the accused. */
export function chooseListener(role: LadderRole, matter: Matter, staff: readonly DutyCandidate[]): Listener | null {
  const free = staff.filter((person) => !matter.excludedIds.includes(person.personId));
  const present = free.filter((person) => person.isOnDuty);
  return lowestFrom(role, matter, present) ?? lowestFrom(role, matter, free);
}

/** Whose move it is while `clock` runs: the answer is owed by the first-contact owner, an order's own by who has it. */
export function matterOf(
  { complaint, workOrders }: MatterFacts,
  clock: Pick<ClockState, 'kind' | 'workOrderId'>,
  staff: readonly DutyCandidate[],
): Matter {
  const own = workOrders.find((other) => other.id === clock.workOrderId);
  const order = own ?? decidingOrder(workOrders);
  const owner = complaint.firstContactOwnerId;
  return {
    moverId: (own === undefined ? moverOf(clock.kind, complaint) : holderOfOrder(own)) ?? owner,
    departmentId:
      order?.departmentId ??
      complaint.leadDepartmentId ??
      staff.find((person) => person.personId === owner)?.departmentId ??
      null,
    excludedIds: complaint.accusedIds,
  };
}

function moverOf(kind: ClockState['kind'], complaint: ComplaintFacts['complaint']): string | null {
  return kind === 'firstResponse' ? complaint.firstContactOwnerId : complaint.ballHolderId;
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
