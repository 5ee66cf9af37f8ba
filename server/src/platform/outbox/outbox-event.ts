import { Entity, Index } from 'typeorm';
import { CodeColumn, IdColumn, InstantColumn, IntColumn, JsonColumn, TextColumn } from '../database/column-types';

export const OUTBOX_STATES = ['pending', 'done', 'dead'] as const;
export type OutboxState = (typeof OUTBOX_STATES)[number];

/** A fact written in the transaction that made it true; its side effects follow after the commit. */
@Entity()
@Index(['state', 'availableAt'])
@Index(['leaseToken'])
export class OutboxEvent {
  @IdColumn()
  id: string;

  /** Past tense: `ComplaintSubmitted`. */
  @CodeColumn()
  type: string;

  @JsonColumn()
  payload: Record<string, unknown>;

  @InstantColumn()
  createdAt: Date;

  /** Not handed to consumers before; moves with each retry. */
  @InstantColumn()
  availableAt: Date;

  @IntColumn()
  attempts: number;

  @CodeColumn({ nullable: true })
  leaseToken: string | null;

  @InstantColumn({ nullable: true })
  leasedUntil: Date | null;

  @CodeColumn()
  state: OutboxState;

  @TextColumn({ nullable: true })
  lastError: string | null;
}
