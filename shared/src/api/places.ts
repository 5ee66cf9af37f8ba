import type { DepartmentCode } from '../people/role';
import type { AssetKind, PlaceKind, PublicAreaKind } from '../place/place-kind';
import type { MapPin } from './complaint';

/** `POST /api/estates/:estateId/places/preview` and `…/generate`: what a plan adds to what is there. */
export interface GeneratedPlaces {
  newBuildingCount: number;
  newUnitCount: number;
  newRoomCount: number;
  /** Rooms of the plan that are there already; they are left as they are. */
  keptRoomCount: number;
  /** The first and the last rooms that are new, as they are shown everywhere. */
  first: string[];
  last: string[];
  buildings: GeneratedBuilding[];
  /** Where the plan meets something that is there already, in Chinese. */
  remarks: string[];
}

export interface GeneratedBuilding {
  name: string;
  isNew: boolean;
  unitCount: number;
  roomCount: number;
  newRoomCount: number;
}

/** `GET /api/estates/:estateId/place-records`: everything, also what is out of use. */
export interface PlaceRecords {
  estate: EstateRecord;
  buildings: BuildingRecord[];
  areas: AreaRecord[];
}
export interface EstateRecord {
  id: string;
  /** Head of every complaint number: `YS`. */
  code: string;
  name: string;
  servicePhone: string;
  address: string;
  pin: MapPin | null;
  isRetired: boolean;
  /** Whether the asking person may add estates, take this one out of use, and keep the departments. */
  mayAdminister: boolean;
}
export interface BuildingRecord {
  id: string;
  name: string;
  isRetired: boolean;
  units: UnitRecord[];
}
export interface UnitRecord {
  id: string;
  /** Empty: the building has no units. */
  name: string;
  isRetired: boolean;
  /** In use. */
  roomCount: number;
}
/** `GET /api/estates/:estateId/units/:unitId/rooms` */
export interface RoomRecord {
  id: string;
  name: string;
  isRetired: boolean;
  /** People bound to it. */
  residentCount: number;
}
export interface AreaRecord {
  id: string;
  name: string;
  kind: PublicAreaKind;
  /** `null`: belongs to the whole estate. */
  buildingId: string | null;
  isRetired: boolean;
  assets: AssetRecord[];
}
export interface AssetRecord {
  id: string;
  name: string;
  kind: AssetKind;
  registrationNumber: string | null;
  isRetired: boolean;
}
/** `GET /api/estates/:estateId/department-records` */
export interface DepartmentRecord {
  id: string;
  name: string;
  /** The kind of matters it takes the lead in; `null`: none. */
  code: DepartmentCode | null;
  isRetired: boolean;
  /** Active colleagues who belong to it. */
  peopleCount: number;
  /** 派单规则 in force that send work to it; as long as there are any, it stays in use. */
  rules: NamingRule[];
}
/** One dispatch rule, as its estate's list shows it. */
export interface NamingRule {
  estateId: string;
  estateName: string;
  /** From 1. */
  position: number;
}

/** What a place is called and, for areas and equipment, what it is. */
export interface PlaceFields {
  /** Only a unit may have none: a building without units. */
  name: string;
  areaKind?: PublicAreaKind;
  /** The building an area belongs to; absent: the whole estate. */
  buildingId?: string;
  assetKind?: AssetKind;
  registrationNumber?: string;
}
/** `POST /api/estates/:estateId/places` */
export interface AddPlaceRequest extends PlaceFields {
  kind: PlaceKind;
  /** The building of a unit, the unit of a room, the area of equipment; buildings and areas have none. */
  parentId?: string;
}
/** `PUT /api/estates/:estateId/places/:kind/:placeId` */
export interface ChangePlaceRequest extends PlaceFields {
  /** The name the person saw; if it is another one by now, nothing is changed. */
  seenName: string;
  /** Of a building: those of its public areas that are to be renamed with it, exactly as the person saw them to be. */
  areas?: RenamedArea[];
}
export interface RenamedArea {
  id: string;
  seenName: string;
  name: string;
}
/** `PUT /api/estates/:estateId/places/order/:kind` */
export interface ReorderPlacesRequest {
  /** All of one parent, in the order wanted. */
  ids: string[];
}
/** `PUT /api/estates/:estateId/record` */
export interface EstateFields {
  name: string;
  servicePhone: string;
  address: string;
  pin?: MapPin;
}
export interface ChangeEstateRequest extends EstateFields {
  seen: EstateFields;
}
/** `POST /api/estates` */
export interface AddEstateRequest extends EstateFields {
  code: string;
}
export interface DepartmentFields {
  name: string;
  code?: DepartmentCode;
}
/** `PUT /api/estates/:estateId/departments/:departmentId` */
export interface ChangeDepartmentRequest extends DepartmentFields {
  seen: DepartmentFields;
}
export interface AddedPlace {
  id: string;
}
