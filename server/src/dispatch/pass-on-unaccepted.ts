import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { Brackets } from 'typeorm';
import type { ComplaintFacts, WorkOrderState } from '../complaints/domain/facts';
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

  /** Batch by batch until nothing is due; what cannot move is stepped over, so that it never blocks the rest. */
  async sweep(now: Date, batchSize = BATCH): Promise<void> {
    let last: ClockRow | undefined;
    do {
      const due = await this.dueAfter(last, now, batchSize);
      for (const { workOrderId } of due) if (workOrderId !== null) await this.tryToPassOn(workOrderId, now);
      last = due.length === batchSize ? due.at(-1) : undefined;
    } while (last !== undefined);
  }

  private dueAfter(last: ClockRow | undefined, now: Date, batchSize: number): Promise<ClockRow[]> {
    return this.transactions.read((manager) => {
      const due = manager
        .createQueryBuilder(ClockRow, 'clock')
        .where("clock.kind = 'acceptOrder' AND clock.endedAt IS NULL AND clock.dueAt <= :now", { now });
      if (last !== undefined) due.andWhere(behind(last));
      return due.orderBy('clock.dueAt', 'ASC').addOrderBy('clock.id', 'ASC').limit(batchSize).getMany();
    });
  }

  private async tryToPassOn(workOrderId: string, now: Date): Promise<void> {
    try {
      await this.passOn(workOrderId, now);
    } catch (error) {
      // One order that cannot move must not hold up the others.
      this.logger.warn({ workOrderId, error: error instanceof Error ? error.message : 'unknown' });
    }
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

function behind({ dueAt, id }: ClockRow): Brackets {
  return new Brackets((where) => {
    where.where('clock.dueAt > :dueAt', { dueAt }).orWhere('clock.dueAt = :dueAt AND clock.id > :id', { id });
  });
}
