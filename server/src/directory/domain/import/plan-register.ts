/**
 * 导入房屋登记：表里有的房间，资料里没有就新增；表里写了人的房间，登记以表为准；表里没有的房间不动。
 * 同一份表再导一次，什么也不变。
 */
import type { ImportCount, ImportCounts, ImportSubject } from '@yingsheng/shared/api/import';
import type { MembershipKind } from '@yingsheng/shared/people/membership';
import { type BuiltPlaces, comparePlaces, type RowsToBuild, rowsToBuild } from '../compare-places';
import { placeTextOf } from '../place-text';
import { type NamedBuilding, nameKey } from '../plan-places';
import { buildingNameOf, unitNameOf, usualMark } from './place-names';
import { EntryPlan, type StandingEntry, type WantedEntry } from './plan-entries';
import type { BuildingWords, FileRoom, RegisterHead, RowProblem } from './register-reading';

export interface RegisterFacts {
  readonly estateId: string;
  /** All of the estate, in use or not. */
  readonly buildings: BuiltPlaces['buildings'];
  readonly units: BuiltPlaces['units'];
  readonly newId: () => string;
}

/** What is there of the units that a piece of the file names. */
export interface PieceFacts {
  readonly rooms: BuiltPlaces['rooms'];
  /** Whom the books name for these rooms now. */
  readonly entries: readonly StandingEntry[];
}

/** What is to be written for a piece of the file. */
export interface PiecePlan {
  readonly rows: RowsToBuild;
  readonly entries: readonly WantedEntry[];
  readonly endedIds: readonly string[];
  readonly problems: readonly RowProblem[];
  /** The last building that it names. */
  readonly building: string;
}

export interface PlannedSample {
  readonly change: 'added' | 'changed' | 'ended';
  readonly subject: ImportSubject;
  readonly title: string;
  readonly person: { readonly name: string; readonly phone: string | null; readonly kind: MembershipKind } | null;
}

const LONGEST_NAME = 40;
const LONGEST_PLACE = 80;
/** So many of each are listed in the preview. */
const SAMPLES_OF_A_KIND = 100;

interface NamedRoom {
  readonly file: FileRoom;
  readonly building: string;
  readonly unit: string;
  readonly room: string;
}

/**
 * Plans a register piece by piece, in the order of the pieces; a piece is whole units. What one piece builds is there for
 * the next one.
 */
export class RegisterPlanner {
  readonly samples: PlannedSample[] = [];
  private readonly index: PlaceIndex;
  private readonly named: RoomNames;
  private readonly resident: { -readonly [Change in keyof ImportCounts]: number } = {
    added: 0,
    changed: 0,
    ended: 0,
    unchanged: 0,
  };
  private readonly buildings = new Set<string>();
  private readonly units = new Set<string>();
  private readonly built = { building: 0, unit: 0, room: 0 };
  private openRooms = 0;
  private sampleRooms = 0;

  constructor(
    file: Pick<RegisterHead, 'buildings'>,
    private readonly facts: RegisterFacts,
  ) {
    this.index = new PlaceIndex(facts);
    this.named = new RoomNames(file.buildings, facts.buildings);
  }

  /** Units of the estate that a piece names. */
  unitIdsOf(rooms: readonly FileRoom[]): string[] {
    const ids = rooms.map((room) => this.index.unit(this.named.of(room))?.id);
    return [...new Set(ids.filter((id) => id !== undefined))];
  }

