import type { LostHow } from '@yingsheng/shared/work-order/lost';
import { Entity, Index } from 'typeorm';
import {
  CodeColumn,
  IdColumn,
  InstantColumn,
  NullableInstantColumn,
  NullableRefColumn,
  RefColumn,
  TextColumn,
} from '../../platform/database/column-types';

/** 离了手的工单: stands in the list of whoever lost it until they have seen why. Written only through `RecordDecision`. */
@Entity()
@Index(['personId', 'seenAt'])
@Index(['complaintId'])
@Index(['lostAt'])
export class LostOrder {
  @IdColumn()
  id: string;

  @RefColumn()
  personId: string;

  @RefColumn()
  workOrderId: string;

  @RefColumn()
  complaintId: string;

  @CodeColumn()
  how: LostHow;

  /** Who moved it; `null`: the system, by a rule. */
  @NullableRefColumn()
  byId: string | null;

  /** Who had it next. */
  @NullableRefColumn()
  toId: string | null;

  @TextColumn({ nullable: true })
  reason: string | null;

  @InstantColumn()
  lostAt: Date;

  @NullableInstantColumn()
  seenAt: Date | null;
}
