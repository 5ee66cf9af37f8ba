import { Injectable } from '@nestjs/common';
import { WORK_ORDER_TABS, type WorkOrderInbox, type WorkOrderTab } from '@yingsheng/shared/api/work-order';
import { isWorkOrderOpen, WORK_ORDER_STATUSES } from '@yingsheng/shared/work-order/status';
import { Brackets, type EntityManager, type SelectQueryBuilder } from 'typeorm';
import { WorkOrder } from '../complaints/entities/work-order';
import { hideFromAccused } from '../complaints/hide-from-accused';
import { TransactionRunner } from '../platform/database/transaction-runner';
import { estateIdsOf, type Viewer } from '../platform/http/viewer';
import { afterCursor, cursorOf, readCursor } from './inbox-cursor';
import { ListLostOrders } from './list-lost-orders';
import type { InboxQueryDto } from './work-order-requests';
import { WorkOrderSummaries } from './work-order-summaries';

const DEFAULT_LIMIT = 20;

/** 我的工单: what is offered to me, what I hold, what I could grab, what I finished; for a desk what anybody has; least time left first. */
@Injectable()
export class ListWorkOrders {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly summaries: WorkOrderSummaries,
    private readonly lostOrders: ListLostOrders,
  ) {}

  execute(viewer: Viewer, query: InboxQueryDto): Promise<WorkOrderInbox> {
    const tab = query.tab ?? 'offered';
    const limit = query.limit ?? DEFAULT_LIMIT;
    return this.transactions.read(async (manager) => {
      const rows = await this.page(manager, viewer, tab, limit, query.cursor);
      const items = await this.summaries.of(manager, viewer, rows.slice(0, limit));
      const last = rows.length > limit ? rows[limit - 1] : undefined;
      return {
        items,
        nextCursor: last === undefined ? null : cursorOf(tab, last),
        counts: await this.counts(manager, viewer),
        lost: await this.lostOrders.of(manager, viewer),
      };
    });
  }

  private page(
    manager: EntityManager,
    viewer: Viewer,
    tab: WorkOrderTab,
    limit: number,
    cursor: string | undefined,
  ): Promise<WorkOrder[]> {
    const query = visibleIn(manager, viewer, tab);
    if (cursor !== undefined) query.andWhere(afterCursor(readCursor(tab, cursor)));
    return inOrder(query, tab)
      .limit(limit + 1)
      .getMany();
  }

  private async counts(manager: EntityManager, viewer: Viewer): Promise<Record<WorkOrderTab, number>> {
    const counts: Record<WorkOrderTab, number> = {
      offered: 0,
      active: 0,
      suspended: 0,
      grabbable: 0,
      done: 0,
      estate: 0,
    };
    for (const tab of WORK_ORDER_TABS) {
      counts[tab] = await visibleIn(manager, viewer, tab).getCount();
    }
    return counts;
  }
}

function visibleIn(manager: EntityManager, viewer: Viewer, tab: WorkOrderTab): SelectQueryBuilder<WorkOrder> {
  const rows = manager.createQueryBuilder(WorkOrder, 'o').where(tab === 'estate' ? atDesk(viewer) : inTab(viewer, tab));
  return hideFromAccused(rows, 'o.complaintId', viewer.personId);
}

/** Least time left first; finished ones newest first. The expression sorts orders without a clock last. */
function inOrder(query: SelectQueryBuilder<WorkOrder>, tab: WorkOrderTab): SelectQueryBuilder<WorkOrder> {
  if (tab === 'done') return query.orderBy('o.doneAt', 'DESC').addOrderBy('o.id', 'DESC');
  return query
    .orderBy('CASE WHEN o.nextDueAt IS NULL THEN 1 ELSE 0 END', 'ASC')
    .addOrderBy('o.nextDueAt', 'ASC')
    .addOrderBy('o.id', 'ASC');
}

/** 前台看全部工单: who has what, and how late it is, for whoever answers the telephone. */
function atDesk(viewer: Viewer): Brackets {
  const desks = estateIdsOf(viewer, 'frontDesk');
  return new Brackets((where) => {
    where.where('o.estateId IN (:...desks)', { desks: desks.length > 0 ? desks : [''] });
    where.andWhere('o.status IN (:...open)', { open: WORK_ORDER_STATUSES.filter(isWorkOrderOpen) });
  });
}

function inTab(viewer: Viewer, tab: Exclude<WorkOrderTab, 'estate'>): Brackets {
  const me = viewer.personId;
  return new Brackets((where) => {
    if (tab === 'offered') {
      where.where("o.status = 'offered' AND o.offeredToId = :me", { me });
      // 同事想转给我: asked, while the giver still holds it.
      where.orWhere("o.offeredToId = :me AND o.handlerId <> :me AND o.status IN ('accepted', 'arrived')", { me });
      // 等我裁定: a coordinator finds it where everything else waits for them.
      where.orWhere("o.status = 'returned' AND o.coordinatorId = :me", { me });
    } else if (tab === 'grabbable') {
      const estateIds = estateIdsOf(viewer, 'handler');
      where.where("o.status = 'offered' AND o.offeredToId IS NULL AND o.departmentId = :departmentId", {
        departmentId: viewer.departmentId ?? '',
      });
      where.andWhere('o.estateId IN (:...estateIds)', { estateIds: estateIds.length > 0 ? estateIds : [''] });
    } else {
      const statuses = { active: ['accepted', 'arrived'], suspended: ['suspended'], done: ['done'] }[tab];
      where.where('o.handlerId = :me AND o.status IN (:...statuses)', { me, statuses });
    }
  });
}
