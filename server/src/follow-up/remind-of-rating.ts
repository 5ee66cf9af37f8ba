import { Injectable, type OnModuleInit } from '@nestjs/common';
import { RATING_REMINDER_HOURS, RATING_WINDOW_DAYS } from '@yingsheng/shared/follow-up/rating';
import type { EntityManager } from 'typeorm';
import { SYSTEM } from '../complaints/domain/facts';
import { Complaint } from '../complaints/entities/complaint';
import { Rating } from '../complaints/entities/rating';
import { LockComplaints } from '../complaints/lock-complaints';
import { type Decided, RecordDecision } from '../complaints/record-decision';
import { TransactionRunner } from '../platform/database/transaction-runner';
import { JobRegistry } from '../platform/jobs/job-registry';
import { remindOfRating } from './domain/decide-follow-up';

const SWEEP_SECONDS = 600;
const BATCH = 100;
const HOUR_MS = 3_600_000;

/** 再请业主评价一次: once for each closing, and never after the window; whoever has rated is left alone. */
@Injectable()
export class RemindOfRating implements OnModuleInit {
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
    await this.transactions.run(async (manager) => {
      const ids = await unratedAt(manager, now);
      const decided: Decided[] = [];
      for (const facts of await this.lockComplaints.execute(manager, ids)) {
        const decision = remindOfRating(facts, now);
        if (decision !== null) decided.push({ facts, decision });
      }
      await this.recordDecision.recordAll(manager, decided, SYSTEM, now);
    });
  }
}

/** Longest closed first. */
async function unratedAt(manager: EntityManager, now: Date): Promise<string[]> {
  const before = (hours: number) => new Date(now.getTime() - hours * HOUR_MS);
  const rated = manager.createQueryBuilder(Rating, 'rating').select('1').where('rating.complaintId = c.id').getQuery();
  const found = await manager
    .createQueryBuilder(Complaint, 'c')
    .select('c.id')
    .where("c.status = 'closed' AND c.closedAt >= :opened AND c.closedAt <= :due", {
      opened: before(RATING_WINDOW_DAYS * 24),
      due: before(RATING_REMINDER_HOURS),
    })
    .andWhere("c.closeReason IN ('confirmed', 'timeout') AND c.reporterId IS NOT NULL AND c.ratingRemindedAt IS NULL")
    .andWhere(`NOT EXISTS (${rated})`)
    .orderBy('c.closedAt')
    .limit(BATCH)
    .getMany();
  return found.map(({ id }) => id);
}
