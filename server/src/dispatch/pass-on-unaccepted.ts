import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import type { ComplaintFacts, WorkOrderState } from '../complaints/domain/facts';
import { SYSTEM } from '../complaints/domain/facts';
import { LoadComplaint } from '../complaints/load-complaint';
import { type OverdueClock, overdueClocks } from '../complaints/overdue-clocks';
import { RecordDecision } from '../complaints/record-decision';
import { TransactionRunner } from '../platform/database/transaction-runner';
import { JobRegistry } from '../platform/jobs/job-registry';
import { sweepAll, wordsOf } from '../platform/jobs/sweep-all';
import { passOnWorkOrder } from './domain/decide-work-order';
import { FindCandidate } from './find-candidate';
import { orderOf } from './work-order-scene';

const SWEEP_SECONDS = 20;

/**
 * 接单时限: an order nobody took in time goes on to the next, one in the pool to a person; the last resort
 * keeps it and stays overdue.
 */
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

  sweep(now: Date): Promise<void> {
    return sweepAll({
      page: (last: OverdueClock | undefined) =>
        this.transactions.read((manager) => overdueClocks(manager, 'acceptOrder', now, last)),
      move: async ({ workOrderId }) => {
        if (workOrderId !== null) await this.passOn(workOrderId, now);
      },
      stuck: ({ workOrderId }, error) => this.logger.warn({ workOrderId, error: wordsOf(error) }),
    });
  }

  /** Looks again under the lock: somebody may have taken it, or another worker passed it on. */
  private async passOn(workOrderId: string, now: Date): Promise<void> {
    await this.transactions.run(async (manager) => {
      const facts = await this.loadComplaint.loadFactsOfWorkOrder(manager, workOrderId, { lock: true });
      const order = orderOf(facts, workOrderId);
      if (order.status !== 'offered' || !isStillDue(facts, order, now)) return;
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

function isStillDue({ clocks }: ComplaintFacts, { id }: WorkOrderState, now: Date): boolean {
  return clocks.some(
    (clock) => clock.workOrderId === id && clock.kind === 'acceptOrder' && clock.endedAt === null && clock.dueAt <= now,
  );
}
