import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { Media } from '../media/media.entity';
import type { ComplaintFacts } from './domain/facts';
import { pausesIn } from './domain/pauses';
import { ClockRow } from './entities/clock-row';
import { Complaint } from './entities/complaint';
import { Rating } from './entities/rating';
import { Spending } from './entities/spending';
import { TimelineEntry } from './entities/timeline-entry';
import { WorkOrder } from './entities/work-order';
import { CHAIN_START } from './hash-chain';
import { ordersOfThisRound } from './load-complaint';
import { PromiseBook } from './promise-book';

/** The facts of many complaints in as few statements as of one; for jobs that work through a batch. */
@Injectable()
export class LockComplaints {
  constructor(private readonly promises: PromiseBook) {}

  /**
   * Held until the transaction ends. Those that somebody else holds are left out: who works through many does not wait
   * for one.
   */
  async execute(manager: EntityManager, complaintIds: readonly string[]): Promise<ComplaintFacts[]> {
    const query = manager.createQueryBuilder(Complaint, 'complaint').where({ id: In([...complaintIds]) });
    // SQLite has no row locks and needs none: transactions pass one at a time.
    if (manager.connection.options.type !== 'better-sqlite3') {
      query.setLock('pessimistic_write').setOnLocked('skip_locked');
    }
    const complaints = await query.getMany();
    if (complaints.length === 0) return [];
    const parts = await readParts(
      manager,
      complaints.map(({ id }) => id),
    );
    const facts: ComplaintFacts[] = [];
    for (const complaint of complaints) facts.push(await this.assemble(manager, complaint, parts));
    return facts;
  }

  private async assemble(manager: EntityManager, complaint: Complaint, parts: Parts): Promise<ComplaintFacts> {
    const workOrders = parts.orders.get(complaint.id) ?? [];
    const counted = ordersOfThisRound(complaint, workOrders);
    const [last] = parts.lastEntries.get(complaint.id) ?? [];
    const photos = parts.afterPhotos.get(complaint.id) ?? [];
    return {
      complaint,
      workOrders,
      spendings: parts.spendings.get(complaint.id) ?? [],
      clocks: parts.clocks.get(complaint.id) ?? [],
      pauses: pausesIn(parts.pauses.get(complaint.id) ?? []),
      terms: await this.promises.pinned(manager, complaint),
      afterPhotoCount: photos.filter(({ workOrderId }) => counted.includes(workOrderId ?? '')).length,
      isRated: parts.ratings.has(complaint.id),
      lastEntry: last ?? { sequence: 0, hash: CHAIN_START },
    };
  }
}

type Parts = Awaited<ReturnType<typeof readParts>>;

async function readParts(manager: EntityManager, ids: readonly string[]) {
  const complaintId = In([...ids]);
  const pauses = await manager.find(TimelineEntry, {
    where: { complaintId, action: In(['suspend', 'resume']) },
    order: { sequence: 'ASC' },
  });
  return {
    orders: byComplaint(await manager.find(WorkOrder, { where: { complaintId }, order: { id: 'ASC' } })),
    spendings: byComplaint(await manager.find(Spending, { where: { complaintId }, order: { id: 'ASC' } })),
    clocks: byComplaint(await manager.find(ClockRow, { where: { complaintId }, order: { id: 'ASC' } })),
    pauses: byComplaint(pauses),
    lastEntries: byComplaint(await lastEntriesOf(manager, ids)),
    ratings: byComplaint(await manager.findBy(Rating, { complaintId })),
    afterPhotos: byComplaint(await manager.findBy(Media, { complaintId, purpose: 'after' })),
  };
}

interface LastEntry {
  readonly complaintId: string;
  readonly sequence: number;
  readonly hash: string;
}

/** The head of each hash chain. */
function lastEntriesOf(manager: EntityManager, ids: readonly string[]): Promise<LastEntry[]> {
  return manager
    .createQueryBuilder(TimelineEntry, 'entry')
    .select(['entry.complaintId AS complaintId', 'entry.sequence AS sequence', 'entry.hash AS hash'])
    .innerJoin(
      (last) =>
        last
          .select('latest.complaintId', 'complaintId')
          .addSelect('MAX(latest.sequence)', 'sequence')
          .from(TimelineEntry, 'latest')
          .where('latest.complaintId IN (:...ids)', { ids })
          .groupBy('latest.complaintId'),
      'last',
      'last.complaintId = entry.complaintId AND last.sequence = entry.sequence',
    )
    .getRawMany<LastEntry>();
}

function byComplaint<Row extends { readonly complaintId: string | null }>(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    if (row.complaintId === null) continue;
    const group = groups.get(row.complaintId);
    if (group === undefined) groups.set(row.complaintId, [row]);
    else group.push(row);
  }
  return groups;
}
