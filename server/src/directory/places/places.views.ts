/** Answers of the endpoints that keep estates, places and departments. */
import { ApiProperty } from '@nestjs/swagger';
import type { MapPin } from '@yingsheng/shared/api/complaint';
import type {
  AddedPlace,
  AreaRecord,
  AssetRecord,
  BuildingRecord,
  DepartmentRecord,
  EstateRecord,
  NamingRule,
  PlaceRecords,
  RoomRecord,
  UnitRecord,
} from '@yingsheng/shared/api/places';
import { DEPARTMENTS, type DepartmentCode } from '@yingsheng/shared/people/role';
import {
  ASSET_KINDS,
  type AssetKind,
  PUBLIC_AREA_KINDS,
  type PublicAreaKind,
} from '@yingsheng/shared/place/place-kind';
import { MapPinDto } from '../../platform/http/map-pin.dto';

class KeptView {
  @ApiProperty()
  id: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ description: '已停用' })
  isRetired: boolean;
}

class EstateRecordView extends KeptView implements EstateRecord {
  @ApiProperty({ example: 'YS' })
  code: string;

  @ApiProperty()
  servicePhone: string;

  @ApiProperty()
  address: string;

  @ApiProperty({ type: MapPinDto, nullable: true })
  pin: MapPin | null;

  @ApiProperty()
  mayAdminister: boolean;
}

class UnitRecordView extends KeptView implements UnitRecord {
  @ApiProperty()
  roomCount: number;
}

class BuildingRecordView extends KeptView implements BuildingRecord {
  @ApiProperty({ type: [UnitRecordView] })
  units: UnitRecordView[];
}

export class RoomRecordView extends KeptView implements RoomRecord {
  @ApiProperty()
  residentCount: number;
}

class AssetRecordView extends KeptView implements AssetRecord {
  @ApiProperty({ enum: ASSET_KINDS })
  kind: AssetKind;

  @ApiProperty({ type: String, nullable: true })
  registrationNumber: string | null;
}

class AreaRecordView extends KeptView implements AreaRecord {
  @ApiProperty({ enum: PUBLIC_AREA_KINDS })
  kind: PublicAreaKind;

  @ApiProperty({ type: String, nullable: true })
  buildingId: string | null;

  @ApiProperty({ type: [AssetRecordView] })
  assets: AssetRecordView[];
}

export class PlaceRecordsView implements PlaceRecords {
  @ApiProperty({ type: EstateRecordView })
  estate: EstateRecordView;

  @ApiProperty({ type: [BuildingRecordView] })
  buildings: BuildingRecordView[];

  @ApiProperty({ type: [AreaRecordView] })
  areas: AreaRecordView[];
}

class NamingRuleView implements NamingRule {
  @ApiProperty()
  estateId: string;

  @ApiProperty()
  estateName: string;

  @ApiProperty({ description: '规则清单里的第几条' })
  position: number;
}

export class DepartmentRecordView extends KeptView implements DepartmentRecord {
  @ApiProperty({ enum: DEPARTMENTS, nullable: true })
  code: DepartmentCode | null;

  @ApiProperty()
  peopleCount: number;

  @ApiProperty({ type: [NamingRuleView], description: '派给它的派单规则；还有的话不能停用' })
  rules: NamingRule[];
}

export class AddedPlaceView implements AddedPlace {
  @ApiProperty()
  id: string;
}
