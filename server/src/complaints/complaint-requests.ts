import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { ReadUpToRequest } from '@yingsheng/shared/api/complaint';
import type { ComplaintActionRequests } from '@yingsheng/shared/api/complaint-actions';
import { CATEGORY_CODES, type CategoryCode } from '@yingsheng/shared/complaint/category';
import {
  ACCUSED_MAX_COUNT,
  REASON_MAX_LENGTH,
  REASON_MIN_LENGTH,
  TEXT_MAX_LENGTH,
} from '@yingsheng/shared/complaint/limits';
import { HAZARDS, type Hazard, URGENCIES, type Urgency } from '@yingsheng/shared/complaint/urgency';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsInt, IsString, Length, Min, ValidateIf } from 'class-validator';
import { InstantField } from '../platform/http/instant-field';
import { MediaIdsField } from '../platform/http/media-ids-field';
import { OptionalField } from '../platform/http/optional-field';
import { NullableTextField, OptionalTextField, TextField } from '../platform/http/text-field';
import { ClaimedActionDto, SeenVersionDto } from './versioned-requests';

type RequestOf<Action extends keyof ComplaintActionRequests> = ComplaintActionRequests[Action];

const ID_LENGTH = 36;
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

  @MediaIdsField()
  mediaIds: string[];
}

export class AddEvidenceDto implements RequestOf<'addEvidence'> {
  @MediaIdsField('请至少选一张照片')
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
