import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { GeneratedBuilding, GeneratedPlaces } from '@yingsheng/shared/api/places';
import {
  BUILDING_NAMINGS,
  type BuildingNaming,
  PLAN_LIMITS,
  type PlacesPlan,
  type PlanException,
  type PlannedRow,
  type PlannedTowers,
  ROOM_NAMINGS,
  ROW_NAMINGS,
  type RoomNaming,
  type RowNaming,
  UNIT_NAMINGS,
  type UnitNaming,
} from '@yingsheng/shared/place/places-plan';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsInt, Max, Min } from 'class-validator';
import { NestedField, NestedListField } from '../../platform/http/nested-field';
import { OptionalField } from '../../platform/http/optional-field';
import { OptionalTextField, TextField } from '../../platform/http/text-field';

const HIGHEST_NUMBER = 9999;
const MAX_EXCEPTIONS = 50;
const MAX_ROWS = 50;

/** A whole number between two bounds, said in Chinese. */
function NumberField(min: number, max: number, ...more: PropertyDecorator[]): PropertyDecorator {
  const message = `请填写 ${min}–${max} 的整数`;
  return (target, property) => {
    for (const decorate of [
      ApiProperty({ minimum: min, maximum: max }),
      IsInt({ message }),
      Min(min, { message }),
      Max(max, { message }),
      ...more,
    ]) {
      decorate(target, property);
    }
  };
}

function NumbersField(mostMin: number): PropertyDecorator {
  const message = `请填写 1–${HIGHEST_NUMBER} 的整数`;
  return (target, property) => {
    for (const decorate of [
      ApiProperty({ type: [Number] }),
      IsArray(),
      ArrayMinSize(mostMin, { message: '请至少填写一个号' }),
      ArrayMaxSize(PLAN_LIMITS.buildings),
      IsInt({ each: true, message }),
      Min(1, { each: true, message }),
      Max(HIGHEST_NUMBER, { each: true, message }),
    ]) {
      decorate(target, property);
    }
  };
}

class PlanExceptionDto implements PlanException {
  @NumbersField(1)
  buildings: number[];

  @NumberField(0, PLAN_LIMITS.units, OptionalField())
  units?: number;

  @NumberField(1, PLAN_LIMITS.floors, OptionalField())
  lastFloor?: number;

  @NumberField(1, PLAN_LIMITS.roomsPerFloor, OptionalField())
  roomsPerFloor?: number;
}

class PlannedTowersDto implements PlannedTowers {
  @NumberField(1, HIGHEST_NUMBER)
  from: number;

  @NumberField(1, HIGHEST_NUMBER)
  to: number;

  @NumbersField(0)
  skippedBuildings: number[];

  @ApiProperty({ enum: BUILDING_NAMINGS, description: '3 栋、3 幢、3 号楼、C 座' })
  @IsIn(BUILDING_NAMINGS)
  naming: BuildingNaming;

  @NumberField(0, PLAN_LIMITS.units)
  units: number;

  @ApiProperty({ enum: UNIT_NAMINGS, description: '2 单元、B 单元' })
  @IsIn(UNIT_NAMINGS)
  unitNaming: UnitNaming;

  @NumberField(1, PLAN_LIMITS.floors)
  firstFloor: number;

  @NumberField(1, PLAN_LIMITS.floors)
  lastFloor: number;

  @NumbersField(0)
  skippedFloors: number[];

  @NumberField(1, PLAN_LIMITS.roomsPerFloor)
  roomsPerFloor: number;

  @ApiProperty({ enum: ROOM_NAMINGS, description: '1202、12B' })
  @IsIn(ROOM_NAMINGS)
  roomNaming: RoomNaming;

  @ApiProperty({ type: [PlanExceptionDto], maxItems: MAX_EXCEPTIONS })
  @NestedListField(() => PlanExceptionDto, MAX_EXCEPTIONS)
  exceptions: PlanExceptionDto[];
}

class PlannedRowDto implements PlannedRow {
  @TextField({ min: 1, max: PLAN_LIMITS.name, example: '商铺' })
  name: string;

  @NumberField(1, HIGHEST_NUMBER)
  from: number;

  @NumberField(1, HIGHEST_NUMBER)
  to: number;

  @ApiProperty({ enum: ROW_NAMINGS, description: '5 号、5' })
  @IsIn(ROW_NAMINGS)
  naming: RowNaming;
}

export class PlacesPlanDto implements PlacesPlan {
  @OptionalTextField({ min: 1, max: PLAN_LIMITS.name, example: '一期' })
  phase?: string;

  @ApiPropertyOptional({ type: PlannedTowersDto })
  @OptionalField()
  @NestedField(() => PlannedTowersDto)
  towers?: PlannedTowersDto;

  @ApiProperty({ type: [PlannedRowDto], maxItems: MAX_ROWS })
  @NestedListField(() => PlannedRowDto, MAX_ROWS)
  rows: PlannedRowDto[];
}

class GeneratedBuildingView implements GeneratedBuilding {
  @ApiProperty()
  name: string;

  @ApiProperty()
  isNew: boolean;

  @ApiProperty()
  unitCount: number;

  @ApiProperty()
  roomCount: number;

  @ApiProperty()
  newRoomCount: number;
}

export class GeneratedPlacesView implements GeneratedPlaces {
  @ApiProperty()
  newBuildingCount: number;

  @ApiProperty()
  newUnitCount: number;

  @ApiProperty()
  newRoomCount: number;

  @ApiProperty({ description: '已经在的，不动' })
  keptRoomCount: number;

  @ApiProperty({ type: [String], example: ['1 栋 1 单元 101'] })
  first: string[];

  @ApiProperty({ type: [String] })
  last: string[];

  @ApiProperty({ type: [GeneratedBuildingView] })
  buildings: GeneratedBuildingView[];

  @ApiProperty({ type: [String] })
  remarks: string[];
}