  take(rooms: readonly FileRoom[], there: PieceFacts): PiecePlan {
    const { estateId, newId } = this.facts;
    const problems: RowProblem[] = [];
    this.index.onlyRooms(there.rooms);
    const open = rooms.map((room) => this.named.of(room)).filter((room) => isOpen(room, this.index, problems));
    const built = { ...this.index.around(open), rooms: there.rooms };
    const { toBuild } = comparePlaces(asBuildings(open), built);
    const rows = rowsToBuild(estateId, toBuild, { ...built, buildingCount: this.index.buildingCount }, newId);
    this.index.add(rows);
    this.count(open, rows);
    const plan = new EntryPlan(there.entries, (change, room, entry) => this.note(change, room, entry));
    for (const room of open) {
      const householdId = this.index.room(room)?.id;
      if (householdId !== undefined)
        plan.take(householdId, room.file, placeTextOf(room.building, room.unit, room.room));
    }
    this.resident.unchanged += plan.unchanged;
    const building = open.at(-1)?.building ?? '';
    return { rows, entries: plan.wanted, endedIds: plan.endedIds, problems, building };
  }

  /** Of all pieces so far. */
  counts(): ImportCount[] {
    const { building, unit, room } = this.built;
    return [
      countOf('building', building, this.buildings.size - building),
      ...(this.units.size === 0 ? [] : [countOf('unit', unit, this.units.size - unit)]),
      countOf('room', room, this.openRooms - room),
      { subject: 'resident', ...this.resident },
    ];
  }

  /** Rooms in use that the file names. */
  get standingRooms(): number {
    return this.openRooms - this.built.room;
  }

  private count(open: readonly NamedRoom[], rows: RowsToBuild): void {
    for (const { building, unit } of open) {
      this.buildings.add(building);
      if (unit !== '') this.units.add(`${building} ${unit}`);
    }
    this.openRooms += open.length;
    this.built.building += rows.buildings.length;
    this.built.unit += rows.units.filter(({ name }) => name !== '').length;
    this.built.room += rows.rooms.length;
    for (const { placeText: title } of rows.rooms.slice(0, SAMPLES_OF_A_KIND - this.sampleRooms)) {
      this.sampleRooms += 1;
      this.samples.push({ change: 'added', subject: 'room', title, person: null });
    }
  }

  private note(change: PlannedSample['change'], title: string, { name, phone, kind }: WantedEntry): void {
    this.resident[change] += 1;
    if (this.resident[change] > SAMPLES_OF_A_KIND) return;
    this.samples.push({ change, subject: 'resident', title, person: { name, phone, kind } });
  }
}

/** A phase is part of a building's name, unless all buildings here do without one. */
class RoomNames {
  private readonly buildings = new Map<string, string>();
  private readonly unit = remembered(unitNameOf);

  constructor(inFile: readonly BuildingWords[], there: RegisterFacts['buildings']) {
    const known = new Map(there.map(({ name }) => [nameKey(name), name]));
    const mark = usualMark(
      there.map(({ name }) => name),
      inFile.map(({ building }) => building),
    );
    const isOnePhase = new Set(inFile.map(({ phase }) => phase)).size === 1;
    for (const { phase, building } of inFile) {
      const full = buildingNameOf(phase, building, mark);
      const bare = buildingNameOf('', building, mark);
      const name = known.get(nameKey(full)) ?? (isOnePhase ? known.get(nameKey(bare)) : undefined) ?? full;
      known.set(nameKey(full), name);
      this.buildings.set(`${phase}\n${building}`, name);
    }
  }

  of(file: FileRoom): NamedRoom {
    const { phase, building, unit, room } = file.place;
    const name = this.buildings.get(`${phase}\n${building}`);
    if (name === undefined) throw new Error('every building of the file is named in its head');
    return { file, building: name, unit: this.unit(unit), room };
  }
}

function isOpen(room: NamedRoom, index: PlaceIndex, problems: RowProblem[]): boolean {
  const text = placeTextOf(room.building, room.unit, room.room);
  const isTooLong =
    room.building.length > LONGEST_NAME || room.unit.length > LONGEST_NAME || text.length > LONGEST_PLACE;
  if (isTooLong) problems.push(problemAt(room.file, `“${text}”太长了；楼栋、单元各不超过 ${LONGEST_NAME} 个字`));
  const closed = [index.building(room), index.unit(room), index.room(room)].find((place) => place?.retiredAt);
  if (closed !== undefined) problems.push(problemAt(room.file, `“${text}”已停用，没有导入；要用请先在房屋资料里恢复`));
  return !isTooLong && closed === undefined;
}

