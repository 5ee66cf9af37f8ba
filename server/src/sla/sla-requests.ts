import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type {
  ImportYearRequest,
  MarkDayRequest,
  PreviewPolicyRequest,
  PublishPolicyRequest,
  RaiseWeatherAlertRequest,
  SetHoursRequest,
} from '@yingsheng/shared/api/sla';
import { CATEGORY_CODES, type CategoryCode } from '@yingsheng/shared/complaint/category';
import { REASON_MAX_LENGTH, REASON_MIN_LENGTH } from '@yingsheng/shared/complaint/limits';
import { URGENCIES, type Urgency } from '@yingsheng/shared/complaint/urgency';
import { DEPARTMENTS, type DepartmentCode } from '@yingsheng/shared/people/role';
import {
  DAY_CHOICES,
  DAY_NAME_MAX_LENGTH,
  type DayChoice,
  HOLIDAY_FILE_MAX_LENGTH,
  SHIFTS_MAX_COUNT,
  type Shift,
  WEEKDAYS,
  type WorkingHours,
} from '@yingsheng/shared/sla/calendar';
import type { Limits, LimitsOverride, PolicyLimits } from '@yingsheng/shared/sla/policy';
import { Type } from 'class-transformer';
import { ArrayUnique, IsArray, IsIn, IsInt, IsString, Max, MaxLength, Min, ValidateIf } from 'class-validator';
import { DayField, InstantField } from '../platform/http/instant-field';
import { NestedField, NestedListField } from '../platform/http/nested-field';
import { OptionalField } from '../platform/http/optional-field';
import { OptionalTextField, TextField } from '../platform/http/text-field';

/** Beyond this a list is not a mistake; up to it the refusal says which row is wrong. */
const LIST_BOUND = 100;
const FIRST_YEAR = 2020;
const LAST_YEAR = 2100;

const orNull = ValidateIf((_body, value) => value !== null);

export class LimitsDto implements Limits {
  @ApiProperty()
  @IsInt()
  firstResponseMinutes: number;

  @ApiProperty({ type: Number, nullable: true })
  @orNull
  @IsInt()
  onSiteMinutes: number | null;

  @ApiProperty()
  @IsInt()
  resolutionMinutes: number;

  @ApiProperty({ type: Number, nullable: true })
  @orNull
  @IsInt()
  progressUpdateMinutes: number | null;

  @ApiProperty({ description: '挂起最长多久' })
  @IsInt()
  suspensionMaxMinutes: number;

  @ApiProperty({ enum: ['roundTheClock', 'working'] })
  @IsIn(['roundTheClock', 'working'])
  time: Limits['time'];
}

/** A required object of its own shape. */
const limitsField: PropertyDecorator = (target, key) => {
  for (const decorate of [ApiProperty({ type: LimitsDto }), NestedField(() => LimitsDto)]) decorate(target, key);
};

export class PolicyLimitsDto implements PolicyLimits {
  @limitsField lifeSafety: LimitsDto;
  @limitsField urgent: LimitsDto;
  @limitsField normalRepair: LimitsDto;
  @limitsField cleaningGreening: LimitsDto;
  @limitsField securityOrder: LimitsDto;
  @limitsField disputeAttitude: LimitsDto;
  @limitsField fees: LimitsDto;
  @limitsField other: LimitsDto;
  @limitsField enquiry: LimitsDto;
}

export class LimitsOverrideDto implements LimitsOverride {
  @ApiProperty({ enum: CATEGORY_CODES })
  @IsIn(CATEGORY_CODES)
  category: CategoryCode;

  @ApiProperty({ enum: URGENCIES })
  @IsIn(URGENCIES)
  urgency: Urgency;

  @limitsField limits: LimitsDto;
}

class PromisedLimitsDto {
  @ApiProperty({ type: PolicyLimitsDto })
  @NestedField(() => PolicyLimitsDto)
  limits: PolicyLimitsDto;

  @ApiProperty({ type: [LimitsOverrideDto], description: '单列的类别，优先于所属大类' })
  @NestedListField(() => LimitsOverrideDto, LIST_BOUND)
  overrides: LimitsOverrideDto[];
}

export class PublishPolicyDto extends PromisedLimitsDto implements PublishPolicyRequest {
  @ApiProperty({ description: '编辑时看到的最新版本；已被同事更新则 409' })
  @IsInt()
  @Min(0)
  basedOnVersion: number;

  @InstantField()
  @orNull
  effectiveFrom: string | null;

  @OptionalTextField({ min: REASON_MIN_LENGTH, max: REASON_MAX_LENGTH })
  reason?: string;
}

export class PreviewPolicyDto extends PromisedLimitsDto implements PreviewPolicyRequest {
  @ApiProperty({ enum: CATEGORY_CODES })
  @IsIn(CATEGORY_CODES)
  category: CategoryCode;

  @ApiProperty({ enum: URGENCIES })
  @IsIn(URGENCIES)
  urgency: Urgency;

  @InstantField()
  @orNull
  filedAt: string | null;
}

export class RaiseWeatherAlertDto implements RaiseWeatherAlertRequest {
  @TextField({ min: 2, max: 60, example: '台风' })
  reason: string;

  @InstantField()
  untilAt: string;
}

export class ShiftDto implements Shift {
  @ApiProperty({ description: '从零点起的分钟数' })
  @IsInt()
  startMinute: number;

  @ApiProperty()
  @IsInt()
  endMinute: number;
}

export class WorkingHoursDto implements WorkingHours {
  @ApiProperty({ type: [Number], description: '1 周一 … 7 周日' })
  @IsArray()
  @ArrayUnique()
  @IsIn(WEEKDAYS, { each: true })
  weekdays: number[];

  @ApiProperty({ type: [ShiftDto] })
  @NestedListField(() => ShiftDto, SHIFTS_MAX_COUNT)
  shifts: ShiftDto[];
}

export class SetHoursDto implements SetHoursRequest {
  @ApiProperty({ enum: DEPARTMENTS, nullable: true, description: 'null：整个小区' })
  @orNull
  @IsIn(DEPARTMENTS)
  owner: DepartmentCode | null;

  @ApiProperty({ type: WorkingHoursDto, nullable: true, description: 'null：部门恢复跟随小区' })
  @orNull
  @NestedField(() => WorkingHoursDto)
  hours: WorkingHoursDto | null;
}

export class MarkDayDto implements MarkDayRequest {
  @DayField('要标记的日子')
  day: string;

  @ApiProperty({ enum: DAY_CHOICES })
  @IsIn(DAY_CHOICES)
  choice: DayChoice;

  @TextField({ min: 0, max: DAY_NAME_MAX_LENGTH, example: '园区停电检修' })
  name: string;
}

export class ImportYearDto implements ImportYearRequest {
  @ApiProperty({ minimum: FIRST_YEAR })
  @IsInt()
  @Min(FIRST_YEAR)
  @Max(LAST_YEAR)
  year: number;

  @ApiProperty({ description: '{"year": 2027, "days": [{"date": "2027-01-01", "name": "元旦", "isOffDay": true}]}' })
  @IsString()
  @MaxLength(HOLIDAY_FILE_MAX_LENGTH)
  file: string;
}

export class CalendarQueryDto {
  @ApiPropertyOptional({ minimum: FIRST_YEAR, description: '不填为今年' })
  @OptionalField()
  @Type(() => Number)
  @IsInt()
  @Min(FIRST_YEAR)
  @Max(LAST_YEAR)
  year?: number;
}
