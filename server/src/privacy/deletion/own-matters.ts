import { type EntityManager, In } from 'typeorm';
import { isOver } from '../../complaints/domain/rules/removal-rules';
import { Complaint } from '../../complaints/entities/complaint';
import { Spending } from '../../complaints/entities/spending';
import type { OwnMatter } from '../domain/deletion-rules';

const AT_ONCE = 500;

/** What the person reported, as deciding about an account needs it. */
export async function ownMatters(manager: EntityManager, personId: string): Promise<OwnMatter[]> {
  const rows = await manager.find(Complaint, { where: { reporterId: personId }, order: { id: 'ASC' } });
  const matters: OwnMatter[] = [];
  for (let start = 0; start < rows.length; start += AT_ONCE) {
    const some = rows.slice(start, start + AT_ONCE);
    const spendings = await manager.findBy(Spending, { complaintId: In(some.map(({ id }) => id)) });
    for (const complaint of some) {
      const own = spendings.filter(({ complaintId }) => complaintId === complaint.id);
      matters.push({
        id: complaint.id,
        isOver: isOver({ complaint, spendings: own }),
        closedAt: complaint.closedAt,
        hasMoney: own.some(({ status }) => status === 'approved'),
      });
    }
  }
  return matters;
}
