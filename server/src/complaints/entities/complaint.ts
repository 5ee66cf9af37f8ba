import type { CategoryCode } from '@yingsheng/shared/complaint/category';
import type { Channel, ContactPreference, DesiredOutcome } from '@yingsheng/shared/complaint/channel';
import type { DangerAnswered } from '@yingsheng/shared/complaint/danger-question';
import type { CloseReason, ComplaintStatus } from '@yingsheng/shared/complaint/status';
import type { Hazard, Urgency } from '@yingsheng/shared/complaint/urgency';
import type { LadderRole } from '@yingsheng/shared/sla/ladder';
import { Entity, Index } from 'typeorm';
import {
  BooleanColumn,
  CodeColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  JsonColumn,
  NullableInstantColumn,
  NullableJsonColumn,
  NullableRefColumn,
  NumberColumn,
  RefColumn,
  StringColumn,
  TextColumn,
} from '../../platform/database/column-types';
import type {
  Appeal,
  ComplaintState,
  DangerDoubt,
  DeclineProposal,
  Filing,
  FollowUpCall,
  OwnerHandover,
} from '../domain/facts';

/** 投诉: the resident's matter. Written only through `RecordDecision`. */
@Entity()
@Index(['estateId', 'numberYear', 'number'], { unique: true })
@Index(['estateId', 'submittedAt', 'id'])
@Index(['estateId', 'status', 'nextDueAt'])
@Index(['submittedAt', 'id', 'estateId', 'status', 'firstContactOwnerId'])
@Index(['reporterId', 'submittedAt'])
@Index(['firstContactOwnerId', 'status', 'nextDueAt'])
@Index(['estateId', 'householdId', 'category'])
@Index(['householdId', 'submittedAt'])
@Index(['reporterHouseholdId', 'submittedAt'])
@Index(['arbiterId'])
@Index(['joinedLeadId'])
@Index(['callerId'])
@Index(['previousComplaintId'])
@Index(['mergedIntoId'])
@Index(['onBehalfOfPersonId', 'submittedAt'])
@Index(['filedById', 'submittedAt'])
@Index(['status', 'closedAt'])
export class Complaint implements ComplaintState {
  @IdColumn()
  id: string;

  @StringColumn(24)
  number: string;

  @IntColumn()
  numberYear: number;

  @RefColumn()
  estateId: string;

  @NullableRefColumn()
  reporterId: string | null;

  @StringColumn(40, { nullable: true })
  callerName: string | null;

  @StringColumn(24, { nullable: true })
  callerPhone: string | null;

  @NullableRefColumn()
  registeredById: string | null;

  @NullableRefColumn()
  filedById: string | null;

  @NullableJsonColumn()
  filing: Filing | null;

  @StringColumn(40, { nullable: true })
  onBehalfOfName: string | null;

  @StringColumn(24, { nullable: true })
  onBehalfOfPhone: string | null;

  @NullableRefColumn()
  onBehalfOfPersonId: string | null;

  @NullableRefColumn()
  householdId: string | null;

  @NullableRefColumn()
  buildingId: string | null;

  @NullableRefColumn()
  publicAreaId: string | null;

  @NullableRefColumn()
  assetId: string | null;

  @StringColumn(160)
  placeText: string;

  @NumberColumn({ nullable: true })
  placeLatitude: number | null;

  @NumberColumn({ nullable: true })
  placeLongitude: number | null;

  @TextColumn()
  text: string;

  @StringColumn(60)
  title: string;

  @CodeColumn()
  channel: Channel;

  @CodeColumn()
  category: CategoryCode;

  @CodeColumn()
  suggestedCategory: CategoryCode;

  @CodeColumn()
  urgency: Urgency;

  @NumberColumn()
  triageConfidence: number;

  @JsonColumn()
  triageWords: string[];

  @CodeColumn({ nullable: true })
  hazard: Hazard | null;

