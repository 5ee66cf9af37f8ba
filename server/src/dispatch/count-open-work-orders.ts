import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Asker } from '../complaints/domain/facts';
import { WorkOrder } from '../complaints/entities/work-order';
import { hideFromAccused } from '../complaints/hide-from-accused';
import { carrierOf, orderCondition } from '../complaints/order-figures';
import { WorkLoads } from '../directory/ports/work-loads';

/** Open orders per handler, and per person an order is offered to while nobody has taken it. */
@Injectable()
export class CountOpenWorkOrders extends WorkLoads {
  /** `viewer` is `null` for the rules that choose: they weigh everything, and tell nobody what they weighed. */
  async openOrderCounts(
    manager: EntityManager,
    estateId: string,
    viewer: Pick<Asker, 'personId'> | null,
  ): Promise<ReadonlyMap<string, number>> {
    const open = manager.createQueryBuilder(WorkOrder, 'wo');
    if (viewer !== null && viewer.personId !== null) hideFromAccused(open, 'wo.complaintId', viewer.personId);
    const rows = await open
      .select(carrierOf('wo'), 'personId')
      .addSelect('COUNT(*)', 'count')
      .andWhere({ estateId })
      .andWhere(orderCondition('carried', 'wo'))
      .groupBy(carrierOf('wo'))
      .getRawMany<{ personId: string; count: number | string }>();
    return new Map(rows.map((row) => [row.personId, Number(row.count)]));
  }
}
