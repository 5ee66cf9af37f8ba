import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { ComplaintActionRequests } from '@yingsheng/shared/api/complaint-actions';
import {
  type ContributeRequest,
  WORK_ORDER_TABS,
  type WorkOrderActionRequests,
  type WorkOrderTab,
} from '@yingsheng/shared/api/work-order';
import { REASON_MAX_LENGTH, REASON_MIN_LENGTH, TEXT_MAX_LENGTH } from '@yingsheng/shared/complaint/limits';
import { HAZARDS, type Hazard } from '@yingsheng/shared/complaint/urgency';
import { SPENDING_KINDS, SPENDING_MAX_FEN, type SpendingKind } from '@yingsheng/shared/spending/authority';
import { CO_HANDLING_MINUTES } from '@yingsheng/shared/work-order/co-handling';
import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsNumber, IsString, Length, Max, Min, ValidateNested } from 'class-validator';
import { ClaimedActionDto, ClaimField, SeenVersionDto, StepClaimDto } from '../complaints/versioned-requests';
import { MediaIdsField } from '../platform/http/media-ids-field';
import { OptionalField } from '../platform/http/optional-field';
import { PageQueryDto } from '../platform/http/page-query';
import { OptionalTextField, TextField } from '../platform/http/text-field';

type DispatchRequest = ComplaintActionRequests['dispatch'];
type ConfirmDangerRequest = ComplaintActionRequests['confirmDanger'];
type ConfirmHarmlessRequest = ComplaintActionRequests['confirmHarmless'];
type CoHandleRequest = ComplaintActionRequests['coHandle'];
type RequestOf<Action extends keyof WorkOrderActionRequests> = WorkOrderActionRequests[Action];

const ID_LENGTH = 36;
const REASON = { min: REASON_MIN_LENGTH, max: REASON_MAX_LENGTH };

export class DispatchDto extends SeenVersionDto implements DispatchRequest {
  @ApiPropertyOptional({ description: '不填则按类别归口' })
  @OptionalField()
  @IsString()
  @Length(1, ID_LENGTH)
  departmentId?: string;

  @ApiPropertyOptional({ description: '不填则由系统选人' })
  @OptionalField()
  @IsString()
  @Length(1, ID_LENGTH)
  handlerId?: string;

  @ApiPropertyOptional({ description: '放入部门抢单池' })
  @OptionalField()
  @IsBoolean()
  isForGrabs?: boolean;
}

export class ConfirmDangerDto extends SeenVersionDto implements ConfirmDangerRequest {
  @ApiPropertyOptional({ enum: HAZARDS, description: '是哪种险情；不填则按系统研判' })
  @OptionalField()
  @IsIn(HAZARDS)
  hazard?: Hazard;
}

export class ConfirmHarmlessDto extends SeenVersionDto implements ConfirmHarmlessRequest {
  @TextField({ ...REASON, example: '已打电话核实，是楼下在炒辣椒，没有人不舒服' })
  reason: string;
}

export class CoHandleDto extends SeenVersionDto implements CoHandleRequest {
  @ApiProperty()
  @IsString()
  @Length(1, ID_LENGTH)
  departmentId: string;

  @ApiPropertyOptional({ description: '不填则由系统在这个部门选人' })
  @OptionalField()
  @IsString()
  @Length(1, ID_LENGTH)
  handlerId?: string;

  @TextField({ ...REASON, example: '请派一名秩序员在地库入口引导车辆' })
  task: string;

  @ApiPropertyOptional({ enum: CO_HANDLING_MINUTES, description: '多久做完，分钟；不填按这个部门通常的时限' })
  @OptionalField()
  @IsIn(CO_HANDLING_MINUTES)
  limitMinutes?: number;
}

export class AcceptOrderDto extends ClaimedActionDto implements RequestOf<'accept'> {}

export class ReturnOrderDto extends SeenVersionDto implements RequestOf<'return'> {
  @TextField(REASON)
  reason: string;
}

export class ArriveDto extends ClaimedActionDto implements RequestOf<'arrive'> {
  @MediaIdsField()
  beforeMediaIds: string[];

  @ApiPropertyOptional()
  @OptionalField()
  @IsNumber()
  @Min(-90)
  @Max(90)
  latitude?: number;

  @ApiPropertyOptional()
  @OptionalField()
  @IsNumber()
  @Min(-180)
  @Max(180)
  longitude?: number;
}

export class DoneDto extends ClaimedActionDto implements RequestOf<'done'> {
  @TextField({ min: REASON_MIN_LENGTH, max: REASON_MAX_LENGTH, example: '更换水龙头密封圈，试水 10 分钟不再漏' })
  note: string;

  @OptionalTextField(REASON)
  rootCause?: string;

  @OptionalTextField({ min: 1, max: REASON_MAX_LENGTH })
  materials?: string;

  @MediaIdsField()
  afterMediaIds: string[];

  @ApiProperty({ description: '同时办结（牵头工单，且没有其他未完成的工单）' })
  @IsBoolean()
  isResolving: boolean;
}

export class OfferDto extends SeenVersionDto implements RequestOf<'offer'> {
  @ApiPropertyOptional({ description: '不填则放入部门抢单池' })
  @OptionalField()
  @IsString()
  @Length(1, ID_LENGTH)
  handlerId?: string;

  @OptionalTextField(REASON)
  reason?: string;
}

class ContributedSpendingDto {
  @ApiProperty({ enum: SPENDING_KINDS })
  @IsIn(SPENDING_KINDS)
  kind: SpendingKind;

  @ApiProperty({ description: '分' })
  @IsInt()
  @Min(1)
  @Max(SPENDING_MAX_FEN)
  amountFen: number;

  @TextField({ min: 1, max: REASON_MAX_LENGTH })
  note: string;
}

const CONTRIBUTED = ['accept', 'arrive', 'done', 'publishUpdate', 'recordSpending'] as const;

export class ContributeDto implements ContributeRequest {
  @ApiProperty({ enum: CONTRIBUTED, description: '没有信号时做的是哪一步' })
  @IsIn(CONTRIBUTED)
  action: ContributeRequest['action'];

  @OptionalTextField({ min: 1, max: TEXT_MAX_LENGTH })
  text?: string;

  @MediaIdsField()
  mediaIds: string[];

  @ApiPropertyOptional({ type: ContributedSpendingDto, description: '等人批的费用' })
  @OptionalField()
  @ValidateNested()
  @Type(() => ContributedSpendingDto)
  spending?: ContributedSpendingDto;

  @ClaimField()
  claim?: StepClaimDto;
}

export class CancelOrderDto extends ReturnOrderDto implements RequestOf<'cancel'> {}

export class RuleDto extends SeenVersionDto implements RequestOf<'rule'> {
  @ApiProperty()
  @IsString()
  @Length(1, ID_LENGTH)
  departmentId: string;

  @ApiPropertyOptional()
  @OptionalField()
  @IsString()
  @Length(1, ID_LENGTH)
  handlerId?: string;

  @TextField(REASON)
  reason: string;
}

export class InboxQueryDto extends PageQueryDto {
  @ApiPropertyOptional({ enum: WORK_ORDER_TABS, default: 'offered' })
  @OptionalField()
  @IsIn(WORK_ORDER_TABS)
  tab?: WorkOrderTab;
}
