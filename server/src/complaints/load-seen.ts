import { type EntityManager, In } from 'typeorm';
import type { SeenFacts } from './domain/view/seen';
import { ClockRow } from './entities/clock-row';
import type { Complaint } from './entities/complaint';
import { Rating } from './entities/rating';
import { Spending } from './entities/spending';
import { WorkOrder } from './entities/work-order';

/** What belongs to complaints, as far as it says who may do what with them; four statements, however many there are. */
export async function loadSeen<Row extends Complaint>(
  manager: EntityManager,
  complaints: readonly Row[],
): Promise<(SeenFacts & { readonly complaint: Row })[]> {
  if (complaints.length === 0) return [];
  const complaintId = In(complaints.map(({ id }) => id));
  const orders = groupByComplaint(await manager.find(WorkOrder, { where: { complaintId }, order: { id: 'ASC' } }));
  const spendings = groupByComplaint(await manager.find(Spending, { where: { complaintId }, order: { id: 'ASC' } }));
  const clocks = groupByComplaint(await manager.find(ClockRow, { where: { complaintId }, order: { id: 'ASC' } }));
  const rated = new Set((await manager.findBy(Rating, { complaintId })).map((rating) => rating.complaintId));
  return complaints.map((complaint) => ({
    complaint,
    workOrders: orders.get(complaint.id) ?? [],
    spendings: spendings.get(complaint.id) ?? [],
    clocks: clocks.get(complaint.id) ?? [],
    isRated: rated.has(complaint.id),
  }));
}

function groupByComplaint<Row extends { complaintId: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.complaintId);
    if (group === undefined) groups.set(row.complaintId, [row]);
    else group.push(row);
  }
  return groups;
}
