import type { WorkOrderKind, WorkOrderStatus } from '@yingsheng/shared/work-order/status';
import { Entity, Index } from 'typeorm';
import {
  CodeColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  JsonColumn,
  NullableInstantColumn,
  NullableJsonColumn,
  NullableRefColumn,
  RefColumn,
  TextColumn,
} from '../../platform/database/column-types';
import type { BackRequest, Suspension, TransferProposal, WorkOrderState } from '../domain/facts';

/** 工单: one department's share of a complaint. Written only through `RecordDecision`. */
@Entity()
@Index(['complaintId'])
@Index(['handlerId', 'status'])
@Index(['offeredToId', 'status'])
@Index(['departmentId', 'status'])
@Index(['estateId', 'status'])
@Index(['suspendedUntil'])
export class WorkOrder implements WorkOrderState {
  @IdColumn()
  id: string;

  @RefColumn()
  complaintId: string;

  @RefColumn()
  estateId: string;

  @CodeColumn()
  kind: WorkOrderKind;

  @RefColumn()
  departmentId: string;

  @CodeColumn()
  status: WorkOrderStatus;

  @NullableRefColumn()
  offeredToId: string | null;

  @InstantColumn()
  offeredAt: Date;

  @NullableRefColumn()
  handlerId: string | null;

  @NullableInstantColumn()
  acceptedAt: Date | null;

  @NullableInstantColumn()
  arrivedAt: Date | null;

  @NullableInstantColumn()
  doneAt: Date | null;

  @TextColumn({ nullable: true })
  note: string | null;

  @TextColumn({ nullable: true })
  rootCause: string | null;

  @TextColumn({ nullable: true })
  materials: string | null;

  @IntColumn()
  bounceCount: number;

  @JsonColumn()
  returnedByIds: string[];

  @NullableRefColumn()
  coordinatorId: string | null;

  @NullableInstantColumn()
  ruledAt: Date | null;

  @NullableJsonColumn()
  transferProposal: TransferProposal | null;

  @NullableJsonColumn()
  suspension: Suspension | null;

  @NullableInstantColumn()
  suspendedUntil: Date | null;

  @IntColumn({ default: 0 })
  suspensionCount: number;

  @TextColumn({ nullable: true })
  whyChosen: string | null;

  @TextColumn({ nullable: true })
  task: string | null;

  @NullableRefColumn()
  askedById: string | null;

  @NullableJsonColumn()
  backRequest: BackRequest | null;

  @NullableJsonColumn()
  formerHandIds: string[] | null;

  @NullableInstantColumn()
  nextDueAt: Date | null;

  @IntColumn()
  version: number;
}
