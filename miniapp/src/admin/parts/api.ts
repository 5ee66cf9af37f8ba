import type {
  AddEstateRequest,
  AddedPlace,
  AddPlaceRequest,
  ChangeDepartmentRequest,
  ChangeEstateRequest,
  ChangePlaceRequest,
  DepartmentFields,
  DepartmentRecord,
  GeneratedPlaces,
  PlaceRecords,
  RoomRecord,
} from '@yingsheng/shared/api/places';
import type { OrderedKind, PlaceKind, RetirableKind } from '@yingsheng/shared/place/place-kind';
import type { PlacesPlan } from '@yingsheng/shared/place/places-plan';
import { request } from '../../platform/request';

/** Tens of thousands of rooms take their time. */
const GENERATING_MS = 120_000;

const at = (estateId: string, path: string): string => `/api/estates/${estateId}/${path}`;

export function previewPlaces(estateId: string, plan: PlacesPlan): Promise<GeneratedPlaces> {
  return request('POST', at(estateId, 'places/preview'), plan, { timeoutMs: GENERATING_MS });
}

export function generatePlaces(estateId: string, plan: PlacesPlan): Promise<GeneratedPlaces> {
  return request('POST', at(estateId, 'places/generate'), plan, { timeoutMs: GENERATING_MS });
}

export function fetchRecords(estateId: string): Promise<PlaceRecords> {
  return request('GET', at(estateId, 'place-records'));
}

export function fetchRooms(estateId: string, unitId: string): Promise<RoomRecord[]> {
  return request('GET', at(estateId, `units/${unitId}/rooms`));
}

export function addPlace(estateId: string, place: AddPlaceRequest): Promise<AddedPlace> {
  return request('POST', at(estateId, 'places'), place);
}

export function changePlace(
  estateId: string,
  kind: PlaceKind,
  id: string,
  change: ChangePlaceRequest,
): Promise<unknown> {
  return request('PUT', at(estateId, `places/${kind}/${id}`), change);
}

export function setRetired(estateId: string, kind: RetirableKind, id: string, isRetired: boolean): Promise<unknown> {
  return request('POST', at(estateId, `places/${kind}/${id}/${isRetired ? 'retire' : 'restore'}`), {});
}

export function reorder(estateId: string, kind: OrderedKind, ids: readonly string[]): Promise<unknown> {
  return request('POST', at(estateId, `places/${kind}/order`), { ids });
}

export function addEstate(estate: AddEstateRequest): Promise<AddedPlace> {
  return request('POST', '/api/estates', estate);
}

export function changeEstate(estateId: string, change: ChangeEstateRequest): Promise<unknown> {
  return request('PUT', at(estateId, 'record'), change);
}

export function fetchDepartments(estateId: string): Promise<DepartmentRecord[]> {
  return request('GET', at(estateId, 'department-records'));
}

export function addDepartment(estateId: string, department: DepartmentFields): Promise<AddedPlace> {
  return request('POST', at(estateId, 'department-records'), department);
}

export function changeDepartment(estateId: string, id: string, change: ChangeDepartmentRequest): Promise<unknown> {
  return request('PUT', at(estateId, `department-records/${id}`), change);
}
