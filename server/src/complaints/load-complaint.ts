import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { Media } from '../media/media.entity';
import { lockForUpdate } from '../platform/database/row-lock';
import { DomainError } from '../platform/domain-error';
import type { ComplaintFacts, Pause } from './domain/facts';
import { pausesIn } from './domain/pauses';
import { ClockRow } from './entities/clock-row';
import { Complaint } from './entities/complaint';
import { Rating } from './entities/rating';
import { Spending } from './entities/spending';
import { TimelineEntry } from './entities/timeline-entry';
import { WorkOrder } from './entities/work-order';
import { CHAIN_START } from './hash-chain';
import { PromiseBook } from './promise-book';

interface LoadOptions {
  /** Hold the complaint's row until the transaction ends, so that decisions on it queue up. */
  readonly lock: boolean;
}

@Injectable()
export class LoadComplaint {
  constructor(private readonly promises: PromiseBook) {}

  /** Unknown id: `COMPLAINT.NOT_FOUND`. */
  async loadFacts(manager: EntityManager, complaintId: string, options: LoadOptions): Promise<ComplaintFacts> {
    const complaint = await this.row(manager, complaintId, options.lock);
    if (complaint === null) throw new DomainError('COMPLAINT.NOT_FOUND');
    const workOrders = await manager.find(WorkOrder, { where: { complaintId }, order: { id: 'ASC' } });
    const spendings = await manager.find(Spending, { where: { complaintId }, order: { id: 'ASC' } });
    const [clocks, last, afterPhotoCount, isRated, terms] = [
      await manager.find(ClockRow, { where: { complaintId }, order: { id: 'ASC' } }),
      await manager.findOne(TimelineEntry, {
        select: { id: true, sequence: true, hash: true },
        where: { complaintId },
        order: { sequence: 'DESC' },
      }),
      await manager.countBy(Media, { purpose: 'after', workOrderId: In(ordersOfThisRound(complaint, workOrders)) }),
      complaint.status === 'closed' && (await manager.existsBy(Rating, { complaintId })),
      await this.promises.pinned(manager, complaint),
    ];
    const pauses = await pausesOf(manager, complaintId);
    const lastEntry = last === null ? { sequence: 0, hash: CHAIN_START } : { sequence: last.sequence, hash: last.hash };
    return { complaint, workOrders, spendings, clocks, pauses, terms, afterPhotoCount, isRated, lastEntry };
  }

  /** The facts of the complaint an order belongs to. Unknown id: `WORK_ORDER.NOT_FOUND`. */
  async loadFactsOfWorkOrder(
    manager: EntityManager,
    workOrderId: string,
    options: LoadOptions,
  ): Promise<ComplaintFacts> {
    const order = await manager.findOne(WorkOrder, {
      select: { id: true, complaintId: true },
      where: { id: workOrderId },
    });
    if (order === null) throw new DomainError('WORK_ORDER.NOT_FOUND');
    return this.loadFacts(manager, order.complaintId, options);
  }

  private row(manager: EntityManager, id: string, isLocking: boolean): Promise<Complaint | null> {
    const query = manager.createQueryBuilder(Complaint, 'complaint').where({ id });
    return (isLocking ? lockForUpdate(query) : query).getOne();
  }
}

/** 返工要有返工的照片: what was photographed before the resident said no proves nothing about the second try. */
export function ordersOfThisRound({ reopenCount }: Complaint, orders: readonly WorkOrder[]): string[] {
  const latest = reopenCount === 0 ? undefined : orders.filter((order) => order.kind === 'lead').at(-1);
  return orders.filter((order) => latest === undefined || order.id >= latest.id).map((order) => order.id);
}

/** Derived from history, never kept as a counter. */
async function pausesOf(manager: EntityManager, complaintId: string): Promise<readonly Pause[]> {
  const entries = await manager.find(TimelineEntry, {
    where: { complaintId, action: In(['suspend', 'resume']) },
    order: { sequence: 'ASC' },
  });
  return pausesIn(entries);
}
