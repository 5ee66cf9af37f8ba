import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { RATING_REMINDER_HOURS, RATING_WINDOW_DAYS } from '@yingsheng/shared/follow-up/rating';
import type { EntityManager } from 'typeorm';
import { SYSTEM } from '../complaints/domain/facts';
import { Complaint } from '../complaints/entities/complaint';
import { Rating } from '../complaints/entities/rating';
import { LockComplaints } from '../complaints/lock-complaints';
import { RecordDecision } from '../complaints/record-decision';
import { TransactionRunner } from '../platform/database/transaction-runner';
import { JobRegistry } from '../platform/jobs/job-registry';
import { nextPage, type SweepPosition, sweepAll, wordsOf } from '../platform/jobs/sweep-all';
import { remindOfRating } from './domain/decide-follow-up';

const SWEEP_SECONDS = 600;
const HOUR_MS = 3_600_000;

/** 再请业主评价一次: once for each closing, and never after the window; whoever has rated is left alone. */
@Injectable()
export class RemindOfRating implements OnModuleInit {
  private readonly logger = new Logger(RemindOfRating.name);

  constructor(
    private readonly transactions: TransactionRunner,
    private readonly lockComplaints: LockComplaints,
    private readonly recordDecision: RecordDecision,
    private readonly jobs: JobRegistry,
  ) {}

  onModuleInit(): void {
    this.jobs.registerJob({ name: 'remind-of-rating', everySeconds: SWEEP_SECONDS, run: (now) => this.run(now) });
  }

  async run(now: Date): Promise<void> {
    await sweepAll({
      page: (last) => this.transactions.read((manager) => unratedAt(manager, now, last)),
      move: ({ id }) => this.remind(id, now),
      stuck: ({ id }, error) => this.logger.warn({ complaintId: id, error: wordsOf(error) }),
    });
  }

  private async remind(id: string, now: Date): Promise<void> {
    await this.transactions.run(async (manager) => {
      // Whoever is at it just now is asked next time.
      for (const facts of await this.lockComplaints.execute(manager, [id])) {
        const decision = remindOfRating(facts, now);
        if (decision !== null) await this.recordDecision.record(manager, facts, decision, SYSTEM, now);
      }
    });
  }
}

/** Longest closed first. */
async function unratedAt(manager: EntityManager, now: Date, last: SweepPosition | undefined): Promise<SweepPosition[]> {
  const before = (hours: number) => new Date(now.getTime() - hours * HOUR_MS);
  const rated = manager.createQueryBuilder(Rating, 'rating').select('1').where('rating.complaintId = c.id').getQuery();
  const unrated = manager
    .createQueryBuilder(Complaint, 'c')
    .where("c.status = 'closed' AND c.closedAt >= :opened AND c.closedAt <= :due", {
      opened: before(RATING_WINDOW_DAYS * 24),
      due: before(RATING_REMINDER_HOURS),
    })
    .andWhere(
      "c.closeReason IN ('confirmed', 'confirmedByPhone', 'timeout') AND c.reporterId IS NOT NULL AND c.ratingRemindedAt IS NULL",
    )
    .andWhere(`NOT EXISTS (${rated})`);
  const found = await nextPage(unrated, { at: 'c.closedAt', id: 'c.id' }, last);
  return found.map(({ id, closedAt }) => ({ id, at: closedAt ?? now }));
}
