import type { EntityManager } from 'typeorm';
import { insertRows } from '../database/insert-rows';
import { newId } from '../ids';
import { OutboxEvent } from './outbox-event';

export interface NewOutboxEvent {
  readonly type: string;
  readonly payload: Record<string, unknown>;
  readonly occurredAt: Date;
  /** Not before; absent: at once. */
  readonly availableAt?: Date;
}

/** Writes the events in the caller's transaction, all in one statement. */
export async function appendOutbox(manager: EntityManager, events: readonly NewOutboxEvent[]): Promise<void> {
  const rows = events.map(
    (event): OutboxEvent => ({
      id: newId(),
      type: event.type,
      payload: event.payload,
      createdAt: event.occurredAt,
      availableAt: event.availableAt ?? event.occurredAt,
      attempts: 0,
      leaseToken: null,
      leasedUntil: null,
      state: 'pending',
      lastError: null,
    }),
  );
  await insertRows(manager, OutboxEvent, rows);
}
