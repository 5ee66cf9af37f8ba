/** What those who keep estates, places and departments send. */
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type {
  AddEstateRequest,
  AddPlaceRequest,
  ChangeDepartmentRequest,
  ChangeEstateRequest,
  ChangePlaceRequest,
  DepartmentFields,
  EstateFields,
  PlaceFields,
  RenamedArea,
  ReorderPlacesRequest,
} from '@yingsheng/shared/api/places';
import { DEPARTMENTS, type DepartmentCode } from '@yingsheng/shared/people/role';
import {
  ASSET_KINDS,
  type AssetKind,
  ORDERED_KINDS,
  type OrderedKind,
  PLACE_KINDS,
  PLACE_NAME_MAX,
  type PlaceKind,
  PUBLIC_AREA_KINDS,
  type PublicAreaKind,
  REGISTRATION_NUMBER_MAX,
  RETIRABLE_KINDS,
  type RetirableKind,
} from '@yingsheng/shared/place/place-kind';
import { ArrayMaxSize, IsArray, IsIn, IsString, Length } from 'class-validator';
import { MapPinDto } from '../../platform/http/map-pin.dto';
import { NestedField, NestedListField } from '../../platform/http/nested-field';
import { OptionalField } from '../../platform/http/optional-field';
import { OptionalTextField, TextField } from '../../platform/http/text-field';
import { EstateBasicsDto, EstateCodeField } from './estate-fields';

const ID_LENGTH = 36;
const LIST_BOUND = 2000;

class PlacePath {
  @IsString()
  @Length(1, ID_LENGTH)
  estateId: string;

  @IsString()
  @Length(1, ID_LENGTH)
  placeId: string;
}

export class PlaceToChangePath extends PlacePath {
  @ApiProperty({ enum: PLACE_KINDS })
  @IsIn(PLACE_KINDS)
  kind: PlaceKind;
}

export class PlaceToRetirePath extends PlacePath {
  @ApiProperty({ enum: RETIRABLE_KINDS })
  @IsIn(RETIRABLE_KINDS)
  kind: RetirableKind;
}

export class OrderPath {
  @IsString()
  @Length(1, ID_LENGTH)
  estateId: string;

  @ApiProperty({ enum: ORDERED_KINDS })
  @IsIn(ORDERED_KINDS)
  kind: OrderedKind;
}

class PlaceFieldsDto implements PlaceFields {
  @TextField({ min: 0, max: PLACE_NAME_MAX, example: '3 栋' })
  name: string;

  @ApiPropertyOptional({ enum: PUBLIC_AREA_KINDS })
  @OptionalField()
  @IsIn(PUBLIC_AREA_KINDS)
  areaKind?: PublicAreaKind;

  @ApiPropertyOptional({ description: '公共区域属于哪一栋；不写就是整个小区的' })
  @OptionalField()
  @IsString()
  @Length(1, ID_LENGTH)
  buildingId?: string;

  @ApiPropertyOptional({ enum: ASSET_KINDS })
  @OptionalField()
  @IsIn(ASSET_KINDS)
  assetKind?: AssetKind;

  @OptionalTextField({ min: 1, max: REGISTRATION_NUMBER_MAX, example: '梯11浙A00001(21)' })
  registrationNumber?: string;
}

export class AddPlaceDto extends PlaceFieldsDto implements AddPlaceRequest {
  @ApiProperty({ enum: PLACE_KINDS })
  @IsIn(PLACE_KINDS)
  kind: PlaceKind;

  @ApiPropertyOptional({ description: '单元所在的楼栋、房间所在的单元、设备所在的区域' })
  @OptionalField()
  @IsString()
  @Length(1, ID_LENGTH)
  parentId?: string;
}

class RenamedAreaDto implements RenamedArea {
  @ApiProperty()
  @IsString()
  @Length(1, ID_LENGTH)
  id: string;

  @ApiProperty({ description: '打开时看到的名称' })
  @IsString()
  @Length(0, PLACE_NAME_MAX * 2)
  seenName: string;

  @TextField({ min: 1, max: PLACE_NAME_MAX })
  name: string;
}

export class ChangePlaceDto extends PlaceFieldsDto implements ChangePlaceRequest {
  @ApiProperty({ description: '打开时看到的名称；已被别人改过就不再写入' })
  @IsString()
  @Length(0, PLACE_NAME_MAX * 2)
  seenName: string;

  @ApiPropertyOptional({ type: () => [RenamedAreaDto], description: '楼栋改名时一起改名的公共区域' })
  @OptionalField()
  @NestedListField(() => RenamedAreaDto, LIST_BOUND)
  areas?: RenamedAreaDto[];
}

export class ReorderPlacesDto implements ReorderPlacesRequest {
  @ApiProperty({ type: [String], description: '同一级的全部，按想要的顺序' })
  @IsArray()
  @ArrayMaxSize(LIST_BOUND)
  @IsString({ each: true })
  @Length(1, ID_LENGTH, { each: true })
  ids: string[];
}

class EstateFieldsDto extends EstateBasicsDto implements EstateFields {
  @ApiPropertyOptional({ type: MapPinDto })
  @OptionalField()
  @NestedField(() => MapPinDto)
  pin?: MapPinDto;
}

export class AddEstateDto extends EstateFieldsDto implements AddEstateRequest {
  @EstateCodeField()
  code: string;
}

/** As it was shown, which an earlier form may have filled in otherwise. */
class SeenEstateDto implements EstateFields {
  @IsString()
  @Length(0, 200)
  name: string;

  @IsString()
  @Length(0, 200)
  servicePhone: string;

  @IsString()
  @Length(0, 200)
  address: string;

  @ApiPropertyOptional({ type: MapPinDto })
  @OptionalField()
  @NestedField(() => MapPinDto)
  pin?: MapPinDto;
}

export class ChangeEstateDto extends EstateFieldsDto implements ChangeEstateRequest {
  @ApiProperty({ type: SeenEstateDto, description: '打开时看到的；已被别人改过就不再写入' })
  @NestedField(() => SeenEstateDto)
  seen: SeenEstateDto;
}

export class DepartmentDto implements DepartmentFields {
  @TextField({ min: 2, max: PLACE_NAME_MAX, example: '工程部' })
  name: string;

  @ApiPropertyOptional({ enum: DEPARTMENTS, description: '牵头哪一类事项；不写就是不牵头' })
  @OptionalField()
  @IsIn(DEPARTMENTS)
  code?: DepartmentCode;
}

class SeenDepartmentDto implements DepartmentFields {
  @IsString()
  @Length(0, 60)
  name: string;

  @ApiPropertyOptional({ enum: DEPARTMENTS })
  @OptionalField()
  @IsIn(DEPARTMENTS)
  code?: DepartmentCode;
}

export class ChangeDepartmentDto extends DepartmentDto implements ChangeDepartmentRequest {
  @ApiProperty({ type: SeenDepartmentDto, description: '打开时看到的；已被别人改过就不再写入' })
  @NestedField(() => SeenDepartmentDto)
  seen: SeenDepartmentDto;
}
