/** What editors of dispatch rules and dispatchers send. */
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type {
  DispatchRuleInput,
  OrderListQuery,
  ReorderDispatchRulesRequest,
  ReplaceDispatchRulesRequest,
  SetLoadCapRequest,
  TryDispatchRulesRequest,
} from '@yingsheng/shared/api/dispatch';
import { ORDER_FIGURES, type OrderFigure } from '@yingsheng/shared/board/order-figure';
import { CATEGORY_CODES, type CategoryCode } from '@yingsheng/shared/complaint/category';
import { URGENCIES, type Urgency } from '@yingsheng/shared/complaint/urgency';
import {
  CATEGORY_SCOPES,
  type CategoryScope,
  HOURS_OF_DAY,
  MAX_DISPATCH_RULES,
  MAX_LOAD_CAP,
} from '@yingsheng/shared/dispatch/rule';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsString,
  Length,
  Max,
  Min,
  ValidateIf,
} from 'class-validator';
import { NestedField, NestedListField } from '../platform/http/nested-field';
import { OptionalField } from '../platform/http/optional-field';
import { PageQueryDto } from '../platform/http/page-query';
import type { CandidatesQuery } from './candidates-of-complaint';

const ID_LENGTH = 36;
const LIST_BOUND = 200;

/** `null` is said on purpose; leaving it out is a mistake. */
const OrNull = () => ValidateIf((_row, value) => value !== null);

export class DispatchRuleDto implements DispatchRuleInput {
  @ApiProperty({ minimum: 1, description: '从 1 起，先符合的先生效' })
  @IsInt()
  @Min(1)
  @Max(MAX_DISPATCH_RULES)
  position: number;

  @ApiProperty({ enum: CATEGORY_SCOPES, nullable: true, description: '一级或二级类别' })
  @OrNull()
  @IsIn(CATEGORY_SCOPES)
  categoryScope: CategoryScope | null;

  @ApiProperty({ type: [String] })
  @IsArray()
  @ArrayMaxSize(LIST_BOUND)
  @ArrayUnique()
  @IsString({ each: true })
  @Length(1, ID_LENGTH, { each: true })
  buildingIds: string[];

  @ApiProperty({ type: String, nullable: true })
  @OrNull()
  @IsString()
  @Length(1, ID_LENGTH)
  publicAreaId: string | null;

  @ApiProperty({ type: String, nullable: true })
  @OrNull()
  @IsString()
  @Length(1, ID_LENGTH)
  assetId: string | null;

  @ApiProperty({ enum: URGENCIES, isArray: true })
  @IsArray()
  @ArrayUnique()
  @IsIn(URGENCIES, { each: true })
  urgencies: Urgency[];

  @ApiProperty({ type: Number, nullable: true, minimum: 0, maximum: HOURS_OF_DAY - 1 })
  @OrNull()
  @IsInt()
  @Min(0)
  @Max(HOURS_OF_DAY - 1)
  fromHour: number | null;

  @ApiProperty({ type: Number, nullable: true, minimum: 1, maximum: HOURS_OF_DAY })
  @OrNull()
  @IsInt()
  @Min(1)
  @Max(HOURS_OF_DAY)
  toHour: number | null;

  @ApiProperty()
  @IsString()
  @Length(1, ID_LENGTH)
  departmentId: string;

  @ApiProperty({ enum: CATEGORY_CODES, nullable: true })
  @OrNull()
  @IsIn(CATEGORY_CODES)
  requiredSkill: CategoryCode | null;

  @ApiProperty({ description: '放入部门抢单池' })
  @IsBoolean()
  isForGrabs: boolean;
}

class SeenRulesDto {
  @ApiProperty({ minimum: 0, description: '看到的版本；从没写过是 0' })
  @IsInt()
  @Min(0)
  version: number;
}

export class ReplaceDispatchRulesDto extends SeenRulesDto implements ReplaceDispatchRulesRequest {
  @ApiProperty({ type: [DispatchRuleDto], maxItems: MAX_DISPATCH_RULES })
  @NestedListField(() => DispatchRuleDto, MAX_DISPATCH_RULES)
  rules: DispatchRuleDto[];
}

export class ReorderDispatchRulesDto extends SeenRulesDto implements ReorderDispatchRulesRequest {
  @ApiProperty({ type: [String] })
  @IsArray()
  @ArrayMaxSize(MAX_DISPATCH_RULES)
  @IsString({ each: true })
  @Length(1, ID_LENGTH, { each: true })
  ids: string[];
}

class TriedPlaceDto {
  @ApiPropertyOptional()
  @OptionalField()
  @IsString()
  @Length(1, ID_LENGTH)
  householdId?: string;

  @ApiPropertyOptional()
  @OptionalField()
  @IsString()
  @Length(1, ID_LENGTH)
  publicAreaId?: string;

  @ApiPropertyOptional()
  @OptionalField()
  @IsString()
  @Length(1, ID_LENGTH)
  assetId?: string;
}

export class TryDispatchRulesDto implements TryDispatchRulesRequest {
  @ApiProperty({ enum: CATEGORY_CODES })
  @IsIn(CATEGORY_CODES)
  category: CategoryCode;

  @ApiProperty({ enum: URGENCIES })
  @IsIn(URGENCIES)
  urgency: Urgency;

  @ApiProperty({ type: TriedPlaceDto })
  @NestedField(() => TriedPlaceDto)
  place: TriedPlaceDto;

  @ApiPropertyOptional({ type: [DispatchRuleDto], description: '还没保存的规则；不填则用现行的' })
  @OptionalField()
  @NestedListField(() => DispatchRuleDto, MAX_DISPATCH_RULES)
  rules?: DispatchRuleDto[];
}

export class CandidatesQueryDto implements CandidatesQuery {
  @ApiPropertyOptional({ description: '不填则按规则归口' })
  @OptionalField()
  @IsString()
  @Length(1, ID_LENGTH)
  departmentId?: string;

  @ApiPropertyOptional({ description: '要改派的工单' })
  @OptionalField()
  @IsString()
  @Length(1, ID_LENGTH)
  workOrderId?: string;
}

export class CoHandlingOptionsQueryDto {
  @ApiPropertyOptional({ description: '要看哪个部门的人' })
  @OptionalField()
  @IsString()
  @Length(1, ID_LENGTH)
  departmentId?: string;
}

export class SetLoadCapDto implements SetLoadCapRequest {
  @ApiProperty({ minimum: 0, maximum: MAX_LOAD_CAP, description: '0：不自动派单' })
  @IsInt()
  @Min(0)
  @Max(MAX_LOAD_CAP)
  loadCap: number;
}

export class OrderListQueryDto extends PageQueryDto implements OrderListQuery {
  @ApiPropertyOptional({ enum: ORDER_FIGURES, description: '看板上同名数字所数的' })
  @OptionalField()
  @IsIn(ORDER_FIGURES)
  figure?: OrderFigure;

  @ApiPropertyOptional()
  @OptionalField()
  @IsString()
  @Length(1, ID_LENGTH)
  departmentId?: string;

  @ApiPropertyOptional({ description: '在他手上的，或正等他接的' })
  @OptionalField()
  @IsString()
  @Length(1, ID_LENGTH)
  personId?: string;
}
