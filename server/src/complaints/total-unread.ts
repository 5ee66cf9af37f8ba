import { Injectable } from '@nestjs/common';
import type { UnreadMessages } from '@yingsheng/shared/api/complaint-list';
import type { EntityManager } from 'typeorm';
import { TransactionRunner } from '../platform/database/transaction-runner';
import type { Viewer } from '../platform/http/viewer';
import { CountUnread } from './count-unread';
import { Complaint } from './entities/complaint';
import { WorkOrder } from './entities/work-order';
import { hideFromAccused } from './hide-from-accused';
import { OPEN_STATUSES } from './open-statuses';

/** 未读留言共几条: what the lists mark one by one, of all their pages; for the navigation. */
@Injectable()
export class TotalUnread {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly countUnread: CountUnread,
  ) {}

  execute(viewer: Viewer): Promise<UnreadMessages> {
    return this.transactions.read(async (manager) => {
      const own = await openOnes(manager, viewer, '(complaint.reporterId = :me OR complaint.onBehalfOfPersonId = :me)');
      const owned = await openOnes(
        manager,
        viewer,
        '(complaint.firstContactOwnerId = :me OR complaint.joinedLeadId = :me)',
      );
      const worked = await openOnes(manager, viewer, `complaint.id IN ${inHand(manager)}`);
      const unread = await this.countUnread.of(manager, viewer, [...new Set([...own, ...owned, ...worked])]);
      const counted = new Set<string>();
      const sumOf = (ids: readonly string[]): number => {
        const fresh = ids.filter((id) => !counted.has(id));
        for (const id of fresh) counted.add(id);
        return fresh.reduce((sum, id) => sum + (unread.get(id) ?? 0), 0);
      };
      return { own: sumOf(own), owned: sumOf(owned), worked: sumOf(worked) };
    });
  }
}

/** Each by an index of its own: `whose` names one person's matters. */
async function openOnes(manager: EntityManager, { personId }: Viewer, whose: string): Promise<string[]> {
  const rows = manager
    .createQueryBuilder(Complaint, 'complaint')
    .select('complaint.id', 'id')
    .where(`${whose} AND complaint.status IN (${OPEN_STATUSES})`, { me: personId });
  const found = await hideFromAccused(rows, 'complaint.id', personId).getRawMany<{ id: string }>();
  return found.map(({ id }) => id);
}

/** As `hasAPartIn` has it: whoever has, or had, an order that was not called off. */
function inHand(manager: EntityManager): string {
  const orders = manager
    .createQueryBuilder()
    .subQuery()
    .select('held.complaintId')
    .from(WorkOrder, 'held')
    .where("held.handlerId = :me AND held.status <> 'cancelled'");
  return orders.getQuery();
}
