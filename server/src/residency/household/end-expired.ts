import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { LessThanOrEqual } from 'typeorm';
import { HouseholdMember } from '../../directory/entities/household-member';
import { endMembership } from '../../directory/membership/keep-memberships';
import { TransactionRunner } from '../../platform/database/transaction-runner';
import { JobRegistry } from '../../platform/jobs/job-registry';
import { forEachOne, wordsOf } from '../../platform/jobs/sweep-all';

const EVERY_SECONDS = 300;
const BATCH = 200;

/** 租期到了: a membership with an agreed last day ends when it is over. */
@Injectable()
export class EndExpired implements OnModuleInit {
  private readonly logger = new Logger(EndExpired.name);

  constructor(
    private readonly transactions: TransactionRunner,
    private readonly jobs: JobRegistry,
  ) {}

  onModuleInit(): void {
    this.jobs.registerJob({ name: 'end-expired-rooms', everySeconds: EVERY_SECONDS, run: (now) => this.run(now) });
  }

  async run(now: Date): Promise<void> {
    const over = { until: LessThanOrEqual(now) };
    const rows = await this.transactions.read((manager) =>
      manager.find(HouseholdMember, { where: over, order: { until: 'ASC' }, take: BATCH }),
    );
    await forEachOne(
      rows,
      ({ personId, householdId }) => this.end(personId, householdId, now),
      ({ householdId }, error) => this.logger.warn({ householdId, error: wordsOf(error) }),
    );
  }

  /** Whoever was given longer in the meantime stays. */
  private async end(personId: string, householdId: string, now: Date): Promise<void> {
    await this.transactions.run(async (manager) => {
      const isOver = await manager.existsBy(HouseholdMember, { personId, householdId, until: LessThanOrEqual(now) });
      if (!isOver) return;
      await endMembership(manager, { personId, householdId, endedBy: 'expired', endedById: null }, now);
    });
  }
}
