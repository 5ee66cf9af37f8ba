import { type EntityManager, In, type SelectQueryBuilder } from 'typeorm';
import type { WorkOrderState } from '../complaints/domain/facts';
import { ClockRow } from '../complaints/entities/clock-row';
import { Complaint } from '../complaints/entities/complaint';
import { WorkOrder } from '../complaints/entities/work-order';
import { hideFromAccused } from '../complaints/hide-from-accused';

/** Clocks that still run on closed matters of an estate, due first: calls to be made, or appeals to be decided. */
export function closedMattersWith(
  manager: EntityManager,
  estateId: string,
  viewerId: string,
  kind: 'followUpCall' | 'approval',
): SelectQueryBuilder<ClockRow> {
  const running = manager
    .createQueryBuilder(ClockRow, 'clock')
    .innerJoin(Complaint, 'c', 'c.id = clock.complaintId')
    .where("clock.kind = :kind AND clock.endedAt IS NULL AND c.status = 'closed'", { kind })
    .andWhere('c.estateId = :estateId', { estateId });
  return hideFromAccused(running, 'c.id', viewerId).orderBy('clock.dueAt').addOrderBy('clock.id');
}

/** 待回访, or of those the overdue. */
export function callsWaiting(
  manager: EntityManager,
  {
    estateId,
    viewerId,
    overdueAt,
  }: { readonly estateId: string; readonly viewerId: string; readonly overdueAt?: Date },
): SelectQueryBuilder<ClockRow> {
  const waiting = closedMattersWith(manager, estateId, viewerId, 'followUpCall');
  return overdueAt === undefined ? waiting : waiting.andWhere('clock.dueAt < :overdueAt', { overdueAt });
}

/** The matters of those clocks, and their work orders: who has had a hand in them hangs on both. */
export async function mattersOf(manager: EntityManager, clocks: readonly ClockRow[]) {
  const ids = [...new Set(clocks.map(({ complaintId }) => complaintId))];
  const complaints = ids.length === 0 ? [] : await manager.findBy(Complaint, { id: In(ids) });
  const orders = ids.length === 0 ? [] : await manager.findBy(WorkOrder, { complaintId: In(ids) });
  return {
    complaints: new Map(complaints.map((complaint) => [complaint.id, complaint])),
    workOrdersOf: (complaintId: string): WorkOrderState[] =>
      orders.filter((order) => order.complaintId === complaintId),
  };
}
