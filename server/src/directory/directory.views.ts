/** Answers of the directory endpoints as the API description shows them. */
import { ApiProperty, PickType } from '@nestjs/swagger';
import type {
  BuildingNode,
  DepartmentBrief,
  EstatePlaces,
  HouseholdHit,
  HouseholdNode,
  HouseholdsFound,
  PublicAreaNode,
  PublicPlaces,
  ServicePhone,
  ServiceStaffMember,
  StaffMember,
  UnitNode,
} from '@yingsheng/shared/api/directory';
import { HOUSEHOLDS_COUNTED } from '@yingsheng/shared/api/directory';
import { DEPARTMENTS, type DepartmentCode } from '@yingsheng/shared/people/role';

class NamedView {
  @ApiProperty()
  id: string;

  @ApiProperty()
  name: string;
}

class HouseholdView extends NamedView implements HouseholdNode {}

class UnitView extends NamedView implements UnitNode {
  @ApiProperty({ type: [HouseholdView] })
  households: HouseholdView[];
}

class BuildingView extends NamedView implements BuildingNode {
  @ApiProperty({ type: [UnitView] })
  units: UnitView[];
}

class AssetView extends NamedView {}

class PublicAreaView extends NamedView implements PublicAreaNode {
  @ApiProperty({ type: String, nullable: true })
  buildingId: string | null;

  @ApiProperty({ type: [AssetView] })
  assets: AssetView[];
}

export class ServicePhoneView implements ServicePhone {
  @ApiProperty()
  estateId: string;

  @ApiProperty()
  estateName: string;

  @ApiProperty({ example: '0571-88880000' })
  servicePhone: string;
}

export class EstatePlacesView implements EstatePlaces {
  @ApiProperty()
  estateId: string;

  @ApiProperty()
  estateName: string;

  @ApiProperty()
  servicePhone: string;

  @ApiProperty({ type: [BuildingView] })
  buildings: BuildingView[];

  @ApiProperty({ type: [PublicAreaView] })
  publicAreas: PublicAreaView[];
}

export class PublicPlacesView extends PickType(EstatePlacesView, ['estateId', 'publicAreas']) implements PublicPlaces {}

class HouseholdResidentView {
  @ApiProperty()
  personId: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ type: String, nullable: true })
  phoneMasked: string | null;
}

export class HouseholdHitView implements HouseholdHit {
  @ApiProperty()
  householdId: string;

  @ApiProperty()
  placeText: string;

  @ApiProperty({ type: [HouseholdResidentView] })
  residents: HouseholdResidentView[];

  @ApiProperty({ example: '3 栋' })
  buildingName: string;
}

export class HouseholdsFoundView implements HouseholdsFound {
  @ApiProperty({ description: `符合的有几户；最多数到 ${HOUSEHOLDS_COUNTED}` })
  count: number;

  @ApiProperty({ type: [HouseholdHitView], description: '按地址排在前面的' })
  hits: HouseholdHitView[];
}

export class DepartmentView extends NamedView implements DepartmentBrief {
  @ApiProperty({ enum: DEPARTMENTS, nullable: true })
  code: DepartmentCode | null;
}

export class ServiceStaffMemberView implements ServiceStaffMember {
  @ApiProperty()
  personId: string;

  @ApiProperty()
  name: string;

  @ApiProperty()
  departmentName: string;
}

export class StaffMemberView implements StaffMember {
  @ApiProperty()
  personId: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ type: String, nullable: true })
  phone: string | null;

  @ApiProperty({ type: DepartmentView })
  department: DepartmentView;

  @ApiProperty({ type: [String] })
  skills: string[];

  @ApiProperty()
  isOnDuty: boolean;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  absentUntil: string | null;

  @ApiProperty()
  openWorkOrderCount: number;

  @ApiProperty()
  loadCap: number;
}
