import { Injectable, Logger } from '@nestjs/common';
import { Brackets, type EntityManager, In } from 'typeorm';
import { Clock } from '../clock/clock';
import { TransactionRunner } from '../database/transaction-runner';
import { newId } from '../ids';
import { NotYet, OutboxConsumerRegistry, type OutboxLane } from './outbox-consumer-registry';
import { OutboxEvent } from './outbox-event';
import { retryDelaySeconds } from './retry-delay';

/** An outside call may take seconds: a batch must end well within its lease. */
const BATCH_SIZE: Readonly<Record<OutboxLane, number>> = { inside: 50, outside: 4 };
/** A worker that died with events in hand gives them back after this long. */
const LEASE_SECONDS = 60;
/** Between two tries to tell a consumer that its event is given up. */
const GIVE_UP_AGAIN_SECONDS = 3_600;
const MAX_ERROR_LENGTH = 500;

/**
 * Hands committed events to their consumers, at least once. Claims by lease, so several workers can
 * run; a failing event waits for its own retry and never holds up the others.
 */
@Injectable()
export class OutboxWorker {
  private readonly logger = new Logger(OutboxWorker.name);

  constructor(
    private readonly transactions: TransactionRunner,
    private readonly consumers: OutboxConsumerRegistry,
    private readonly clock: Clock,
  ) {}

  /** Delivers until nothing is due; returns how many events were handed out. */
  async drain(): Promise<number> {
    let total = 0;
    for (;;) {
      const count = (await this.deliverBatch('inside')) + (await this.deliverBatch('outside'));
      if (count === 0) return total;
      total += count;
    }
  }

  /** Claims and delivers one batch of a lane; returns its size. */
  async deliverBatch(lane: OutboxLane): Promise<number> {
    const leaseToken = newId();
    const events = await this.transactions.run((manager) => this.claim(manager, lane, leaseToken));
    for (const event of events) await this.deliver(event, leaseToken);
    return events.length;
  }

  private async claim(manager: EntityManager, lane: OutboxLane, leaseToken: string): Promise<OutboxEvent[]> {
    const now = this.clock.now();
    const due = await manager
      .createQueryBuilder(OutboxEvent, 'event')
      .select('event.id', 'id')
      .where("event.state = 'pending' AND event.availableAt <= :now", { now })
      .andWhere('(event.leasedUntil IS NULL OR event.leasedUntil <= :now)', { now })
      .andWhere(`event.type ${lane === 'outside' ? 'IN' : 'NOT IN'} (:...outside)`, {
        outside: ['', ...this.consumers.outsideTypes()],
      })
      .orderBy('event.id')
      .limit(BATCH_SIZE[lane])
      .getRawMany<{ id: string }>();
    if (due.length === 0) return [];
    await manager
      .createQueryBuilder()
      .update(OutboxEvent)
      .set({ leaseToken, leasedUntil: new Date(now.getTime() + LEASE_SECONDS * 1000) })
      .where({ id: In(due.map((row) => row.id)), state: 'pending' })
      // Another worker may have been quicker between the two statements.
      .andWhere(new Brackets((free) => free.where('leased_until IS NULL').orWhere('leased_until <= :now', { now })))
      .execute();
    return manager.find(OutboxEvent, { where: { leaseToken }, order: { id: 'ASC' } });
  }

  private async deliver(event: OutboxEvent, leaseToken: string): Promise<void> {
    try {
      for (const { handle } of this.consumers.consumersOf(event.type)) await handle(event);
      await this.finish(event, leaseToken, { state: 'done', attempts: event.attempts + 1, lastError: null });
    } catch (error) {
      if (error instanceof NotYet) await this.finish(event, leaseToken, { availableAt: error.until });
      else await this.postpone(event, leaseToken, error);
    }
  }

  private async postpone(event: OutboxEvent, leaseToken: string, error: unknown): Promise<void> {
    const attempts = event.attempts + 1;
    const delay = retryDelaySeconds(attempts);
    const lastError = (error instanceof Error ? error.message : String(error)).slice(0, MAX_ERROR_LENGTH);
    this.logger.warn({ eventId: event.id, type: event.type, attempts, isDead: delay === null, lastError });
    if (delay === null) {
      await this.giveUp(event, leaseToken, attempts, lastError);
      return;
    }
    const availableAt = new Date(this.clock.now().getTime() + delay * 1000);
    await this.finish(event, leaseToken, { state: 'pending', attempts, lastError, availableAt });
  }

  /** Dead once every consumer has been told; one that cannot be told is told again later, and holds up nobody meanwhile. */
  private async giveUp(event: OutboxEvent, leaseToken: string, attempts: number, lastError: string): Promise<void> {
    try {
      for (const { giveUp } of this.consumers.consumersOf(event.type)) await giveUp?.(event);
      await this.finish(event, leaseToken, { state: 'dead', attempts, lastError });
    } catch (error) {
      this.logger.error({
        eventId: event.id,
        type: event.type,
        giveUp: error instanceof Error ? error.message : error,
      });
      const availableAt = new Date(this.clock.now().getTime() + GIVE_UP_AGAIN_SECONDS * 1000);
      await this.finish(event, leaseToken, { state: 'pending', lastError, availableAt });
    }
  }

  /** Only while the lease is still ours: a slow worker must not undo what its successor did. */
  private async finish(event: OutboxEvent, leaseToken: string, change: Partial<OutboxEvent>): Promise<void> {
    const { payload: _, ...columns } = change;
    await this.transactions.run((manager) =>
      manager.update(OutboxEvent, { id: event.id, leaseToken }, { ...columns, leaseToken: null, leasedUntil: null }),
    );
  }
}
