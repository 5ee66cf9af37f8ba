import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import type { Decision } from '../complaints/domain/decision';
import { SYSTEM } from '../complaints/domain/facts';
import { WorkOrder } from '../complaints/entities/work-order';
import { LoadComplaint } from '../complaints/load-complaint';
import { type OverdueClock, overdueClocks } from '../complaints/overdue-clocks';
import { RecordDecision } from '../complaints/record-decision';
import { TransactionRunner } from '../platform/database/transaction-runner';
import { JobRegistry } from '../platform/jobs/job-registry';
import { nextPage, type SweepPosition, sweepAll, wordsOf } from '../platform/jobs/sweep-all';
import { resumeWork } from './domain/decide-suspension';
import { declineTransfer } from './domain/decide-transfer';
import { orderOf, type Scene } from './work-order-scene';

const SWEEP_SECONDS = 20;

/** 到时候了: a transfer that nobody answered goes back to the giver, and a rest that is over ends by itself. */
@Injectable()
export class LapseWaiting implements OnModuleInit {
  private readonly logger = new Logger(LapseWaiting.name);

  constructor(
    private readonly transactions: TransactionRunner,
    private readonly loadComplaint: LoadComplaint,
    private readonly recordDecision: RecordDecision,
    private readonly jobs: JobRegistry,
  ) {}

  onModuleInit(): void {
    this.jobs.registerJob({ name: 'lapse-waiting', everySeconds: SWEEP_SECONDS, run: (now) => this.sweep(now) });
  }

  async sweep(now: Date): Promise<void> {
    await sweepAll({
      page: (last: OverdueClock | undefined) =>
        this.transactions.read((manager) => overdueClocks(manager, 'acceptOrder', now, last)),
      move: async ({ workOrderId }) => {
        if (workOrderId !== null) await this.lapse(workOrderId, now);
      },
      stuck: ({ workOrderId }, error) => this.logger.warn({ workOrderId, error: wordsOf(error) }),
    });
    await sweepAll({
      page: (last) => this.transactions.read((manager) => restedEnough(manager, now, last)),
      move: ({ id }) => this.lapse(id, now),
      stuck: ({ id }, error) => this.logger.warn({ workOrderId: id, error: wordsOf(error) }),
    });
  }

  /** Looks again under the lock: somebody may have answered, or another worker was here. */
  private async lapse(workOrderId: string, now: Date): Promise<void> {
    await this.transactions.run(async (manager) => {
      const facts = await this.loadComplaint.loadFactsOfWorkOrder(manager, workOrderId, { lock: true });
      const decision = decide({ facts, order: orderOf(facts, workOrderId) }, now);
      if (decision !== null) await this.recordDecision.record(manager, facts, decision, SYSTEM, now);
    });
  }
}

function decide({ facts, order }: Scene, now: Date): Decision | null {
  if (order.suspendedUntil !== null && order.suspendedUntil <= now) return resumeWork(facts, order, SYSTEM);
  const isUnanswered = facts.clocks.some(
    (clock) =>
      clock.workOrderId === order.id && clock.kind === 'acceptOrder' && clock.endedAt === null && clock.dueAt <= now,
  );
  const isBeingTransferred = order.transferProposal !== null && order.status !== 'returned';
  return isBeingTransferred && isUnanswered ? declineTransfer(facts, order, SYSTEM, null) : null;
}

async function restedEnough(
  manager: EntityManager,
  now: Date,
  last: SweepPosition | undefined,
): Promise<SweepPosition[]> {
  const rested = manager.createQueryBuilder(WorkOrder, 'o').where('o.suspendedUntil <= :now', { now });
  const orders = await nextPage(rested, { at: 'o.suspendedUntil', id: 'o.id' }, last);
  return orders.map(({ id, suspendedUntil }) => ({ id, at: suspendedUntil ?? now }));
}
