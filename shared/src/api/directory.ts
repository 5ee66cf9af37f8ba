import type { DepartmentCode } from '../people/role';
import type { Instant } from './common';

export interface HouseholdNode {
  id: string;
  /** Room number, e.g. `1201` */
  name: string;
}
export interface UnitNode {
  id: string;
  name: string;
  /** Residents get only their own rooms; staff get all. */
  households: HouseholdNode[];
}
export interface BuildingNode {
  id: string;
  name: string;
  units: UnitNode[];
}
export interface PublicAreaNode {
  id: string;
  name: string;
  buildingId: string | null;
  assets: { id: string; name: string }[];
}
/** `GET /api/estates/:estateId/public-places`: nobody signs in for what hangs on every wall. */
export type PublicPlaces = Pick<EstatePlaces, 'estateId' | 'publicAreas'>;
/** `GET /api/estates/:estateId/places` */
export interface EstatePlaces {
  estateId: string;
  estateName: string;
  servicePhone: string;
  buildings: BuildingNode[];
  publicAreas: PublicAreaNode[];
}
/** `GET /api/estates/:estateId/households?query=` (staff): in the order of their addresses. */
export interface HouseholdsFound {
  /** All that are meant; at most `HOUSEHOLDS_COUNTED`, where there may be more. */
  count: number;
  /** The first of them. */
  hits: HouseholdHit[];
}
/** Nobody looks through more of what a first digit can mean. */
export const HOUSEHOLDS_COUNTED = 2000;

export interface HouseholdHit {
  householdId: string;
  buildingName: string;
  placeText: string;
  residents: { personId: string; name: string; phoneMasked: string | null }[];
}
/** `GET /api/estates/:estateId/staff` (staff): who could be offered work. */
export interface StaffMember {
  personId: string;
  name: string;
  phone: string | null;
  department: { id: string; code: DepartmentCode | null; name: string };
  skills: string[];
  isOnDuty: boolean;
  /** 请假到何时; null: not away. */
  absentUntil: Instant | null;
  openWorkOrderCount: number;
  loadCap: number;
}
/** `GET /api/estates/:estateId/handover-receivers` (staff): who could answer for complaints, best choice first. */
export interface HandoverReceiver {
  personId: string;
  name: string;
  departmentName: string | null;
  isOnDuty: boolean;
  /** On duty when the asking person's shift ends. */
  isOnNextShift: boolean;
}
/** `GET /api/estates/:estateId/service-staff` (everyone of the estate): who deals with residents, without phones. */
export interface ServiceStaffMember {
  personId: string;
  name: string;
  departmentName: string;
}
/** `GET /api/estates/:estateId/departments` (staff) */
export interface DepartmentBrief {
  id: string;
  code: DepartmentCode | null;
  name: string;
}
/** `GET /api/service-phones` (open to the world): what hangs at every gate of the estate anyway. */
export interface ServicePhone {
  estateId: string;
  estateName: string;
  /** Dialable, staffed round the clock. */
  servicePhone: string;
}
