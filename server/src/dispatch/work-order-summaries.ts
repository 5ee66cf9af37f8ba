import { Injectable } from '@nestjs/common';
import type { WorkOrderSummary } from '@yingsheng/shared/api/work-order';
import type { WorkOrderAction } from '@yingsheng/shared/work-order/workflow';
import { type EntityManager, In } from 'typeorm';
import { CountUnread } from '../complaints/count-unread';
import { departmentNames } from '../complaints/department-names';
import { isToVerify } from '../complaints/domain/danger-doubt';
import type { Asker, ClockState, ComplaintState, WorkOrderState } from '../complaints/domain/facts';
import { earliest, workOrderClocks } from '../complaints/domain/next-due';
import { suspensionView, transferView } from '../complaints/domain/view/order-brief';
import { briefOf, type Names, peopleOnOrder } from '../complaints/domain/view/seen';
import { clockView } from '../complaints/domain/view/summary';
import { ClockRow } from '../complaints/entities/clock-row';
import { Complaint } from '../complaints/entities/complaint';
import { householdCounts } from '../complaints/households-behind';
import { estateNames } from '../directory/estate-names';
import { personBriefs } from '../directory/people';
import { allowedWorkOrderActions } from './domain/allowed-actions';
import { GrabRivals } from './grab-rivals';
import { PlaceHistory } from './place-history';

interface SummaryFacts {
  readonly complaint: ComplaintState;
  readonly estateName: string;
  readonly clocks: readonly ClockState[];
  readonly names: Names;
  readonly recurrenceCount: number;
  readonly householdCount: number;
  readonly alsoOpenTo: string[];
  /** Messages of others that the viewer has not read. */
  readonly unreadCount: number;
}

/** Work orders as a list shows them; a page costs eight reads and the mergings, however long it is. */
@Injectable()
export class WorkOrderSummaries {
  constructor(
    private readonly placeHistory: PlaceHistory,
    private readonly grabRivals: GrabRivals,
    private readonly countUnread: CountUnread,
  ) {}

  async of(manager: EntityManager, viewer: Asker, orders: readonly WorkOrderState[]): Promise<WorkOrderSummary[]> {
    if (orders.length === 0) return [];
    const complaintIds = [...new Set(orders.map((order) => order.complaintId))];
    const complaints = await manager.findBy(Complaint, { id: In(complaintIds) });
    const clocks = await manager.findBy(ClockRow, { complaintId: In(complaintIds) });
    const recurrences = await this.placeHistory.recurrenceCounts(manager, complaints, viewer.personId);
    const estates = await estateNames(
      manager,
      complaints.map(({ estateId }) => estateId),
    );
    const names: Names = {
      people: await personBriefs(
        manager,
        orders.flatMap((order) => [...peopleOnOrder(order), holderOf(order)]),
      ),
      departmentNames: await departmentNames(manager),
    };
    const unread = await this.countUnread.of(manager, viewer, complaintIds);
    const households = await householdCounts(manager, complaints);
    const summaries: WorkOrderSummary[] = [];
    for (const order of orders) {
      const complaint = complaints.find((other) => other.id === order.complaintId);
      if (complaint === undefined) continue;
      const facts = {
        complaint,
        estateName: estates.get(complaint.estateId) ?? '',
        clocks: clocks.filter((clock) => clock.complaintId === complaint.id),
        names,
        recurrenceCount: recurrences.get(complaint.id) ?? 1,
        householdCount: households.get(complaint.id) ?? 1,
        alsoOpenTo: await this.grabRivals.namesFor(manager, viewer, order, complaint),
        unreadCount: unread.get(complaint.id) ?? 0,
      };
      summaries.push(summaryOf(viewer, order, facts));
    }
    return summaries;
  }
}

export function summaryOf(viewer: Asker, order: WorkOrderState, facts: SummaryFacts): WorkOrderSummary {
  const { complaint, estateName, clocks, names, recurrenceCount, householdCount, alsoOpenTo, unreadCount } = facts;
  const next = earliest(workOrderClocks(order, complaint, clocks));
  const holder = holderOf(order);
  const update = clocks.find((clock) => clock.kind === 'progressUpdate' && clock.endedAt === null);
  const nameOf = (id: string | null) => (id === null ? undefined : names.departmentNames.get(id)) ?? '';
  return {
    id: order.id,
    complaintId: complaint.id,
    complaintNumber: complaint.number,
    kind: order.kind,
    status: order.status,
    category: complaint.category,
    urgency: complaint.urgency,
    estateName,
    placeText: complaint.placeText,
    title: complaint.title,
    departmentName: nameOf(order.departmentId),
    leadDepartmentName: nameOf(complaint.leadDepartmentId ?? order.departmentId),
    task: order.task,
    holder: holder === null ? null : briefOf(names.people, holder),
    nextClock: next === null ? null : clockView(next),
    nextUpdateDueAt: order.kind === 'lead' ? (update?.dueAt.toISOString() ?? null) : null,
    recurrenceCount,
    reopenCount: complaint.reopenCount,
    householdCount,
    isToVerify: isToVerify(complaint),
    unreadCount: order.handlerId !== null && order.handlerId === viewer.personId ? unreadCount : 0,
    alsoOpenTo,
    transfer: transferView(names, order),
    suspension: suspensionView(names, order),
    backRequest: order.backRequest === null ? null : briefOf(names.people, order.backRequest.personId),
    allowedActions: actionsOf(viewer, order, complaint),
    version: order.version,
  };
}

function holderOf({ handlerId, offeredToId, status }: WorkOrderState): string | null {
  return handlerId ?? (status === 'offered' ? offeredToId : null);
}

function actionsOf(viewer: Asker, order: WorkOrderState, complaint: ComplaintState): WorkOrderAction[] {
  return allowedWorkOrderActions(viewer, order, { complaint, workOrders: [order] });
}
