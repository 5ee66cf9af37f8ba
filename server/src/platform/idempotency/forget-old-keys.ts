import { Injectable, type OnModuleInit } from '@nestjs/common';
import { LessThan } from 'typeorm';
import { TransactionRunner } from '../database/transaction-runner';
import { firstIdAt } from '../ids';
import { JobRegistry } from '../jobs/job-registry';
import { IdempotencyKey } from './idempotency-key.entity';

const EVERY_SECONDS = 3_600;
const DAY_MS = 86_400_000;
/** A phone that was without a network keeps what waits for days, not for months. */
export const KEPT_DAYS = 60;

/** A key is kept for as long as its request may come again; afterwards it only fills the table. */
@Injectable()
export class ForgetOldKeys implements OnModuleInit {
  constructor(
    private readonly jobs: JobRegistry,
    private readonly transactions: TransactionRunner,
  ) {}

  onModuleInit(): void {
    this.jobs.registerJob({ name: 'forget-old-keys', everySeconds: EVERY_SECONDS, run: (now) => this.run(now) });
  }

  /** Ids tell when they were given: the old ones are the first rows, without an index of their own. */
  async run(now: Date): Promise<void> {
    const oldestKept = firstIdAt(now.getTime() - KEPT_DAYS * DAY_MS);
    await this.transactions.run((manager) => manager.delete(IdempotencyKey, { id: LessThan(oldestKept) }));
  }
}
