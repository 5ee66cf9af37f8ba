import {
  BUILDING_NAME,
  type BuildingNaming,
  type PlacesPlan,
  ROOM_NAME,
  ROW_NAME,
  type RoomNaming,
  type RowNaming,
  UNIT_NAME,
  type UnitNaming,
} from '@yingsheng/shared/place/places-plan';

/** As it is typed: every number a text. */
export interface PlanForm {
  phase: string;
  hasTowers: boolean;
  from: string;
  to: string;
  skippedBuildings: string;
  naming: BuildingNaming;
  units: string;
  unitNaming: UnitNaming;
  firstFloor: string;
  lastFloor: string;
  skippedFloors: string;
  roomsPerFloor: string;
  roomNaming: RoomNaming;
  exceptions: ExceptionForm[];
  rows: RowForm[];
}
export interface ExceptionForm {
  buildings: string;
  units: string;
  lastFloor: string;
  roomsPerFloor: string;
}
export interface RowForm {
  name: string;
  from: string;
  to: string;
  naming: RowNaming;
}

export const NEW_EXCEPTION: ExceptionForm = { buildings: '', units: '', lastFloor: '', roomsPerFloor: '' };
export const NEW_ROW: RowForm = { name: '商铺', from: '1', to: '', naming: 'hao' };
export const NEW_PLAN: PlanForm = {
  phase: '',
  hasTowers: true,
  from: '1',
  to: '',
  skippedBuildings: '',
  naming: 'dong',
  units: '2',
  unitNaming: 'number',
  firstFloor: '1',
  lastFloor: '',
  skippedFloors: '',
  roomsPerFloor: '',
  roomNaming: 'digits',
  exceptions: [],
  rows: [],
};

/** `1-3、7 9` → 1, 2, 3, 7, 9; `null` where it is something else. */
export function numbersIn(text: string): number[] | null {
  const parts = text
    .normalize('NFKC')
    .split(/[\s,、;；，和]+/)
    .filter((part) => part !== '');
  const numbers: number[] = [];
  for (const part of parts) {
    const [, first = '', last = first] = /^(\d{1,4})(?:[-–~至到](\d{1,4}))?$/.exec(part) ?? [];
    if (first === '') return null;
    for (let number = Number(first); number <= Number(last); number += 1) numbers.push(number);
  }
  return [...new Set(numbers)];
}

export interface ReadPlan {
  /** `null`: not complete yet, or not understood. */
  readonly plan: PlacesPlan | null;
  /** What is wrong, by field. */
  readonly errors: Readonly<Record<string, string>>;
}

const NOT_NUMBERS = '请写成“4、14”或“1-3”';

/** The plan that the form describes; fields left open are no error, they only leave it incomplete. */
export function readPlan(form: PlanForm): ReadPlan {
  const errors: Record<string, string> = {};
  let isComplete = form.hasTowers || form.rows.length > 0;
  const whole = (text: string, field: string): number => {
    const value = text.normalize('NFKC').trim();
    if (value === '') isComplete = false;
    else if (!/^\d{1,4}$/.test(value)) errors[field] = '请填写整数';
    return Number(value);
  };
  const list = (text: string, field: string): number[] => {
    const numbers = numbersIn(text);
    if (numbers === null) errors[field] = NOT_NUMBERS;
    return numbers ?? [];
  };
  const optional = (text: string, field: string) => (text.trim() === '' ? undefined : whole(text, field));
  const towers = form.hasTowers
    ? {
        from: whole(form.from, 'towers.from'),
        to: whole(form.to, 'towers.to'),
        skippedBuildings: list(form.skippedBuildings, 'towers.skippedBuildings'),
        naming: form.naming,
        units: whole(form.units, 'towers.units'),
        unitNaming: form.unitNaming,
        firstFloor: whole(form.firstFloor, 'towers.firstFloor'),
        lastFloor: whole(form.lastFloor, 'towers.lastFloor'),
        skippedFloors: list(form.skippedFloors, 'towers.skippedFloors'),
        roomsPerFloor: whole(form.roomsPerFloor, 'towers.roomsPerFloor'),
        roomNaming: form.roomNaming,
        exceptions: form.exceptions.map((exception, index) => {
          const field = `towers.exceptions.${index}`;
          const buildings = list(exception.buildings, `${field}.buildings`);
          if (buildings.length === 0) isComplete = false;
          return {
            buildings,
            units: optional(exception.units, `${field}.units`),
            lastFloor: optional(exception.lastFloor, `${field}.lastFloor`),
            roomsPerFloor: optional(exception.roomsPerFloor, `${field}.roomsPerFloor`),
          };
        }),
      }
    : undefined;
  const rows = form.rows.map((row, index) => {
    if (row.name.trim() === '') isComplete = false;
    return {
      name: row.name.trim(),
      from: whole(row.from, `rows.${index}.from`),
      to: whole(row.to, `rows.${index}.to`),
      naming: row.naming,
    };
  });
  const phase = form.phase.trim() === '' ? undefined : form.phase.trim();
  const isReadable = isComplete && Object.keys(errors).length === 0;
  return { plan: isReadable ? { phase, towers, rows } : null, errors };
}

export const BUILDING_OPTIONS = options<BuildingNaming>(BUILDING_NAME, (name) => name(3));
export const UNIT_OPTIONS = options<UnitNaming>(UNIT_NAME, (name) => name(2));
export const ROOM_OPTIONS = options<RoomNaming>(ROOM_NAME, (name) => name(12, 1));
export const ROW_OPTIONS = options<RowNaming>(ROW_NAME, (name) => name(5));

/** Each way of naming shown by an example of it. */
function options<Naming extends string, Name = (...numbers: number[]) => string>(
  names: Readonly<Record<Naming, Name>>,
  example: (name: Name) => string,
) {
  return (Object.keys(names) as Naming[]).map((value) => ({ value, label: example(names[value]) }));
}
