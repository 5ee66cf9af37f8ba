import { ApiProperty } from '@nestjs/swagger';
import type { RefuseRuleChangeRequest, SetCompanyBoundsRequest } from '@yingsheng/shared/api/rule-change';
import { REASON_MAX_LENGTH, REASON_MIN_LENGTH } from '@yingsheng/shared/complaint/limits';
import type { BoundLimits, CompanyBounds } from '@yingsheng/shared/sla/company-bounds';
import { IsInt, Min, ValidateIf } from 'class-validator';
import { NestedField } from '../platform/http/nested-field';
import { TextField } from '../platform/http/text-field';

const minutesOrNull: PropertyDecorator = (target, key) => {
  const decorators = [
    ApiProperty({ type: Number, nullable: true }),
    ValidateIf((_body, value) => value !== null),
    IsInt(),
  ];
  for (const decorate of decorators) decorate(target, key);
};

export class BoundLimitsDto implements BoundLimits {
  @minutesOrNull firstResponseMinutes: number | null;
  @minutesOrNull onSiteMinutes: number | null;
  @minutesOrNull resolutionMinutes: number | null;
  @minutesOrNull progressUpdateMinutes: number | null;
  @minutesOrNull suspensionMaxMinutes: number | null;
}

const boundField: PropertyDecorator = (target, key) => {
  for (const decorate of [ApiProperty({ type: BoundLimitsDto }), NestedField(() => BoundLimitsDto)])
    decorate(target, key);
};

class BoundsByClassDto {
  @boundField lifeSafety: BoundLimitsDto;
  @boundField urgent: BoundLimitsDto;
  @boundField normalRepair: BoundLimitsDto;
  @boundField cleaningGreening: BoundLimitsDto;
  @boundField securityOrder: BoundLimitsDto;
  @boundField disputeAttitude: BoundLimitsDto;
  @boundField fees: BoundLimitsDto;
  @boundField other: BoundLimitsDto;
  @boundField enquiry: BoundLimitsDto;
}

export class CompanyBoundsDto implements CompanyBounds {
  @ApiProperty({ type: BoundsByClassDto, description: '各类事项最长能承诺多少分钟；null：不限' })
  @NestedField(() => BoundsByClassDto)
  limits: BoundsByClassDto;

  @ApiProperty({ description: '抽访比例最低百分之几' })
  @IsInt()
  shareMinPercent: number;
}

export class SetCompanyBoundsDto implements SetCompanyBoundsRequest {
  @ApiProperty({ description: '看到的版本；已被同事更新则 409' })
  @IsInt()
  @Min(0)
  version: number;

  @ApiProperty({ type: CompanyBoundsDto })
  @NestedField(() => CompanyBoundsDto)
  bounds: CompanyBoundsDto;
}

export class RefuseRuleChangeDto implements RefuseRuleChangeRequest {
  @TextField({ min: REASON_MIN_LENGTH, max: REASON_MAX_LENGTH, example: '先补人手，不放宽承诺' })
  answer: string;
}
