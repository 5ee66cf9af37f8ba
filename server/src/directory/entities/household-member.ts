import type { MembershipConfirmation, MembershipEnd, MembershipKind } from '@yingsheng/shared/people/membership';
import { Entity, Index, PrimaryColumn } from 'typeorm';
import {
  CodeColumn,
  IdColumn,
  InstantColumn,
  NullableInstantColumn,
  NullableRefColumn,
  RefColumn,
} from '../../platform/database/column-types';

/** 业主与房号的绑定, as it holds now: several persons per room, several rooms per person. What has ended is a former membership. */
@Entity()
@Index(['householdId'])
@Index(['until'])
export class HouseholdMember {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  personId: string;

  @PrimaryColumn({ type: 'varchar', length: 36 })
  householdId: string;

  @CodeColumn({ default: 'owner' })
  kind: MembershipKind;

  /** `null`: from before it was recorded. */
  @NullableInstantColumn()
  since: Date | null;

  /** `null`: until somebody ends it. */
  @NullableInstantColumn()
  until: Date | null;

  @CodeColumn({ default: 'records' })
  confirmedBy: MembershipConfirmation;

  /** The colleague or owner who confirmed; `null` where a rule did. */
  @NullableRefColumn()
  confirmedById: string | null;
}

/** 已解除的绑定: who lived where, and how it ended. Only added to. */
@Entity()
@Index(['personId'])
@Index(['householdId'])
export class FormerMembership {
  @IdColumn()
  id: string;

  @RefColumn()
  personId: string;

  @RefColumn()
  householdId: string;

  @CodeColumn()
  kind: MembershipKind;

  @NullableInstantColumn()
  since: Date | null;

  @InstantColumn()
  endedAt: Date;

  @CodeColumn()
  confirmedBy: MembershipConfirmation;

  @NullableRefColumn()
  confirmedById: string | null;

  @CodeColumn()
  endedBy: MembershipEnd;

  @NullableRefColumn()
  endedById: string | null;
}

/** Taken over from records that say no more than who lives where. */
export const FROM_RECORDS = {
  kind: 'owner',
  since: null,
  until: null,
  confirmedBy: 'records',
  confirmedById: null,
} as const satisfies Omit<HouseholdMember, 'personId' | 'householdId'>;
