import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { IsNull, LessThanOrEqual } from 'typeorm';
import { SYSTEM } from '../complaints/domain/facts';
import { ClockRow } from '../complaints/entities/clock-row';
import { LoadComplaint } from '../complaints/load-complaint';
import { RecordDecision } from '../complaints/record-decision';
import { TransactionRunner } from '../platform/database/transaction-runner';
import { JobRegistry } from '../platform/jobs/job-registry';
import { passOnWorkOrder } from './domain/decide-work-order';
import { FindCandidate } from './find-candidate';
import { orderOf } from './work-order-scene';

const SWEEP_SECONDS = 20;
const BATCH = 100;

/** 接单时限: an order nobody took in time goes on to the next; the last resort keeps it and stays overdue. */
@Injectable()
export class PassOnUnaccepted implements OnModuleInit {
  private readonly logger = new Logger(PassOnUnaccepted.name);

  constructor(
    private readonly transactions: TransactionRunner,
    private readonly loadComplaint: LoadComplaint,
    private readonly findCandidate: FindCandidate,
    private readonly recordDecision: RecordDecision,
    private readonly jobs: JobRegistry,
  ) {}

  onModuleInit(): void {
    this.jobs.registerJob({
      name: 'pass-on-unaccepted',
      everySeconds: SWEEP_SECONDS,
      run: (now) => this.sweep(now),
    });
  }

  async sweep(now: Date): Promise<void> {
    const due = await this.transactions.read((manager) =>
      manager.find(ClockRow, {
        where: { kind: 'acceptOrder', endedAt: IsNull(), dueAt: LessThanOrEqual(now) },
        order: { dueAt: 'ASC' },
        take: BATCH,
      }),
    );
    for (const clock of due) {
      if (clock.workOrderId === null) continue;
      try {
        await this.passOn(clock.workOrderId, now);
      } catch (error) {
        // One order that cannot move must not hold up the others.
        this.logger.warn({ workOrderId: clock.workOrderId, error: error instanceof Error ? error.message : 'unknown' });
      }
    }
  }

  /** Looks again under the lock: somebody may have taken it, or another worker passed it on. */
  private async passOn(workOrderId: string, now: Date): Promise<void> {
    await this.transactions.run(async (manager) => {
      const facts = await this.loadComplaint.loadFactsOfWorkOrder(manager, workOrderId, { lock: true });
      const order = orderOf(facts, workOrderId);
      const isStillDue = facts.clocks.some(
        (clock) =>
          clock.workOrderId === workOrderId &&
          clock.kind === 'acceptOrder' &&
          clock.endedAt === null &&
          clock.dueAt <= now,
      );
      if (order.status !== 'offered' || !isStillDue) return;
      const missed = order.offeredToId === null ? [] : [order.offeredToId];
      const passedOver = [...order.returnedByIds, ...missed];
      const choice = await this.findCandidate.best(manager, facts, order.departmentId, passedOver, order.kind);
      // Nobody new is left: it stays where it is, overdue for all to see, instead of going round in circles.
      if (order.offeredToId !== null && passedOver.includes(choice.personId)) return;
      const decision = passOnWorkOrder(facts, order, SYSTEM, choice, now);
      await this.recordDecision.record(manager, facts, decision, SYSTEM, now);
    });
  }
}
