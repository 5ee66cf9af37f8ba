import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { LostOrderView } from '@yingsheng/shared/api/work-order';
import { type EntityManager, In, IsNull, LessThan } from 'typeorm';
import { briefOf } from '../complaints/domain/view/seen';
import { Complaint } from '../complaints/entities/complaint';
import { LostOrder } from '../complaints/entities/lost-order';
import { TimelineEntry } from '../complaints/entities/timeline-entry';
import { WorkOrder } from '../complaints/entities/work-order';
import { hideFromAccused } from '../complaints/hide-from-accused';
import { personBriefs } from '../directory/people';
import { Clock } from '../platform/clock/clock';
import { TransactionRunner } from '../platform/database/transaction-runner';
import { DomainError } from '../platform/domain-error';
import type { Viewer } from '../platform/http/viewer';
import { JobRegistry } from '../platform/jobs/job-registry';
import { allowedWorkOrderActions } from './domain/allowed-actions';

const MOST_CARDS = 50;
const KEPT_MS = 30 * 86_400_000;

/** 离了手的工单: who moved it, to whom and why, until it has been seen. */
@Injectable()
export class ListLostOrders implements OnModuleInit {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly clock: Clock,
    private readonly jobs: JobRegistry,
  ) {}

  onModuleInit(): void {
    const run = (now: Date) => this.forgetOld(now);
    this.jobs.registerJob({ name: 'forget-lost-orders', everySeconds: 86_400, run });
  }

  /** Newest first; what has come back meanwhile is not lost. */
  async of(manager: EntityManager, viewer: Viewer): Promise<LostOrderView[]> {
    const unseen = manager
      .createQueryBuilder(LostOrder, 'lost')
      .where('lost.personId = :me AND lost.seenAt IS NULL', { me: viewer.personId })
      .orderBy('lost.lostAt', 'DESC')
      .addOrderBy('lost.id', 'DESC')
      .limit(MOST_CARDS);
    const rows = await hideFromAccused(unseen, 'lost.complaintId', viewer.personId).getMany();
    if (rows.length === 0) return [];
    const orders = await manager.findBy(WorkOrder, { id: In(rows.map(({ workOrderId }) => workOrderId)) });
    const complaints = await manager.findBy(Complaint, { id: In(rows.map(({ complaintId }) => complaintId)) });
    const contributed = await manager.find(TimelineEntry, {
      select: { id: true, workOrderId: true },
      where: { complaintId: In(complaints.map(({ id }) => id)), action: 'contribute', actorId: viewer.personId },
    });
    const people = await personBriefs(
      manager,
      rows.flatMap(({ byId, toId }) => [byId, toId]),
    );
    return rows.flatMap((row): LostOrderView[] => {
      const order = orders.find(({ id }) => id === row.workOrderId);
      const complaint = complaints.find(({ id }) => id === row.complaintId);
      if (order === undefined || complaint === undefined || isTheirs(order, viewer)) return [];
      const isFirst = rows.find(({ workOrderId }) => workOrderId === row.workOrderId) === row;
      const allowed = allowedWorkOrderActions(viewer, order, { complaint, workOrders: [order] });
      return [
        {
          id: row.id,
          workOrderId: order.id,
          placeText: complaint.placeText,
          title: complaint.title,
          how: row.how,
          by: row.byId === null ? null : briefOf(people, row.byId),
          to: row.toId === null ? null : briefOf(people, row.toId),
          reason: row.reason,
          lostAt: row.lostAt.toISOString(),
          mayAskBack: isFirst && allowed.includes('askBack'),
          isAskedBack: order.backRequest?.personId === viewer.personId,
          hasContributed: contributed.some(({ workOrderId }) => workOrderId === order.id),
        },
      ];
    });
  }

  /** 知道了: gone from the list on every device; seen already, nothing happens. @throws DomainError WORK_ORDER.NOT_FOUND */
  async see({ personId }: Viewer, id: string): Promise<void> {
    const seenAt = this.clock.now();
    await this.transactions.run(async (manager) => {
      if (!(await manager.existsBy(LostOrder, { id, personId }))) throw new DomainError('WORK_ORDER.NOT_FOUND');
      await manager.update(LostOrder, { id, personId, seenAt: IsNull() }, { seenAt });
    });
  }

  async forgetOld(now: Date): Promise<void> {
    const lostAt = LessThan(new Date(now.getTime() - KEPT_MS));
    await this.transactions.run((manager) => manager.delete(LostOrder, { lostAt }));
  }
}

function isTheirs({ status, handlerId, offeredToId }: WorkOrder, { personId }: Viewer): boolean {
  if (status === 'cancelled') return false;
  return handlerId === personId || (handlerId === null && offeredToId === personId);
}
