import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { StepClaim, StepSeal } from '@yingsheng/shared/api/claim';
import type {
  Claimed,
  ComplaintActionRequests,
  ComplaintListQuery,
  ReadUpToRequest,
} from '@yingsheng/shared/api/complaint';
import { LIST_FIGURES, type ListFigure } from '@yingsheng/shared/board/figure';
import { JUDGED_FIGURES, type JudgedFigure } from '@yingsheng/shared/board/judged-figure';
import { WEEK } from '@yingsheng/shared/board/week';
import {
  CATEGORY_CODES,
  CATEGORY_GROUPS,
  type CategoryCode,
  type CategoryGroup,
} from '@yingsheng/shared/complaint/category';
import { CHANNELS, type Channel, FILED_BY, type FiledBy } from '@yingsheng/shared/complaint/channel';
import {
  ACCUSED_MAX_COUNT,
  MEDIA_MAX_COUNT,
  REASON_MAX_LENGTH,
  REASON_MIN_LENGTH,
  TEXT_MAX_LENGTH,
} from '@yingsheng/shared/complaint/limits';
import {
  CLOSE_REASONS,
  type CloseReason,
  COMPLAINT_STATUSES,
  type ComplaintStatus,
} from '@yingsheng/shared/complaint/status';
import { HAZARDS, type Hazard, URGENCIES, type Urgency } from '@yingsheng/shared/complaint/urgency';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsString,
  Length,
  Matches,
  Max,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { InstantField } from '../platform/http/instant-field';
import { MonthField } from '../platform/http/month-field';
import { OptionalField } from '../platform/http/optional-field';
import { PageQueryDto } from '../platform/http/page-query';
import { NullableTextField, OptionalTextField, TextField } from '../platform/http/text-field';

type RequestOf<Action extends keyof ComplaintActionRequests> = ComplaintActionRequests[Action];

const ID_LENGTH = 36;
/** Beyond this a list is not a mistake; up to it, the refusal is `MEDIA.TOO_MANY` and says the limit. */
const LIST_BOUND = 100;
const REASON = { min: REASON_MIN_LENGTH, max: REASON_MAX_LENGTH };
const TEXT = { min: 1, max: TEXT_MAX_LENGTH };

/** Left out: nothing is said about it; `null`: a danger whose kind is not known. */
function HazardField(): PropertyDecorator {
  return applyDecorators(
    ApiPropertyOptional({ enum: HAZARDS, nullable: true, description: '险情是哪一种；只在危及安全时有意义' }),
    ValidateIf((_body, value) => value !== null && value !== undefined),
    IsIn(HAZARDS),
  );
}

export class SeenVersionDto {
  @ApiProperty({ description: '操作人看到的版本；过期则 409' })
  @IsInt()
  @Min(1)
  version: number;
}

/** Milliseconds; far enough for any clock that a device may have. */
const FARTHEST_INSTANT = 8_640_000_000_000_000;
const MAC_LENGTH = 64;

class StepSealDto implements StepSeal {
  @ApiProperty({ description: '这次登录以来第几步' })
  @IsInt()
  @Min(1)
  number: number;

  @ApiProperty({ maxLength: MAC_LENGTH, description: '前一步的 mac；第一步为空' })
  @IsString()
  @Length(0, MAC_LENGTH)
  previous: string;

  @ApiProperty({ type: Number, nullable: true, description: '做这一步之前，最近一次答复时服务器的钟比手机快多少毫秒' })
  @ValidateIf((_body, value) => value !== null)
  @IsInt()
  clockAhead: number | null;

  @ApiProperty({ minLength: MAC_LENGTH, maxLength: MAC_LENGTH, description: 'HMAC-SHA-256（stepKey），十六进制' })
  @IsString()
  @Length(MAC_LENGTH, MAC_LENGTH)
  mac: string;

  @ApiProperty({ description: '手机上已经封存到第几步' })
  @IsInt()
  @Min(1)
  latest: number;
}

