/** 房号生成: what of a plan is there already, under whatever spelling, and what is new. */
import type { GeneratedPlaces } from '@yingsheng/shared/api/places';
import { placeTextOf } from './place-text';
import { type NamedBuilding, type NamedUnit, nameKey } from './plan-places';

interface Built {
  readonly id: string;
  readonly name: string;
  readonly retiredAt: Date | null;
}
export interface BuiltPlaces {
  readonly buildings: readonly Built[];
  readonly units: readonly (Built & { readonly buildingId: string })[];
  readonly rooms: readonly (Built & { readonly unitId: string })[];
}

/** New where `id` is `null`. */
export interface UnitToBuild {
  readonly id: string | null;
  readonly name: string;
  readonly roomCount: number;
  readonly newRooms: readonly string[];
}
export interface BuildingToBuild {
  readonly id: string | null;
  readonly name: string;
  readonly units: readonly UnitToBuild[];
}
/** New rows, whose ids are known before they are written. */
export interface RowsToBuild {
  readonly buildings: readonly (Built & { readonly estateId: string; readonly position: number })[];
  readonly units: readonly (Built & { readonly buildingId: string; readonly position: number })[];
  readonly rooms: readonly (Built & {
    readonly estateId: string;
    readonly buildingId: string;
    readonly unitId: string;
    readonly placeText: string;
  })[];
}
export interface Comparison {
  readonly toBuild: readonly BuildingToBuild[];
  readonly remarks: readonly string[];
}

const SAMPLE = 3;
/** So many remarks are read; the rest is counted. */
const MAX_REMARKS = 20;

export function comparePlaces(planned: readonly NamedBuilding[], built: BuiltPlaces): Comparison {
  const buildings = new Map(built.buildings.map((building) => [nameKey(building.name), building]));
  const units = new Map(built.units.map((unit) => [`${unit.buildingId} ${nameKey(unit.name)}`, unit]));
  const rooms = new Map(built.rooms.map((room) => [`${room.unitId} ${nameKey(room.name)}`, room]));
  const remarks: string[] = [];
  const unitToBuild = (building: Built | undefined, buildingName: string, { name, rooms: wanted }: NamedUnit) => {
    const unit = building && units.get(`${building.id} ${nameKey(name)}`);
    remarkOn(remarks, unit, name, placeTextOf(buildingName, unit?.name ?? name, ''));
    const isClosed = isOutOfUse(building) || isOutOfUse(unit);
    const missing = wanted.filter((room) => unit === undefined || !rooms.has(`${unit.id} ${nameKey(room)}`));
    const newRooms = isClosed ? [] : missing;
    return { id: unit?.id ?? null, name: unit?.name ?? name, roomCount: wanted.length, newRooms };
  };
  const toBuild = planned.map(({ name, units: wanted }): BuildingToBuild => {
    const building = buildings.get(nameKey(name));
    remarkOn(remarks, building, name, building?.name ?? name);
    const shown = building?.name ?? name;
    return { id: building?.id ?? null, name: shown, units: wanted.map((unit) => unitToBuild(building, shown, unit)) };
  });
  return { toBuild: toBuild.map(withoutClosedUnits(buildings)), remarks };
}

/** What is new, behind what is there already; `built`: all units of the buildings that are built on. */
export function rowsToBuild(
  estateId: string,
  toBuild: readonly BuildingToBuild[],
  built: Pick<BuiltPlaces, 'units'> & { readonly buildingCount: number },
  newId: () => string,
): RowsToBuild {
  const rows = { buildings: [], units: [], rooms: [] } as {
    [Level in keyof RowsToBuild]: RowsToBuild[Level][number][];
  };
  const unitsThere = new Map<string, number>();
  for (const { buildingId } of built.units) unitsThere.set(buildingId, (unitsThere.get(buildingId) ?? 0) + 1);
  const inUse = { retiredAt: null };
  for (const building of toBuild) {
    const buildingId = building.id ?? newId();
    const position = built.buildingCount + rows.buildings.length + 1;
    if (building.id === null)
      rows.buildings.push({ id: buildingId, estateId, name: building.name, position, ...inUse });
    for (const [index, unit] of building.units.entries()) {
      const unitId = unit.id ?? newId();
      const unitPosition = (unitsThere.get(buildingId) ?? 0) + index + 1;
      if (unit.id === null)
        rows.units.push({ id: unitId, buildingId, name: unit.name, position: unitPosition, ...inUse });
      for (const name of unit.newRooms) {
        const placeText = placeTextOf(building.name, unit.name, name);
        rows.rooms.push({ id: newId(), estateId, buildingId, unitId, name, placeText, ...inUse });
      }
    }
  }
  return rows;
}

/** What is done or would be done, in numbers and with the first and last names. */
export function describeComparison({ toBuild, remarks }: Comparison): GeneratedPlaces {
  const units = toBuild.flatMap((building) => building.units);
  const added = toBuild.flatMap((building) =>
    building.units.flatMap((unit) => unit.newRooms.map((room) => placeTextOf(building.name, unit.name, room))),
  );
  const hidden = remarks.length - MAX_REMARKS;
  return {
    newBuildingCount: toBuild.filter(({ id }) => id === null).length,
    newUnitCount: units.filter(({ id, name }) => id === null && name !== '').length,
    newRoomCount: added.length,
    keptRoomCount: units.reduce((sum, { roomCount }) => sum + roomCount, 0) - added.length,
    first: added.slice(0, SAMPLE),
    last: added.slice(SAMPLE).slice(-SAMPLE),
    buildings: toBuild.map(({ id, name, units: own }) => ({
      name,
      isNew: id === null,
      unitCount: own.filter((unit) => unit.name !== '').length,
      roomCount: own.reduce((sum, { roomCount }) => sum + roomCount, 0),
      newRoomCount: own.reduce((sum, { newRooms }) => sum + newRooms.length, 0),
    })),
    remarks: hidden > 0 ? [...remarks.slice(0, MAX_REMARKS), `另有 ${hidden} 处相同情况`] : [...remarks],
  };
}

/** Nothing is put into a building out of use, not even an empty unit. */
function withoutClosedUnits(buildings: ReadonlyMap<string, Built>) {
  return (building: BuildingToBuild): BuildingToBuild =>
    isOutOfUse(buildings.get(nameKey(building.name)))
      ? { ...building, units: building.units.filter(({ id }) => id !== null) }
      : building;
}

function remarkOn(remarks: string[], found: Built | undefined, wanted: string, shown: string): void {
  if (found === undefined) return;
  if (isOutOfUse(found)) remarks.push(`${shown} 已停用，没有往里加房间；要用请先恢复`);
  else if (found.name !== wanted)
    remarks.push(`已有“${found.name}”，和“${wanted}”是同一处，房间会加到“${found.name}”里`);
}

const isOutOfUse = (place: Built | undefined): boolean => place !== undefined && place.retiredAt !== null;
