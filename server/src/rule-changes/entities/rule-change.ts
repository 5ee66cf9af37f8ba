import type { RuleChangeStatus, RuleKind } from '@yingsheng/shared/sla/rule-change';
import { Entity, Index } from 'typeorm';
import {
  CodeColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  JsonColumn,
  NullableInstantColumn,
  NullableRefColumn,
  RefColumn,
  StringColumn,
  TextColumn,
} from '../../platform/database/column-types';

/** 规则变更: one change of one rule of an estate. What was proposed is never altered, only decided. */
@Entity()
@Index(['waitingFor'], { unique: true })
@Index(['estateId', 'proposedAt'])
export class RuleChange {
  @IdColumn()
  id: string;

  @RefColumn()
  estateId: string;

  @CodeColumn()
  kind: RuleKind;

  @CodeColumn()
  status: RuleChangeStatus;

  /** Estate and kind while it waits, else `null`: unique, so that of one rule only one change waits. */
  @StringColumn(80, { nullable: true })
  waitingFor: string | null;

  /** What is changed, as `RuleValues` by kind. */
  @JsonColumn()
  before: { readonly value: unknown };

  @JsonColumn()
  after: { readonly value: unknown };

  @TextColumn()
  reason: string;

  /** Version of the rule that the proposer saw. */
  @IntColumn()
  basedOnVersion: number;

  /** Not before then, if the proposer said so. */
  @NullableInstantColumn()
  askedFrom: Date | null;

  @RefColumn()
  proposedById: string;

  /** As the person was called then, as the other names. */
  @StringColumn(40)
  proposedByName: string;

  @InstantColumn()
  proposedAt: Date;

  @NullableRefColumn()
  decidedById: string | null;

  @StringColumn(40, { nullable: true })
  decidedByName: string | null;

  @NullableInstantColumn()
  decidedAt: Date | null;

  @TextColumn({ nullable: true })
  answer: string | null;

  /** `null`: never in force. */
  @NullableInstantColumn()
  effectiveFrom: Date | null;
}