export class StepClaimDto implements StepClaim {
  @ApiProperty({ description: '什么时候做的：手机的钟，毫秒' })
  @IsInt()
  @Min(0)
  @Max(FARTHEST_INSTANT)
  takenAt: number;

  @ApiProperty({ description: '什么时候发出的：手机的钟，毫秒' })
  @IsInt()
  @Min(0)
  @Max(FARTHEST_INSTANT)
  sentAt: number;

  @ApiPropertyOptional({ type: StepSealDto })
  @OptionalField()
  @ValidateNested()
  @Type(() => StepSealDto)
  seal?: StepSealDto;
}

export function ClaimField(): PropertyDecorator {
  return applyDecorators(
    ApiPropertyOptional({
      type: StepClaimDto,
      description: '没有信号时先做后传：什么时候做的。说得通的按当时算，说不通的只留痕',
    }),
    OptionalField(),
    ValidateNested(),
    Type(() => StepClaimDto),
  );
}

export class ClaimedActionDto extends SeenVersionDto implements Claimed {
  @ClaimField()
  claim?: StepClaimDto;
}

export class AcceptDto extends SeenVersionDto implements RequestOf<'accept'> {
  @TextField({ min: 1, max: REASON_MAX_LENGTH, example: '已收到，已安排工程部师傅 10:30 前到您家' })
  message: string;

  @ApiPropertyOptional({ enum: CATEGORY_CODES })
  @OptionalField()
  @IsIn(CATEGORY_CODES)
  category?: CategoryCode;

  @ApiPropertyOptional({ enum: URGENCIES })
  @OptionalField()
  @IsIn(URGENCIES)
  urgency?: Urgency;

  @HazardField()
  hazard?: Hazard | null;

  @OptionalTextField(REASON)
  reason?: string;
}

export class AnswerOnTheSpotDto extends SeenVersionDto implements RequestOf<'answerOnTheSpot'> {
  @TextField(TEXT)
  answer: string;
}

export class CorrectTriageDto extends SeenVersionDto implements RequestOf<'correctTriage'> {
  @ApiProperty({ enum: CATEGORY_CODES })
  @IsIn(CATEGORY_CODES)
  category: CategoryCode;

  @ApiProperty({ enum: URGENCIES })
  @IsIn(URGENCIES)
  urgency: Urgency;

  @HazardField()
  hazard?: Hazard | null;

  @TextField(REASON)
  reason: string;
}

export class PublishUpdateDto extends ClaimedActionDto implements RequestOf<'publishUpdate'> {
  @TextField({ min: REASON_MIN_LENGTH, max: TEXT_MAX_LENGTH, example: '已拆开检查，需要更换阀门' })
  progress: string;

  @NullableTextField(REASON)
  difficulty: string | null;

  @InstantField()
  expectedAt: string;

  @OptionalTextField(REASON)
  etaReason?: string;
}

export class CommentDto extends SeenVersionDto implements RequestOf<'comment'> {
  @TextField(TEXT)
  text: string;

  @ApiProperty({ type: [String], maxItems: MEDIA_MAX_COUNT })
  @IsArray()
  @ArrayMaxSize(LIST_BOUND)
  @ArrayUnique()
  @IsString({ each: true })
  @Length(1, ID_LENGTH, { each: true })
  mediaIds: string[];
}

export class AddEvidenceDto implements RequestOf<'addEvidence'> {
  @ApiProperty({ type: [String], minItems: 1, maxItems: MEDIA_MAX_COUNT })
  @IsArray()
  @ArrayMinSize(1, { message: '请至少选一张照片' })
  @ArrayMaxSize(LIST_BOUND)
  @ArrayUnique()
  @IsString({ each: true })
  @Length(1, ID_LENGTH, { each: true })
  mediaIds: string[];
}

export class ReadUpToDto implements ReadUpToRequest {
  @ApiProperty({ description: '看到的最后一条进度' })
  @IsInt()
  @Min(1)
  sequence: number;
}

export class NoteDto extends SeenVersionDto implements RequestOf<'note'> {
  @TextField({ ...TEXT, example: '地库入口已封，请先从东门进' })
  text: string;
}

