import { Injectable } from '@nestjs/common';
import type { OrderListQuery, OrderPage } from '@yingsheng/shared/api/dispatch';
import { MANAGER_ROLES } from '@yingsheng/shared/people/role';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { WorkOrder } from '../complaints/entities/work-order';
import { hideFromAccused } from '../complaints/hide-from-accused';
import { decodeCursor, encodeCursor } from '../complaints/list-cursor';
import { carrierOf, isOpenOrder, orderCondition } from '../complaints/order-figures';
import { TransactionRunner } from '../platform/database/transaction-runner';
import { DomainError } from '../platform/domain-error';
import { hasRole, type Viewer } from '../platform/http/viewer';
import { BoardOrders } from './board-orders';

const DEFAULT_LIMIT = 20;

/** 工单清单: exactly the open orders that a number of a board counts, longest standing first. */
@Injectable()
export class ListEstateOrders {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly boardOrders: BoardOrders,
  ) {}

  /** @throws DomainError REQUEST.NOT_FOUND for everybody who does not manage this estate */
  execute(viewer: Viewer, estateId: string, query: OrderListQuery): Promise<OrderPage> {
    if (!hasRole(viewer, estateId, ...MANAGER_ROLES)) throw new DomainError('REQUEST.NOT_FOUND');
    const limit = query.limit ?? DEFAULT_LIMIT;
    return this.transactions.read(async (manager) => {
      const rows = chosen(openOrdersOf(manager, viewer, estateId), query);
      const found = await pageOf(rows.clone(), query.cursor)
        .limit(limit + 1)
        .getMany();
      const page = found.slice(0, limit);
      const last = found.length > limit ? page.at(-1) : undefined;
      return {
        items: await this.boardOrders.of(manager, viewer, page),
        nextCursor: last === undefined ? null : encodeCursor({ submittedAt: last.offeredAt, id: last.id }),
        total: await rows.getCount(),
      };
    });
  }
}

export function openOrdersOf(manager: EntityManager, viewer: Viewer, estateId: string): SelectQueryBuilder<WorkOrder> {
  const rows = manager
    .createQueryBuilder(WorkOrder, 'o')
    .where(`o.estateId = :estateId AND ${isOpenOrder('o')}`, { estateId });
  return hideFromAccused(rows, 'o.complaintId', viewer.personId);
}

function chosen(
  rows: SelectQueryBuilder<WorkOrder>,
  { figure, departmentId, personId }: OrderListQuery,
): SelectQueryBuilder<WorkOrder> {
  if (figure !== undefined) rows.andWhere(orderCondition(figure, 'o'));
  if (departmentId !== undefined) rows.andWhere('o.departmentId = :departmentId', { departmentId });
  if (personId !== undefined) rows.andWhere(`${carrierOf('o')} = :personId`, { personId });
  return rows;
}

function pageOf(rows: SelectQueryBuilder<WorkOrder>, cursor: string | undefined): SelectQueryBuilder<WorkOrder> {
  if (cursor !== undefined) {
    const { submittedAt: lastAt, id: lastId } = decodeCursor(cursor);
    rows.andWhere('(o.offeredAt > :lastAt OR (o.offeredAt = :lastAt AND o.id > :lastId))', { lastAt, lastId });
  }
  return rows.orderBy('o.offeredAt', 'ASC').addOrderBy('o.id', 'ASC');
}
