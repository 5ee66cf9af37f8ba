import type { ClockKind, ClockOutcome } from '@yingsheng/shared/sla/policy';
import { Entity, Index } from 'typeorm';
import {
  CodeColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  NullableInstantColumn,
  NullableRefColumn,
  RefColumn,
} from '../../platform/database/column-types';
import type { ClockState } from '../domain/facts';

/** 时钟: one promise that runs, or how it ended. */
@Entity('clock')
@Index(['complaintId'])
@Index(['kind', 'endedAt', 'dueAt'])
@Index(['nextStepAt'])
export class ClockRow implements ClockState {
  @IdColumn()
  id: string;

  @RefColumn()
  complaintId: string;

  @NullableRefColumn()
  workOrderId: string | null;

  @NullableRefColumn()
  subjectId: string | null;

  @CodeColumn()
  kind: ClockKind;

  @InstantColumn()
  startedAt: Date;

  @InstantColumn()
  warnAt: Date;

  @InstantColumn()
  dueAt: Date;

  @NullableInstantColumn()
  endedAt: Date | null;

  @CodeColumn({ nullable: true })
  outcome: ClockOutcome | null;

  @NullableInstantColumn()
  nextStepAt: Date | null;

  @IntColumn({ nullable: true })
  escalatedPercent: number | null;

  @IntColumn({ nullable: true })
  minutesLate: number | null;
}
