import { Injectable } from '@nestjs/common';
import { isEmergency } from '@yingsheng/shared/sla/policy';
import { isWorkOrderOpen } from '@yingsheng/shared/work-order/status';
import type { EntityManager } from 'typeorm';
import type { ComplaintFacts, WorkOrderState } from '../complaints/domain/facts';
import { guestPhoneOf } from '../complaints/domain/guest';
import { reportersSideOf } from '../complaints/domain/on-behalf';
import { arrivalClock } from '../complaints/domain/view/awaited-help';
import { TimelineEntry } from '../complaints/entities/timeline-entry';
import { LoadComplaint } from '../complaints/load-complaint';
import { mergedMatters } from '../complaints/merged-target';
import { personBriefs } from '../directory/people';
import { type StaffOfEstate, WhoIsOnDuty } from '../directory/who-is-on-duty';
import type { Joiner, NotifiedMatter } from './domain/notified-matter';

/** Gathers who could be told of a complaint, for the pure rules to choose from. */
@Injectable()
export class LoadNotifiedMatter {
  constructor(
    private readonly complaints: LoadComplaint,
    private readonly duty: WhoIsOnDuty,
  ) {}

  async load(manager: EntityManager, complaintId: string, at: Date): Promise<NotifiedMatter> {
    const facts = await this.complaints.loadFacts(manager, complaintId, { lock: false });
    const { complaint, workOrders } = facts;
    const staff = await this.duty.staffOf(manager, complaint.estateId, at);
    const open = workOrders.filter((order) => isWorkOrderOpen(order.status));
    const people = await personBriefs(manager, [
      complaint.firstContactOwnerId,
      ...(complaint.filedById === null ? [] : [complaint.filedById]),
      ...staff.map((one) => one.personId),
    ]);
    const managers = staff.filter((one) => one.roles.includes('estateManager'));
    return {
      complaintId,
      estateId: complaint.estateId,
      contactPreference: complaint.contactPreference,
      isLifeSafety: complaint.urgency === 'lifeSafety',
      arrivalDueAt: arrivalClock(facts.clocks)?.dueAt ?? null,
      isEmergency: isEmergency(complaint.urgency),
      submittedAt: complaint.submittedAt,
      staffIds: staff.map((one) => one.personId),
      number: complaint.number,
      title: complaint.title,
      placeText: complaint.placeText,
      reporterId: complaint.reporterId,
      representedId: complaint.onBehalfOfPersonId === complaint.reporterId ? null : complaint.onBehalfOfPersonId,
      filedByName: people.get(complaint.filedById ?? '')?.name ?? '',
      deskIds: staff.filter((one) => one.roles.includes('frontDesk')).map((one) => one.personId),
      isGuestWithPhone: complaint.reporterId === null && complaint.callerPhone !== null,
      guestPhone: guestPhoneOf(complaint),
      firstContactOwnerId: complaint.firstContactOwnerId,
      handlerIds: handlersOf(open),
      leadHandlerIds: handlersOf(workOrders.filter((order) => order.kind === 'lead')),
      leadIds: leadsOf(staff, facts),
      estateManagerIds: managers.map((one) => one.personId),
      dutyManagerIds: onDutyOrAll(managers).map((one) => one.personId),
      accusedIds: complaint.accusedIds,
      noteAuthorIds: await noteAuthorsOf(manager, complaintId),
      joiners: await joinersOf(manager, complaintId),
      names: new Map([...people].map(([id, person]) => [id, person.name])),
    };
  }
}

function onDutyOrAll(people: readonly StaffOfEstate[]): readonly StaffOfEstate[] {
  const onDuty = people.filter((one) => one.isOnDuty);
  return onDuty.length > 0 ? onDuty : people;
}

async function joinersOf(manager: EntityManager, complaintId: string): Promise<Joiner[]> {
  const merged = await mergedMatters(manager, complaintId);
  return merged.flatMap((matter) => reportersSideOf(matter).map((personId) => ({ personId, complaintId: matter.id })));
}

async function noteAuthorsOf(manager: EntityManager, complaintId: string): Promise<string[]> {
  const notes = await manager.find(TimelineEntry, {
    select: { id: true, actorId: true },
    where: { complaintId, action: 'note' },
  });
  return notes.flatMap(({ actorId }) => (actorId === null ? [] : [actorId]));
}

function handlersOf(orders: readonly WorkOrderState[]): string[] {
  return orders.flatMap((order) => (order.handlerId === null ? [] : [order.handlerId]));
}

/** Leads of the departments at work; before any order exists, of the owner's department. */
function leadsOf(staff: readonly StaffOfEstate[], { complaint, workOrders }: ComplaintFacts): string[] {
  const ownerDepartment = staff.find((one) => one.personId === complaint.firstContactOwnerId)?.departmentId;
  const departments = new Set<string | null | undefined>(workOrders.map((order) => order.departmentId));
  if (departments.size === 0) departments.add(ownerDepartment);
  return staff
    .filter((one) => one.roles.includes('teamLead') || one.roles.includes('departmentHead'))
    .filter((one) => departments.has(one.departmentId))
    .map((one) => one.personId);
}
