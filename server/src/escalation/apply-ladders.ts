import { Injectable, type OnModuleInit } from '@nestjs/common';
import { IsNull, LessThanOrEqual } from 'typeorm';
import { measureClocksAgain } from '../complaints/measure-clocks-again';
import { TransactionRunner } from '../platform/database/transaction-runner';
import { JobRegistry } from '../platform/jobs/job-registry';
import { EscalationLadder } from '../sla/entities/escalation-ladder';
import { LADDER_REMEMBERED_SECONDS } from '../sla/ladders';

const EVERY_SECONDS = 5;
/** By then no server goes by the ladder before any more. */
const SETTLED_MS = (LADDER_REMEMBERED_SECONDS + 5) * 1000;

/** 阶梯改了: the promises that run already climb the new one from where they stand. */
@Injectable()
export class ApplyLadders implements OnModuleInit {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly jobs: JobRegistry,
  ) {}

  onModuleInit(): void {
    this.jobs.registerJob({ name: 'apply-ladders', everySeconds: EVERY_SECONDS, run: (now) => this.run(now) });
  }

  async run(now: Date): Promise<void> {
    const effectiveFrom = LessThanOrEqual(new Date(now.getTime() - SETTLED_MS));
    const waiting = await this.transactions.read((manager) =>
      manager.findBy(EscalationLadder, { appliedAt: IsNull(), effectiveFrom }),
    );
    for (const { id, estateId } of waiting) {
      await this.transactions.run(async (manager) => {
        const { affected } = await manager.update(EscalationLadder, { id, appliedAt: IsNull() }, { appliedAt: now });
        // Another worker was quicker.
        if (affected === 1 && estateId !== null) await measureClocksAgain(manager, estateId, now);
      });
    }
  }
}