function problemAt({ sheet, row, column, place }: FileRoom, text: string): RowProblem {
  return { sheet, row, column, heading: '', value: place.room, text, isBlocking: true };
}

function asBuildings(rooms: readonly NamedRoom[]): NamedBuilding[] {
  const buildings = new Map<string, { name: string; units: Map<string, { name: string; rooms: string[] }> }>();
  for (const { building, unit, room } of rooms) {
    const inBuilding = buildings.get(building) ?? { name: building, units: new Map() };
    buildings.set(building, inBuilding);
    const unitKey = nameKey(unit);
    const inUnit = inBuilding.units.get(unitKey) ?? { name: unit, rooms: [] };
    inBuilding.units.set(unitKey, inUnit);
    inUnit.rooms.push(room);
  }
  return [...buildings.values()].map(({ name, units }) => ({ name, units: [...units.values()] }));
}

type Built = BuiltPlaces['buildings'][number];
type BuiltUnit = BuiltPlaces['units'][number];

/** Places by what they are called, however it is spelled. */
class PlaceIndex {
  private readonly buildings = new Map<string, Built>();
  private readonly units = new Map<string, BuiltUnit>();
  private readonly unitsOf = new Map<string, BuiltUnit[]>();
  private rooms = new Map<string, Built>();
  private readonly key = remembered(nameKey);

  constructor({ buildings, units }: Pick<RegisterFacts, 'buildings' | 'units'>) {
    this.add({ buildings, units, rooms: [] });
  }

  get buildingCount(): number {
    return this.buildings.size;
  }

  /** Of the units of one piece; those of the others are forgotten. */
  onlyRooms(rooms: BuiltPlaces['rooms']): void {
    this.rooms = new Map();
    this.add({ buildings: [], units: [], rooms });
  }

  add({ buildings, units, rooms }: BuiltPlaces): void {
    for (const building of buildings) this.buildings.set(this.key(building.name), building);
    for (const unit of units) {
      this.units.set(`${unit.buildingId} ${this.key(unit.name)}`, unit);
      const ofBuilding = this.unitsOf.get(unit.buildingId);
      if (ofBuilding === undefined) this.unitsOf.set(unit.buildingId, [unit]);
      else ofBuilding.push(unit);
    }
    for (const room of rooms) this.rooms.set(`${room.unitId} ${nameKey(room.name)}`, room);
  }

  /** The buildings of these rooms, whole. */
  around(rooms: readonly NamedRoom[]): Pick<BuiltPlaces, 'buildings' | 'units'> {
    const buildings = [...new Set(rooms.map((room) => this.building(room)))].filter((one) => one !== undefined);
    return { buildings, units: buildings.flatMap(({ id }) => this.unitsOf.get(id) ?? []) };
  }

  building({ building }: NamedRoom): Built | undefined {
    return this.buildings.get(this.key(building));
  }

  unit(room: NamedRoom): Built | undefined {
    return this.units.get(`${this.building(room)?.id} ${this.key(room.unit)}`);
  }

  room(room: NamedRoom): Built | undefined {
    return this.rooms.get(`${this.unit(room)?.id} ${nameKey(room.room)}`);
  }
}

function countOf(subject: ImportSubject, added: number, unchanged: number): ImportCount {
  return { subject, added, changed: 0, ended: 0, unchanged };
}

/** The same names come thousands of times. */
function remembered(answer: (word: string) => string): (word: string) => string {
  const answers = new Map<string, string>();
  return (word) => {
    const known = answers.get(word) ?? answer(word);
    answers.set(word, known);
    return known;
  };
}