export class UrgeDto extends SeenVersionDto implements RequestOf<'urge'> {}

export class ResolveDto extends SeenVersionDto implements RequestOf<'resolve'> {
  @TextField({ min: REASON_MIN_LENGTH, max: TEXT_MAX_LENGTH })
  outcome: string;
}

export class ProposeDeclineDto extends SeenVersionDto implements RequestOf<'proposeDecline'> {
  @TextField(REASON)
  reason: string;

  @TextField({
    min: REASON_MIN_LENGTH,
    max: TEXT_MAX_LENGTH,
    example: '《民法典》第二百七十一条：专有部分由业主自行维护',
  })
  ruleText: string;

  @TextField({ min: REASON_MIN_LENGTH, max: REASON_MAX_LENGTH, example: '供电公司 95598' })
  whereToGo: string;
}

export class DeclineDto extends SeenVersionDto implements RequestOf<'decline'> {}

export class RejectDeclineDto extends SeenVersionDto implements RequestOf<'rejectDecline'> {
  @TextField(REASON)
  reason: string;
}

export class WithdrawDto extends SeenVersionDto implements RequestOf<'withdraw'> {
  @OptionalTextField({ min: 1, max: REASON_MAX_LENGTH })
  reason?: string;
}

export class TakeOverDto extends SeenVersionDto implements RequestOf<'takeOver'> {}

export class ObjectToFilingDto extends SeenVersionDto implements RequestOf<'objectToFiling'> {
  @OptionalTextField({ min: 1, max: REASON_MAX_LENGTH })
  reason?: string;
}

export class ProposeHandoverDto extends SeenVersionDto implements RequestOf<'proposeHandover'> {
  @ApiProperty({ description: '由谁接手' })
  @IsString()
  @Length(1, ID_LENGTH)
  toId: string;

  @TextField({ ...REASON, example: '下班交接，业主 20:00 后在家' })
  reason: string;
}

export class NameAccusedDto extends SeenVersionDto implements RequestOf<'nameAccused'> {
  @ApiProperty({
    type: [String],
    maxItems: ACCUSED_MAX_COUNT,
    description: '核实后的全部被投诉人；空表示不涉及具体的人',
  })
  @IsArray()
  @ArrayMaxSize(ACCUSED_MAX_COUNT, { message: `最多点名 ${ACCUSED_MAX_COUNT} 位` })
  @ArrayUnique()
  @IsString({ each: true })
  @Length(1, ID_LENGTH, { each: true })
  accusedIds: string[];

  @OptionalTextField(REASON)
  reason?: string;
}

export class AcceptHandoverDto extends SeenVersionDto implements RequestOf<'acceptHandover'> {}

export class DeclineHandoverDto extends SeenVersionDto implements RequestOf<'declineHandover'> {
  @TextField(REASON)
  reason: string;
}

export class UndoMergeDto extends SeenVersionDto implements RequestOf<'undoMerge'> {}

export class MergeDto extends SeenVersionDto implements RequestOf<'merge'> {
  @ApiProperty({ example: 'YS-261123-0042', description: '横线、年份可以不写，只写最后的序号也行' })
  @IsString()
  @Length(1, 24)
  targetNumber: string;

  @TextField({ ...REASON, example: '同一个管井，同一处漏水' })
  reason: string;

  @ApiPropertyOptional({ description: '几件反映是同一编号时，选的是哪一件' })
  @OptionalField()
  @IsString()
  @Length(1, ID_LENGTH)
  targetId?: string;
}

export class MergeTargetsQueryDto {
  @ApiProperty({ example: '0042', description: '编号，或最后的序号' })
  @IsString()
  @Length(1, 24)
  number: string;
}

const LIST_STATES = ['open', ...COMPLAINT_STATUSES] as const;
const LIST_SCOPES = ['mine', 'estate', 'owned', 'managed'] as const;

const asBoolean = ({ value }: { value: unknown }): unknown =>
  value === 'true' ? true : value === 'false' ? false : value;

