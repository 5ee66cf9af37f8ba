import type { ComplaintDetail, MatterReference } from '@yingsheng/shared/api/complaint';
import { type EntityManager, In } from 'typeorm';
import type { Asker, ComplaintFacts } from './domain/facts';
import { mayKnowReporter, maySee } from './domain/parties';
import { Complaint } from './entities/complaint';
import { WorkOrder } from './entities/work-order';

type Related = Pick<ComplaintDetail, 'previous' | 'followedBy'>;
const NONE: Related = { previous: null, followedBy: [] };

/**
 * 前后两件: what this matter goes on from, and what came after it. Both are of one person, so that the link alone tells
 * who reported: only whoever may know that of both is told.
 */
export async function relatedMatters(manager: EntityManager, asker: Asker, facts: ComplaintFacts): Promise<Related> {
  if (!mayKnowReporter(asker, facts)) return NONE;
  const { id, previousComplaintId } = facts.complaint;
  const rows = await manager.find(Complaint, {
    where: [{ previousComplaintId: id }, ...(previousComplaintId === null ? [] : [{ id: previousComplaintId }])],
    order: { submittedAt: 'ASC', id: 'ASC' },
  });
  if (rows.length === 0) return NONE;
  const orders = await manager.findBy(WorkOrder, { complaintId: In(rows.map((row) => row.id)) });
  const shown = rows.filter((complaint) => {
    const workOrders = orders.filter((order) => order.complaintId === complaint.id);
    return maySee(asker, { complaint, workOrders }) && mayKnowReporter(asker, { complaint, workOrders });
  });
  const before = shown.find((row) => row.id === previousComplaintId);
  return {
    previous: before === undefined ? null : reference(before),
    followedBy: shown.filter((row) => row.previousComplaintId === id).map(reference),
  };
}

function reference({ id, number }: Complaint): MatterReference {
  return { id, number };
}
