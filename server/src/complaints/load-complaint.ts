import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { Media } from '../media/media.entity';
import { readRows } from '../platform/database/read-rows';
import { forUpdate } from '../platform/database/row-lock';
import { DomainError } from '../platform/domain-error';
import type { ComplaintFacts } from './domain/facts';
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
    const locking = options.lock ? forUpdate(manager) : '';
    const [complaint] = await readRows(manager, Complaint, `id = ?${locking}`, [complaintId]);
    if (complaint === undefined) throw new DomainError('COMPLAINT.NOT_FOUND');
    const ofComplaint = <Row extends object>(target: new () => Row) =>
      readRows(manager, target, 'complaint_id = ? ORDER BY id', [complaintId]);
    const workOrders = await ofComplaint(WorkOrder);
    const turns = await turnsOf(manager, complaintId);
    return {
      complaint,
      workOrders,
      spendings: await ofComplaint(Spending),
      clocks: await ofComplaint(ClockRow),
      pauses: pausesIn(turns),
      terms: await this.promises.pinned(manager, complaint),
      afterPhotoCount: await afterPhotosOf(manager, ordersOfThisRound(complaint, workOrders)),
      isRated: complaint.status === 'closed' && (await manager.existsBy(Rating, { complaintId })),
      lastEntry: headOf(turns),
    };
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
}

/** 返工要有返工的照片: what was photographed before the resident said no proves nothing about the second try. */
export function ordersOfThisRound({ reopenCount }: Complaint, orders: readonly WorkOrder[]): string[] {
  const latest = reopenCount === 0 ? undefined : orders.filter((order) => order.kind === 'lead').at(-1);
  return orders.filter((order) => latest === undefined || order.id >= latest.id).map((order) => order.id);
}

function afterPhotosOf(manager: EntityManager, workOrderIds: readonly string[]): Promise<number> | number {
  if (workOrderIds.length === 0) return 0;
  return manager.countBy(Media, { purpose: 'after', workOrderId: In([...workOrderIds]) });
}

/** Of the history only what facts are derived from (nothing of it is kept as a counter): its rests and its last entry. */
function turnsOf(manager: EntityManager, complaintId: string): Promise<TimelineEntry[]> {
  const last = 'SELECT MAX(sequence) FROM timeline_entry WHERE complaint_id = ?';
  const choice = `complaint_id = ? AND (action IN ('suspend', 'resume') OR sequence = (${last})) ORDER BY sequence`;
  return readRows(manager, TimelineEntry, choice, [complaintId, complaintId]);
}

function headOf(entries: readonly TimelineEntry[]): ComplaintFacts['lastEntry'] {
  const last = entries.at(-1);
  return last === undefined ? { sequence: 0, hash: CHAIN_START } : { sequence: last.sequence, hash: last.hash };
}
