import type { SpendingKind, SpendingStatus } from '@yingsheng/shared/spending/authority';
import { Entity, Index } from 'typeorm';
import {
  CodeColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  NullableInstantColumn,
  NullableRefColumn,
  RefColumn,
  TextColumn,
} from '../../platform/database/column-types';
import type { SpendingState } from '../domain/facts';

/** 费用: goodwill, waivers and materials of a complaint. Written only through `RecordDecision`. */
@Entity()
@Index(['complaintId'])
@Index(['status', 'requestedAt'])
export class Spending implements SpendingState {
  @IdColumn()
  id: string;

  @RefColumn()
  complaintId: string;

  @NullableRefColumn()
  workOrderId: string | null;

  @CodeColumn()
  kind: SpendingKind;

  @IntColumn()
  amountFen: number;

  @TextColumn()
  note: string;

  @CodeColumn()
  status: SpendingStatus;

  @RefColumn()
  requestedById: string;

  @InstantColumn()
  requestedAt: Date;

  @NullableRefColumn()
  approverId: string | null;

  @NullableRefColumn()
  decidedById: string | null;

  @NullableInstantColumn()
  decidedAt: Date | null;

  @TextColumn({ nullable: true })
  decisionReason: string | null;
}