export class ComplaintListQueryDto extends PageQueryDto implements ComplaintListQuery {
  @ApiPropertyOptional({
    enum: LIST_SCOPES,
    description: '不填：员工看小区，业主看自己的；managed：能看其看板的全部小区',
  })
  @OptionalField()
  @IsIn(LIST_SCOPES)
  scope?: (typeof LIST_SCOPES)[number];

  @ApiPropertyOptional()
  @OptionalField()
  @IsString()
  @Length(1, ID_LENGTH)
  estateId?: string;

  @ApiPropertyOptional({ enum: LIST_STATES })
  @OptionalField()
  @IsIn(LIST_STATES)
  state?: 'open' | 'closed' | ComplaintStatus;

  @ApiPropertyOptional({ enum: CATEGORY_CODES })
  @OptionalField()
  @IsIn(CATEGORY_CODES)
  category?: CategoryCode;

  @ApiPropertyOptional({ enum: CATEGORY_GROUPS, description: '一级类别下的全部' })
  @OptionalField()
  @IsIn(CATEGORY_GROUPS)
  group?: CategoryGroup;

  @ApiPropertyOptional({ enum: URGENCIES })
  @OptionalField()
  @IsIn(URGENCIES)
  urgency?: Urgency;

  @ApiPropertyOptional()
  @OptionalField()
  @IsString()
  @Length(1, ID_LENGTH)
  buildingId?: string;

  @ApiPropertyOptional({ type: Boolean, description: '公共区域：不属于任何楼栋的' })
  @OptionalField()
  @Transform(asBoolean)
  @IsBoolean()
  isInPublic?: boolean;

  @ApiPropertyOptional({ enum: CHANNELS, description: '怎么来的' })
  @OptionalField()
  @IsIn(CHANNELS)
  channel?: Channel;

  @ApiPropertyOptional({ enum: FILED_BY, description: '业主自己提交的，还是员工登记的' })
  @OptionalField()
  @IsIn(FILED_BY)
  filedBy?: FiledBy;

  @ApiPropertyOptional({ enum: CLOSE_REASONS, description: '怎么关闭的' })
  @OptionalField()
  @IsIn(CLOSE_REASONS)
  closeReason?: CloseReason;

  @ApiPropertyOptional({ description: '首接责任人' })
  @OptionalField()
  @IsString()
  @Length(1, ID_LENGTH)
  ownerId?: string;

  @ApiPropertyOptional({ description: '处理过或正在处理的人' })
  @OptionalField()
  @IsString()
  @Length(1, ID_LENGTH)
  handlerId?: string;

  @ApiPropertyOptional({ description: '哪一户的：在这一户，或由这一户反映的' })
  @OptionalField()
  @IsString()
  @Length(1, ID_LENGTH)
  householdId?: string;

  @ApiPropertyOptional({ type: Boolean })
  @OptionalField()
  @Transform(asBoolean)
  @IsBoolean()
  isOverdue?: boolean;

  @ApiPropertyOptional({ enum: LIST_FIGURES, description: '看板上同名数字所数的' })
  @OptionalField()
  @IsIn(LIST_FIGURES)
  figure?: ListFigure;

  @ApiPropertyOptional({ example: '2026-11-23', description: '数字是这一周的，从这一天起；不填是近 90 天的' })
  @OptionalField()
  @Matches(WEEK, { message: '日期格式不对，例如 2026-11-23' })
  week?: string;

  @ApiPropertyOptional({ enum: JUDGED_FIGURES, description: '“研判准不准”上同名数字所数的' })
  @OptionalField()
  @IsIn(JUDGED_FIGURES)
  judged?: JudgedFigure;

  @ApiPropertyOptional({ enum: CATEGORY_CODES, description: '系统当时判成的类别' })
  @OptionalField()
  @IsIn(CATEGORY_CODES)
  judgedCategory?: CategoryCode;

  @MonthField()
  month?: string;

  @ApiPropertyOptional({ minimum: 1, maximum: 365, description: '最近多少天内提交的' })
  @OptionalField()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(365)
  days?: number;

  @OptionalTextField({ min: 1, max: 60 })
  query?: string;
}
