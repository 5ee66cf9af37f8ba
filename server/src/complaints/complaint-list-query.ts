import { ApiPropertyOptional } from '@nestjs/swagger';
import type { ComplaintListQuery } from '@yingsheng/shared/api/complaint-list';
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
  CLOSE_REASONS,
  type CloseReason,
  COMPLAINT_STATUSES,
  type ComplaintStatus,
} from '@yingsheng/shared/complaint/status';
import { URGENCIES, type Urgency } from '@yingsheng/shared/complaint/urgency';
import { Transform, Type } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsString, Length, Matches, Max, Min } from 'class-validator';
import { MonthField } from '../platform/http/month-field';
import { OptionalField } from '../platform/http/optional-field';
import { PageQueryDto } from '../platform/http/page-query';
import { OptionalTextField } from '../platform/http/text-field';

const ID_LENGTH = 36;
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
