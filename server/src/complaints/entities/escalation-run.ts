import type { LadderRole } from '@yingsheng/shared/sla/ladder';
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
import type { StepRun } from '../domain/decision';

/** 已走的一级: which step of the ladder ran for which clock. Once, whoever sweeps and however often. */
@Entity()
@Index(['clockId', 'stepKey'], { unique: true })
@Index(['complaintId'])
@Index(['toldAt', 'personId'])
export class EscalationRun implements StepRun {
  @IdColumn()
  id: string;

  @RefColumn()
  clockId: string;

  @RefColumn()
  complaintId: string;

  @CodeColumn()
  stepKey: string;

  @IntColumn()
  percent: number;

  @CodeColumn({ nullable: true })
  role: LadderRole | null;

  @NullableRefColumn()
  personId: string | null;

  @InstantColumn()
  ranAt: Date;

  /** When the person's message was written; for a run that tells nobody, when it ran. */
  @NullableInstantColumn()
  toldAt: Date | null;
}
