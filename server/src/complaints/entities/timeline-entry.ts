import { Entity, Index } from 'typeorm';
import {
  BooleanColumn,
  CodeColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  JsonColumn,
  NullableRefColumn,
  RefColumn,
  StringColumn,
  TextColumn,
} from '../../platform/database/column-types';
import type { TimelineAction } from '../domain/decision';

/** 处理进度: append-only; `hash` covers the entry and the hash before it, so tampering shows. */
@Entity()
@Index(['complaintId', 'sequence'], { unique: true })
export class TimelineEntry {
  @IdColumn()
  id: string;

  @RefColumn()
  complaintId: string;

  @IntColumn()
  sequence: number;

  @CodeColumn()
  action: TimelineAction;

  @NullableRefColumn()
  workOrderId: string | null;

  @NullableRefColumn()
  actorId: string | null;

  @InstantColumn()
  occurredAt: Date;

  @TextColumn({ nullable: true })
  reason: string | null;

  @TextColumn({ nullable: true })
  body: string | null;

  @JsonColumn()
  data: Record<string, unknown>;

  @BooleanColumn()
  isVisibleToResident: boolean;

  @StringColumn(64)
  previousHash: string;

  @StringColumn(64)
  hash: string;
}