  @CodeColumn({ nullable: true })
  judgedCategory: CategoryCode | null;

  @CodeColumn({ nullable: true })
  judgedUrgency: Urgency | null;

  @CodeColumn({ nullable: true })
  judgedHazard: Hazard | null;

  @NumberColumn({ nullable: true })
  judgedDanger: number | null;

  @BooleanColumn({ default: 0 })
  isJudgedUnsure: boolean;

  @CodeColumn({ nullable: true })
  dangerAnswer: DangerAnswered | null;

  @NullableJsonColumn()
  dangerDoubt: DangerDoubt | null;

  @JsonColumn()
  desiredOutcomes: DesiredOutcome[];

  @TextColumn({ nullable: true })
  desiredOutcomeNote: string | null;

  @CodeColumn()
  contactPreference: ContactPreference;

  @StringColumn(60, { nullable: true })
  contactHours: string | null;

  @BooleanColumn()
  isConfidential: boolean;

  @CodeColumn()
  status: ComplaintStatus;

  @CodeColumn({ nullable: true })
  closeReason: CloseReason | null;

  @RefColumn()
  firstContactOwnerId: string;

  @NullableRefColumn()
  ballHolderId: string | null;

  @NullableRefColumn()
  leadDepartmentId: string | null;

  @RefColumn()
  policyId: string;

  @NullableRefColumn()
  weatherAlertId: string | null;

  @InstantColumn()
  submittedAt: Date;

  @NullableInstantColumn()
  firstRespondedAt: Date | null;

  @NullableInstantColumn()
  expectedAt: Date | null;

  @IntColumn()
  etaMovedCount: number;

  @TextColumn({ nullable: true })
  etaMovedReason: string | null;

  @NullableInstantColumn()
  etaMovedFrom: Date | null;

  @TextColumn({ nullable: true })
  nextStep: string | null;

  @TextColumn({ nullable: true })
  outcome: string | null;

  @NullableInstantColumn()
  resolvedAt: Date | null;

  @NullableRefColumn()
  resolvedById: string | null;

  @NullableRefColumn()
  confirmedById: string | null;

  @NullableInstantColumn()
  closedAt: Date | null;

  @NullableInstantColumn()
  personalRemovedAt: Date | null;

  @NullableInstantColumn()
  suspendedAt: Date | null;

  @IntColumn()
  reopenCount: number;

  @IntColumn()
  urgeCount: number;

  @NullableInstantColumn()
  lastUrgedAt: Date | null;

  @CodeColumn({ nullable: true })
  escalatedRole: LadderRole | null;

  @NullableRefColumn()
  escalatedToId: string | null;

  @NullableRefColumn()
  mergedIntoId: string | null;

  @BooleanColumn({ default: 0 })
  isJoined: boolean;

  @NullableRefColumn()
  reporterHouseholdId: string | null;

  @NullableInstantColumn()
  raisedByJoinersAt: Date | null;

  @NullableRefColumn()
  previousComplaintId: string | null;

  @NullableJsonColumn()
  declineProposal: DeclineProposal | null;

  /** Nullable in the schema only because it came later; every row has a list. */
  @NullableJsonColumn()
  accusedIds: string[];

  @TextColumn({ nullable: true })
  accusedText: string | null;

  @NullableRefColumn()
  joinedLeadId: string | null;

  @NullableJsonColumn()
  handover: OwnerHandover | null;

  @IntColumn({ default: 0 })
  contentToReviewCount: number;
  @NullableJsonColumn()
  appeal: Appeal | null;

  @NullableRefColumn()
  arbiterId: string | null;

  @NullableJsonColumn()
  followUpCall: FollowUpCall | null;

  @NullableRefColumn()
  callerId: string | null;

  @NullableInstantColumn()
  ratingRemindedAt: Date | null;

  @NullableInstantColumn()
  nextDueAt: Date | null;

  @IntColumn()
  version: number;
}
