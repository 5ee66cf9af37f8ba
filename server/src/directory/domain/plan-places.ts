/** 房号生成: the buildings, units and rooms that a plan names; nothing twice. */
import { readAddress } from '@yingsheng/shared/place/address';
import {
  BUILDING_NAME,
  PLAN_LIMITS,
  type PlacesPlan,
  type PlannedRow,
  type PlannedTowers,
  ROOM_NAME,
  ROW_NAME,
  UNIT_NAME,
} from '@yingsheng/shared/place/places-plan';
import { DomainError } from '../../platform/domain-error';

export interface NamedUnit {
  /** Empty: a building without units. */
  readonly name: string;
  readonly rooms: readonly string[];
}

export interface NamedBuilding {
  readonly name: string;
  readonly units: readonly NamedUnit[];
}

/** As a name is read, however it is written: `3栋`, `三栋` and `3 号楼` are one building. */
export function nameKey(name: string): string {
  const values = readAddress(name).map(({ value }) => value);
  return values.length > 0 ? values.join('|') : name;
}

/** @throws DomainError REQUEST.INVALID with a text for every field that contradicts another or asks too much */
export function planMustBePossible(plan: PlacesPlan): void {
  const fields = planErrors(plan);
  if (Object.keys(fields).length > 0) throw new DomainError('REQUEST.INVALID', { fields });
}

function planErrors(plan: PlacesPlan): Record<string, string> {
  const errors: Record<string, string> = {};
  const { towers, rows } = plan;
  if (towers === undefined && rows.length === 0) errors.rows = '请先填写楼栋，或加一排别墅、商铺';
  if (towers !== undefined) Object.assign(errors, towerErrors(towers));
  for (const [index, row] of rows.entries()) {
    if (row.from > row.to) errors[`rows.${index}.to`] = '结束号要不小于开始号';
    else if (row.to - row.from >= PLAN_LIMITS.rowLength) {
      errors[`rows.${index}.to`] = `一排最多 ${PLAN_LIMITS.rowLength} 间，请分开生成`;
    }
  }
  if (Object.keys(errors).length === 0 && roomTotal(plan) > PLAN_LIMITS.rooms) {
    errors['towers.to'] = `一次最多生成 ${PLAN_LIMITS.rooms} 户，请分几次生成`;
  }
  return errors;
}

/** @param plan one that is possible */
export function planPlaces({ phase, towers, rows }: PlacesPlan): NamedBuilding[] {
  const all = [...(towers === undefined ? [] : towerBuildings(phase, towers)), ...rows.map(rowBuilding)];
  const byKey = new Map<string, NamedBuilding>();
  for (const building of all) {
    const key = nameKey(building.name);
    const known = byKey.get(key);
    byKey.set(key, known === undefined ? building : { name: known.name, units: joined(known.units, building.units) });
  }
  return [...byKey.values()];
}

function towerErrors(towers: PlannedTowers): Record<string, string> {
  const errors: Record<string, string> = {};
  const { from, to, firstFloor, lastFloor, exceptions } = towers;
  const mostUnits = Math.max(towers.units, ...exceptions.map(({ units }) => units ?? 0));
  const mostRooms = Math.max(towers.roomsPerFloor, ...exceptions.map(({ roomsPerFloor }) => roomsPerFloor ?? 0));
  if (from > to) errors['towers.to'] = '结束号要不小于开始号';
  else if (to - from >= PLAN_LIMITS.buildings) errors['towers.to'] = `一次最多生成 ${PLAN_LIMITS.buildings} 栋`;
  else if (towers.naming === 'letterZuo' && to > PLAN_LIMITS.letters)
    errors['towers.to'] = '字母只到 Z，也就是第 26 座';
  if (firstFloor > lastFloor) errors['towers.lastFloor'] = '最高层要不低于最低层';
  if (towers.unitNaming === 'letter' && mostUnits > PLAN_LIMITS.letters) errors['towers.units'] = '字母只到 Z';
  if (towers.roomNaming === 'letter' && mostRooms > PLAN_LIMITS.letters) errors['towers.roomsPerFloor'] = '字母只到 Z';
  for (const [index, exception] of exceptions.entries()) {
    const stranger = exception.buildings.find((number) => number < from || number > to);
    if (stranger !== undefined) errors[`towers.exceptions.${index}.buildings`] = `${stranger} 不在这次的楼栋里`;
    if ((exception.lastFloor ?? lastFloor) < firstFloor) {
      errors[`towers.exceptions.${index}.lastFloor`] = '最高层要不低于最低层';
    }
  }
  return errors;
}

/** Of all buildings, also those that turn out to be there already. */
function roomTotal({ towers, rows }: PlacesPlan): number {
  const inRows = rows.reduce((sum, { from, to }) => sum + to - from + 1, 0);
  if (towers === undefined) return inRows;
  return numbersOf(towers.from, towers.to, towers.skippedBuildings).reduce((sum, number) => {
    const { units, floors, roomsPerFloor } = shapeOf(towers, number);
    return sum + Math.max(1, units) * floors.length * roomsPerFloor;
  }, inRows);
}

function towerBuildings(phase: string | undefined, towers: PlannedTowers): NamedBuilding[] {
  return numbersOf(towers.from, towers.to, towers.skippedBuildings).map((number) => {
    const { units, floors, roomsPerFloor } = shapeOf(towers, number);
    const doors = numbersOf(1, roomsPerFloor, []);
    const rooms = floors.flatMap((floor) => doors.map((door) => ROOM_NAME[towers.roomNaming](floor, door)));
    const unitNames = units === 0 ? [''] : numbersOf(1, units, []).map(UNIT_NAME[towers.unitNaming]);
    const name = BUILDING_NAME[towers.naming](number);
    return {
      name: phase === undefined ? name : `${phase} ${name}`,
      units: unitNames.map((unitName) => ({ name: unitName, rooms })),
    };
  });
}

/** How one tower is built, with whatever is different about it; of two exceptions the later one holds. */
function shapeOf(towers: PlannedTowers, number: number) {
  const own = Object.assign({}, ...towers.exceptions.filter(({ buildings }) => buildings.includes(number)));
  const { units = towers.units, lastFloor = towers.lastFloor, roomsPerFloor = towers.roomsPerFloor } = own;
  return { units, floors: numbersOf(towers.firstFloor, lastFloor, towers.skippedFloors), roomsPerFloor };
}

function rowBuilding({ name, from, to, naming }: PlannedRow): NamedBuilding {
  return { name, units: [{ name: '', rooms: numbersOf(from, to, []).map(ROW_NAME[naming]) }] };
}

function joined(some: readonly NamedUnit[], more: readonly NamedUnit[]): NamedUnit[] {
  const units = new Map(some.map((unit) => [unit.name, unit]));
  for (const { name, rooms } of more) {
    const known = units.get(name)?.rooms ?? [];
    const keys = new Set(known.map(nameKey));
    units.set(name, { name, rooms: [...known, ...rooms.filter((room) => !keys.has(nameKey(room)))] });
  }
  return [...units.values()];
}

function numbersOf(from: number, to: number, skipped: readonly number[]): number[] {
  const all = Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
  return all.filter((number) => !skipped.includes(number));
}
