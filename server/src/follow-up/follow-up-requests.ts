import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { ComplaintActionRequests } from '@yingsheng/shared/api/complaint-actions';
import type { SetFollowUpShareRequest } from '@yingsheng/shared/api/follow-up';
import { REASON_MAX_LENGTH, REASON_MIN_LENGTH } from '@yingsheng/shared/complaint/limits';
import { FOLLOW_UP_OUTCOMES, type FollowUpOutcome } from '@yingsheng/shared/follow-up/call';
import { RATING_MAX, RATING_MIN } from '@yingsheng/shared/follow-up/rating';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsString, Length, Max, Min } from 'class-validator';
import { SeenVersionDto } from '../complaints/versioned-requests';
import { MediaIdsField } from '../platform/http/media-ids-field';
import { OptionalField } from '../platform/http/optional-field';
import { PageQueryDto } from '../platform/http/page-query';
import { OptionalTextField, TextField } from '../platform/http/text-field';

type RequestOf<Action extends keyof ComplaintActionRequests> = ComplaintActionRequests[Action];

const REASON = { min: REASON_MIN_LENGTH, max: REASON_MAX_LENGTH };
const REFUSAL_KINDS = ['notFixed', 'partlyFixed'] as const;
const SCALE = { minimum: RATING_MIN, maximum: RATING_MAX };

export class ConfirmDto extends SeenVersionDto implements RequestOf<'confirm'> {}

export class ConfirmByPhoneDto extends SeenVersionDto implements RequestOf<'confirmByPhone'> {
  @TextField({ ...REASON, example: '厨房不滴了，谢谢' })
  words: string;
}

export class RefuseDto extends SeenVersionDto implements RequestOf<'refuse'> {
  @ApiProperty({ enum: REFUSAL_KINDS })
  @IsIn(REFUSAL_KINDS)
  kind: (typeof REFUSAL_KINDS)[number];

  @TextField(REASON)
  reason: string;

  @MediaIdsField()
  mediaIds: string[];
}

export class ReopenDto extends SeenVersionDto implements RequestOf<'reopen'> {
  @TextField(REASON)
  reason: string;
}

export class FileAppealDto extends SeenVersionDto implements RequestOf<'fileAppeal'> {
  @TextField(REASON)
  reason: string;

  @MediaIdsField()
  mediaIds: string[];
}

/** What the resident reads as the reason. */
export class DecideAppealDto extends SeenVersionDto implements RequestOf<'upholdAppeal'>, RequestOf<'rejectAppeal'> {
  @TextField(REASON)
  answer: string;
}

export class RecordFollowUpCallDto extends SeenVersionDto implements RequestOf<'recordFollowUpCall'> {
  @ApiProperty({ enum: FOLLOW_UP_OUTCOMES })
  @IsIn(FOLLOW_UP_OUTCOMES)
  outcome: FollowUpOutcome;

  @TextField(REASON)
  note: string;
}

export class HandOnDto extends SeenVersionDto implements RequestOf<'handOnCall'>, RequestOf<'handOnAppeal'> {
  @ApiProperty({ description: '改由谁：没有经手这件事的人' })
  @IsString()
  @Length(1, 36)
  toId: string;

  @TextField(REASON)
  reason: string;
}

export class SetFollowUpShareDto implements SetFollowUpShareRequest {
  @ApiProperty({ minimum: 0, maximum: 100, description: '百分比' })
  @IsInt()
  @Min(0)
  @Max(100)
  percent: number;

  @OptionalTextField(REASON)
  reason?: string;
}

export class RateDto extends SeenVersionDto implements RequestOf<'rate'> {
  @ApiProperty(SCALE)
  @IsInt()
  @Min(RATING_MIN)
  @Max(RATING_MAX)
  speed: number;

  @ApiProperty(SCALE)
  @IsInt()
  @Min(RATING_MIN)
  @Max(RATING_MAX)
  attitude: number;

  @ApiProperty(SCALE)
  @IsInt()
  @Min(RATING_MIN)
  @Max(RATING_MAX)
  quality: number;

  @OptionalTextField({ min: 1, max: REASON_MAX_LENGTH })
  comment?: string;
}

export class FollowUpCallsQueryDto extends PageQueryDto {
  @ApiPropertyOptional({ type: Boolean, description: '只看已过期的' })
  @OptionalField()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  isOverdue?: boolean;
}
