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

/**
 * 处理进度: append-only; `hash` covers the entry and the hash before it, so tampering shows. Only what is personal is taken
 * out one day (`removePersonal`), which leaves the rest of the entry and its seal.
 */
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

  /** `null`: the system; with `isByResident`, a resident who is no longer named. */
  @NullableRefColumn()
  actorId: string | null;

  /** Done by whoever the matter belongs to: then the actor is personal. */
  @BooleanColumn({ default: 0 })
  isByResident: boolean;

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

  /** 1: sealed over plain words; 2: over `contentDigest`. */
  @IntColumn({ default: 1 })
  hashVersion: number;

  /** Random, for this entry alone; gone with the words that it protects. */
  @StringColumn(64, { nullable: true })
  salt: string | null;

  @StringColumn(64, { nullable: true })
  contentDigest: string | null;

  @StringColumn(64)
  previousHash: string;

  @StringColumn(64)
  hash: string;
}
