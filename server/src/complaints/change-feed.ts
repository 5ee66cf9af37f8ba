import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import {
  catchError,
  defer,
  EMPTY,
  exhaustMap,
  mergeAll,
  type Observable,
  Subject,
  share,
  takeUntil,
  timer,
} from 'rxjs';
import { type EntityManager, In } from 'typeorm';
import { TransactionRunner } from '../platform/database/transaction-runner';
import { firstIdAt } from '../platform/ids';
import { Complaint } from './entities/complaint';
import { TimelineEntry } from './entities/timeline-entry';
import { WorkOrder } from './entities/work-order';

/** A complaint that has something new in its timeline, with what is needed to say who may know. */
export interface Change {
  readonly complaint: Complaint;
  readonly workOrders: readonly WorkOrder[];
}

const POLL_MS = 1_000;
/** An entry may be committed this long after it got its id, here or in another process whose clock is a little off. */
const OVERLAP_MS = 10_000;
/** More at once is a batch job; whoever has a page of it open reads it with the next change. */
const MOST_ENTRIES = 1_000;

/**
 * New timeline entries, whichever process wrote them: one small indexed read a second while anybody listens, and
 * none while nobody does.
 */
@Injectable()
export class ChangeFeed implements OnModuleDestroy {
  private readonly logger = new Logger(ChangeFeed.name);
  private readonly closed = new Subject<void>();

  constructor(private readonly transactions: TransactionRunner) {}

  /** Once, when the server is to stop: streams end before it stops accepting, or it would wait for them. */
  readonly closing = this.closed.asObservable();

  readonly changes: Observable<Change> = defer(() => this.watch()).pipe(takeUntil(this.closing), share());

  onModuleDestroy(): void {
    this.closed.next();
  }

  private watch(): Observable<Change> {
    let seen: ReadonlySet<string> | null = null;
    const poll = async (): Promise<Change[]> => {
      const entries = await this.transactions.read(latestEntries);
      const known = seen;
      seen = new Set(entries.map((entry) => entry.id));
      // What was there before anybody listened is no news.
      if (known === null) return [];
      const ids = entries.filter((entry) => !known.has(entry.id)).map((entry) => entry.complaintId);
      return ids.length === 0 ? [] : this.transactions.read((manager) => changesOf(manager, [...new Set(ids)]));
    };
    const safely = () => defer(poll).pipe(catchError((error: unknown) => this.passOver(error)));
    return timer(0, POLL_MS).pipe(exhaustMap(safely), mergeAll());
  }

  private passOver(error: unknown): Observable<never> {
    this.logger.warn({ error: error instanceof Error ? error.message : String(error) });
    return EMPTY;
  }
}

function latestEntries(manager: EntityManager): Promise<Pick<TimelineEntry, 'id' | 'complaintId'>[]> {
  return manager
    .createQueryBuilder(TimelineEntry, 'entry')
    .select(['entry.id', 'entry.complaintId'])
    .where('entry.id > :after', { after: firstIdAt(Date.now() - OVERLAP_MS) })
    .orderBy('entry.id', 'DESC')
    .limit(MOST_ENTRIES)
    .getMany();
}

async function changesOf(manager: EntityManager, complaintIds: readonly string[]): Promise<Change[]> {
  const complaints = await manager.findBy(Complaint, { id: In([...complaintIds]) });
  const workOrders = await manager.findBy(WorkOrder, { complaintId: In([...complaintIds]) });
  return complaints.map((complaint) => ({
    complaint,
    workOrders: workOrders.filter((order) => order.complaintId === complaint.id),
  }));
}
