import type { PersonBrief } from '@yingsheng/shared/api/common';
import type { Asker, ComplaintFacts, WorkOrderState } from '../facts';
import { GUEST_ID, nameOfGuest } from '../guest';
import { isOnReportersSide, nameOfPerson } from '../on-behalf';
import { mayKnowReporter } from '../parties';

export type SeenFacts = Pick<ComplaintFacts, 'complaint' | 'workOrders' | 'spendings' | 'clocks' | 'isRated'>;

export interface Names {
  readonly people: ReadonlyMap<string, PersonBrief>;
  readonly departmentNames: ReadonlyMap<string, string>;
}

/** One complaint as one person sees it at one moment, with the names it needs. */
export interface Sight extends Names {
  readonly asker: Asker;
  readonly facts: SeenFacts;
  readonly now: Date;
}

/** Stands for a reporter whom the person asking may not know. */
const SOME_RESIDENT: PersonBrief = { id: 'reporter', name: '业主', departmentName: null, phone: null };

export function isReporter({ asker, facts }: Sight): boolean {
  return isOnReportersSide(facts.complaint, asker.personId);
}

/** `null` id: nobody. The reporter of a confidential complaint stays nameless to those who may not know. */
export function personOf(sight: Sight, id: string | null): PersonBrief | null {
  return id === null ? null : knownPerson(sight, id);
}

export function knownPerson(sight: Sight, id: string): PersonBrief {
  const { asker, facts } = sight;
  const { complaint } = facts;
  const isOfReporter = isOnReportersSide(complaint, id) || id === complaint.filedById || id === GUEST_ID;
  if (isOfReporter && !mayKnowReporter(asker, facts)) return SOME_RESIDENT;
  if (id === GUEST_ID) return { ...SOME_RESIDENT, name: nameOfGuest(complaint) };
  // Whoever filed it reads the name they wrote, never the one in the books.
  if (id === complaint.onBehalfOfPersonId && id !== asker.personId && asker.personId === complaint.filedById)
    return { ...SOME_RESIDENT, name: nameOfPerson(complaint) };
  return briefOf(sight.people, id);
}

/** A colleague, who may have left since. */
export function briefOf(people: Names['people'], id: string): PersonBrief {
  return people.get(id) ?? { id, name: '已离职员工', departmentName: null, phone: null };
}

export function nameOf(sight: Sight, id: string | null): string {
  return personOf(sight, id)?.name ?? '系统';
}

/** Whose names the view of a complaint needs. */
export function peopleIn({
  complaint,
  workOrders,
  spendings,
}: Pick<SeenFacts, 'complaint' | 'workOrders' | 'spendings'>): string[] {
  const ids = [
    complaint.reporterId,
    complaint.onBehalfOfPersonId,
    complaint.filedById,
    complaint.firstContactOwnerId,
    complaint.ballHolderId,
    complaint.declineProposal?.proposedById ?? null,
    complaint.declineProposal?.deciderId ?? null,
    ...workOrders.flatMap((order) => [
      order.handlerId,
      order.offeredToId,
      order.coordinatorId,
      order.askedById,
      ...peopleOnOrder(order),
    ]),
    complaint.joinedLeadId,
    ...complaint.accusedIds,
    complaint.escalatedToId,
    complaint.handover?.fromId ?? null,
    complaint.handover?.toId ?? null,
    complaint.arbiterId,
    complaint.callerId,
    ...(complaint.followUpCall?.attempts.map(({ byId }) => byId) ?? []),
    ...spendings.flatMap((spending) => [spending.requestedById, spending.approverId, spending.decidedById]),
  ];
  return [...new Set(ids.filter((id): id is string => id !== null))];
}

/** Who waits for whom on an order. */
export function peopleOnOrder({ transferProposal, suspension, backRequest }: WorkOrderState): (string | null)[] {
  return [
    transferProposal?.fromId ?? null,
    transferProposal?.toId ?? null,
    suspension?.requestedById ?? null,
    suspension?.approverId ?? null,
    suspension?.approvedById ?? null,
    backRequest?.personId ?? null,
  ];
}
