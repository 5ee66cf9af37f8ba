import { Injectable } from '@nestjs/common';
import { isWorkOrderOpen, WORK_ORDER_STATUSES } from '@yingsheng/shared/work-order/status';
import { type EntityManager, In } from 'typeorm';
import { WorkOrder } from '../complaints/entities/work-order';
import { WorkLoads } from '../directory/ports/work-loads';

/** Open orders per handler, and per person an order is offered to while nobody has taken it. */
@Injectable()
export class CountOpenWorkOrders extends WorkLoads {
  async openOrderCounts(manager: EntityManager, estateId: string): Promise<ReadonlyMap<string, number>> {
    const rows = await manager
      .createQueryBuilder(WorkOrder, 'wo')
      .select('COALESCE(wo.handlerId, wo.offeredToId)', 'personId')
      .addSelect('COUNT(*)', 'count')
      .where({ estateId, status: In(WORK_ORDER_STATUSES.filter(isWorkOrderOpen)) })
      .andWhere('COALESCE(wo.handlerId, wo.offeredToId) IS NOT NULL')
      .groupBy('COALESCE(wo.handlerId, wo.offeredToId)')
      .getRawMany<{ personId: string; count: number | string }>();
    return new Map(rows.map((row) => [row.personId, Number(row.count)]));
  }
}
