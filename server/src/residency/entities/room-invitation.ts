import type { MembershipKind } from '@yingsheng/shared/people/membership';
import { Entity, Index } from 'typeorm';
import {
  CodeColumn,
  IdColumn,
  InstantColumn,
  NullableInstantColumn,
  NullableRefColumn,
  RefColumn,
  StringColumn,
} from '../../platform/database/column-types';

/** 业主的邀请: one use. Only the digest of its token is kept, so a stolen database lets nobody in. */
@Entity()
@Index(['tokenDigest'], { unique: true })
@Index(['householdId', 'expiresAt'])
export class RoomInvitation {
  @IdColumn()
  id: string;

  @RefColumn()
  householdId: string;

  @CodeColumn()
  kind: MembershipKind;

  /** When the membership ends that it leads to; `null`: until somebody ends it. */
  @NullableInstantColumn()
  until: Date | null;

  /** SHA-256, hex. */
  @StringColumn(64)
  tokenDigest: string;

  @RefColumn()
  createdById: string;

  @InstantColumn()
  createdAt: Date;

  @InstantColumn()
  expiresAt: Date;

  @NullableInstantColumn()
  usedAt: Date | null;

  @NullableRefColumn()
  usedById: string | null;

  @NullableInstantColumn()
  voidedAt: Date | null;
}
