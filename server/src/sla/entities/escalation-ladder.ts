import type { Ladder } from '@yingsheng/shared/sla/ladder';
import { Entity, Index } from 'typeorm';
import {
  IdColumn,
  InstantColumn,
  IntColumn,
  JsonColumn,
  NullableInstantColumn,
  NullableRefColumn,
} from '../../platform/database/column-types';

/** 升级阶梯: one version of who is told when a promise runs out. Never changed, only followed by a new version. */
@Entity()
@Index(['estateId', 'version'], { unique: true })
export class EscalationLadder {
  @IdColumn()
  id: string;

  /** `null`: the company's ladder, for every estate without one of its own. */
  @NullableRefColumn()
  estateId: string | null;

  @IntColumn()
  version: number;

  @JsonColumn()
  steps: Ladder;

  @InstantColumn()
  setAt: Date;

  /** `null`: since it was set. */
  @NullableInstantColumn()
  effectiveFrom: Date | null;

  /** `null`: came with the system. */
  @NullableRefColumn()
  setById: string | null;

  /** When the running clocks were measured against it; `null`: still to be done. */
  @NullableInstantColumn()
  appliedAt: Date | null;
}
