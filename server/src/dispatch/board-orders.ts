import { Injectable } from '@nestjs/common';
import type { DispatchBoardOrder } from '@yingsheng/shared/api/dispatch';
import type { EntityManager } from 'typeorm';
import type { WorkOrder } from '../complaints/entities/work-order';
import { personBriefs } from '../directory/people';
import type { Viewer } from '../platform/http/viewer';
import { WorkOrderSummaries } from './work-order-summaries';

/** Work orders as whoever dispatches them sees them: with who has each, and why. */
@Injectable()
export class BoardOrders {
  constructor(private readonly summaries: WorkOrderSummaries) {}

  async of(manager: EntityManager, viewer: Viewer, orders: readonly WorkOrder[]): Promise<DispatchBoardOrder[]> {
    const summaries = await this.summaries.of(manager, viewer, orders);
    const people = await personBriefs(manager, orders.map(holderIdOf));
    return summaries.flatMap((summary) => {
      const order = orders.find((other) => other.id === summary.id);
      if (order === undefined) return [];
      const { departmentId, whyChosen } = order;
      return { ...summary, departmentId, whyChosen, holder: people.get(holderIdOf(order) ?? '') ?? null };
    });
  }
}

function holderIdOf(order: WorkOrder): string | null {
  return order.handlerId ?? (order.status === 'offered' ? order.offeredToId : null);
}
