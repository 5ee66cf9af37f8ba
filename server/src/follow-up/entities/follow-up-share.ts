import { Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn, IntColumn, NullableInstantColumn, RefColumn } from '../../platform/database/column-types';

/** 抽访比例 of an estate; without a row it is the default. */
@Entity()
export class FollowUpShare {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  estateId: string;

  /** Percent of the closings that no rule asks a call for. */
  @IntColumn()
  percent: number;

  @RefColumn()
  setById: string;

  @InstantColumn()
  setAt: Date;

  /** What it is from `nextFrom` on; `null`: nothing is to change. */
  @IntColumn({ nullable: true })
  nextPercent: number | null;

  @NullableInstantColumn()
  nextFrom: Date | null;
}
