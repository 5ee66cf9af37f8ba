import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { type EntityManager, IsNull, LessThanOrEqual } from 'typeorm';
import type { Decision } from '../complaints/domain/decision';
import { SYSTEM } from '../complaints/domain/facts';
import { ClockRow } from '../complaints/entities/clock-row';
import { WorkOrder } from '../complaints/entities/work-order';
import { LoadComplaint } from '../complaints/load-complaint';
import { RecordDecision } from '../complaints/record-decision';
import { TransactionRunner } from '../platform/database/transaction-runner';
import { JobRegistry } from '../platform/jobs/job-registry';
import { resumeWork } from './domain/decide-suspension';
import { declineTransfer } from './domain/decide-transfer';
import { orderOf, type Scene } from './work-order-scene';

const SWEEP_SECONDS = 20;
const BATCH = 100;

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
    const ids = await this.transactions.read(async (manager) => [
      ...(await unansweredTransfers(manager, now)),
      ...(await restedEnough(manager, now)),
    ]);
    for (const id of ids) {
      try {
        await this.lapse(id, now);
      } catch (error) {
        // One order that cannot move must not hold up the others.
        this.logger.warn({ workOrderId: id, error: error instanceof Error ? error.message : 'unknown' });
      }
    }
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

/** Orders whose handler waits for an answer: the others with such a clock wait to be taken. */
async function unansweredTransfers(manager: EntityManager, now: Date): Promise<string[]> {
  const orders = await manager
    .createQueryBuilder(ClockRow, 'clock')
    .innerJoin(WorkOrder, 'o', 'o.id = clock.workOrderId')
    .select('o.id', 'id')
    .where({ kind: 'acceptOrder', endedAt: IsNull(), dueAt: LessThanOrEqual(now) })
    .andWhere('o.status IN (:...statuses)', { statuses: ['accepted', 'arrived'] })
    .orderBy('clock.dueAt', 'ASC')
    .limit(BATCH)
    .getRawMany<{ id: string }>();
  return orders.map(({ id }) => id);
}

async function restedEnough(manager: EntityManager, now: Date): Promise<string[]> {
  const orders = await manager.find(WorkOrder, {
    select: { id: true },
    where: { suspendedUntil: LessThanOrEqual(now) },
    order: { suspendedUntil: 'ASC' },
    take: BATCH,
  });
  return orders.map(({ id }) => id);
}
