/** 房号生成: how a whole estate is named in one go. */

/** e.g. `3 栋`, `3 幢`, `3 号楼`, `C 座`. */
export const BUILDING_NAMINGS = ['dong', 'zhuang', 'haolou', 'letterZuo'] as const;
export type BuildingNaming = (typeof BUILDING_NAMINGS)[number];

/** e.g. `2 单元`, `B 单元`. */
export const UNIT_NAMINGS = ['number', 'letter'] as const;
export type UnitNaming = (typeof UNIT_NAMINGS)[number];

/** The second door of the twelfth floor: `1202`, `12B`. */
export const ROOM_NAMINGS = ['digits', 'letter'] as const;
export type RoomNaming = (typeof ROOM_NAMINGS)[number];

/** The fifth in a row of houses or shops: `5 号`, `5`. */
export const ROW_NAMINGS = ['hao', 'number'] as const;
export type RowNaming = (typeof ROW_NAMINGS)[number];

export const PLAN_LIMITS = {
  buildings: 300,
  units: 20,
  floors: 120,
  roomsPerFloor: 60,
  rowLength: 2000,
  /** Of one plan, together. */
  rooms: 60_000,
  letters: 26,
  name: 20,
} as const;

/** Buildings that are not like the others; what is left out is as everywhere. */
export interface PlanException {
  buildings: number[];
  /** 0: without units. */
  units?: number;
  lastFloor?: number;
  roomsPerFloor?: number;
}

export interface PlannedTowers {
  from: number;
  to: number;
  skippedBuildings: number[];
  naming: BuildingNaming;
  /** 0: without units. */
  units: number;
  unitNaming: UnitNaming;
  firstFloor: number;
  lastFloor: number;
  skippedFloors: number[];
  roomsPerFloor: number;
  roomNaming: RoomNaming;
  exceptions: PlanException[];
}

/** 别墅、商铺: one after the other, without units and floors. */
export interface PlannedRow {
  /** e.g. `商铺`; the name of a tower puts the row into that one. */
  name: string;
  from: number;
  to: number;
  naming: RowNaming;
}

export interface PlacesPlan {
  /** 分期或组团, said before every tower: `一期`. */
  phase?: string;
  towers?: PlannedTowers;
  rows: PlannedRow[];
}

const LETTER_A = 65;
/** 1 → `A` */
const letter = (number: number): string => String.fromCharCode(LETTER_A + number - 1);

export const BUILDING_NAME: Readonly<Record<BuildingNaming, (number: number) => string>> = {
  dong: (number) => `${number} 栋`,
  zhuang: (number) => `${number} 幢`,
  haolou: (number) => `${number} 号楼`,
  letterZuo: (number) => `${letter(number)} 座`,
};
export const UNIT_NAME: Readonly<Record<UnitNaming, (number: number) => string>> = {
  number: (number) => `${number} 单元`,
  letter: (number) => `${letter(number)} 单元`,
};
export const ROOM_NAME: Readonly<Record<RoomNaming, (floor: number, door: number) => string>> = {
  digits: (floor, door) => `${floor}${String(door).padStart(2, '0')}`,
  letter: (floor, door) => `${floor}${letter(door)}`,
};
export const ROW_NAME: Readonly<Record<RowNaming, (number: number) => string>> = {
  hao: (number) => `${number} 号`,
  number: (number) => String(number),
};
