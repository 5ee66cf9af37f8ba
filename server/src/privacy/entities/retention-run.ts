import { Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn, IntColumn, JsonColumn, NullableInstantColumn } from '../../platform/database/column-types';

/** Where a step of the day's run has come to; absent: not begun. */
export interface Reached {
  readonly at: string;
  readonly id: string;
}

/** 每天按保存期限删除: one row for each day on which it ran; unfinished, it goes on from where it was. */
@Entity()
export class RetentionRun {
  /** `2026-11-23`, in Shanghai. */
  @PrimaryColumn({ type: 'varchar', length: 10 })
  day: string;

  @InstantColumn()
  startedAt: Date;

  @NullableInstantColumn()
  finishedAt: Date | null;

  /** By kind of matter. */
  @JsonColumn()
  reached: Readonly<Record<string, Reached>>;

  @IntColumn()
  removedCount: number;

  /** Matters whose time is over and that could not be cleared: something of them still waits, or their chain is broken. */
  @IntColumn()
  stuckCount: number;
}
