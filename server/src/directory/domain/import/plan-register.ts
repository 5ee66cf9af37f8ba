/**
 * 导入房屋登记：表里有的房间，资料里没有就新增；表里写了人的房间，登记以表为准；表里没有的房间不动。
 * 同一份表再导一次，什么也不变。
 */
import type { ImportCount, ImportCounts, ImportSubject } from '@yingsheng/shared/api/import';
import type { MembershipKind } from '@yingsheng/shared/people/membership';
import { shanghaiInstant } from '@yingsheng/shared/written-time';
import { type BuiltPlaces, comparePlaces, type RowsToBuild, rowsToBuild } from '../compare-places';
import { placeTextOf } from '../place-text';
import { type NamedBuilding, nameKey } from '../plan-places';
import { buildingNameOf, unitNameOf, usualMark } from './place-names';
import type { FilePerson, FileRoom, RowProblem } from './register-reading';

/** Whom the books name now. */
export interface StandingEntry {
  readonly id: string;
  readonly householdId: string;
  readonly name: string;
  readonly phone: string | null;
  readonly kind: MembershipKind;
  readonly until: Date | null;
}
export type WantedEntry = Omit<StandingEntry, 'id'>;

export interface RegisterFacts {
  readonly estateId: string;
  readonly built: BuiltPlaces;
  readonly entries: readonly StandingEntry[];
  readonly newId: () => string;
}

export interface PlannedSample {
  readonly change: 'added' | 'changed' | 'ended';
  readonly subject: ImportSubject;
  readonly title: string;
  readonly person: { readonly name: string; readonly phone: string | null; readonly kind: MembershipKind } | null;
}

export interface RegisterPlan {
  readonly rows: RowsToBuild;
  readonly entries: readonly WantedEntry[];
  readonly endedIds: readonly string[];
  readonly counts: readonly ImportCount[];
  readonly samples: readonly PlannedSample[];
  readonly problems: readonly RowProblem[];
  /** Rooms in use that the file does not name; they stay as they are. */
  readonly unnamedRoomCount: number;
}

const LONGEST_NAME = 40;
const LONGEST_PLACE = 80;
/** So many of each are listed in the preview. */
const SAMPLES_OF_A_KIND = 100;
const DAY_MS = 86_400_000;

interface NamedRoom {
  readonly file: FileRoom;
  readonly building: string;
  readonly unit: string;
  readonly room: string;
}

export function planRegister(rooms: readonly FileRoom[], facts: RegisterFacts): RegisterPlan {
  const { built, estateId, newId } = facts;
  const named = nameRooms(rooms, built);
  const problems: RowProblem[] = [];
  const index = new PlaceIndex(built);
  const open = named.filter((room) => isOpen(room, index, problems));
  const rows = rowsToBuild(estateId, comparePlaces(asBuildings(open), built).toBuild, built, newId);
  index.add(rows);
  const plan = new EntryPlan(entriesByRoom(facts.entries));
  for (const room of open) {
    const householdId = index.room(room)?.id;
    if (householdId !== undefined) plan.take(householdId, room);
  }
  const roomsThere = open.length - rows.rooms.length;
  return {
    rows,
    entries: plan.wanted,
    endedIds: plan.endedIds,
    counts: [
      countOf('building', rows.buildings.length, distinct(open, ({ building }) => building) - rows.buildings.length),
      ...unitCount(open, rows),
      countOf('room', rows.rooms.length, roomsThere),
      { subject: 'resident', ...plan.counts },
    ],
    samples: [...sampleRooms(rows), ...plan.samples],
    problems,
    unnamedRoomCount: built.rooms.filter(({ retiredAt }) => retiredAt === null).length - roomsThere,
  };
}

/** A phase is part of a building's name, unless all buildings here do without one. */
function nameRooms(rooms: readonly FileRoom[], built: BuiltPlaces): NamedRoom[] {
  const mark = usualMark(
    built.buildings.map(({ name }) => name),
    rooms.map(({ place }) => place.building),
  );
  const known = new Map(built.buildings.map(({ name }) => [nameKey(name), name]));
  const isOnePhase = distinct(rooms, ({ place }) => place.phase) === 1;
  const buildingName = remembered((phase: string, building: string) => {
    const full = buildingNameOf(phase, building, mark);
    const bare = buildingNameOf('', building, mark);
    const name = known.get(nameKey(full)) ?? (isOnePhase ? known.get(nameKey(bare)) : undefined) ?? full;
    known.set(nameKey(full), name);
    return name;
  });
  const unitName = remembered((unit: string) => unitNameOf(unit));
  return rooms.map((file) => ({
    file,
    building: buildingName(file.place.phase, file.place.building),
    unit: unitName(file.place.unit),
    room: file.place.room,
  }));
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

/** Places by what they are called, however it is spelled. */
class PlaceIndex {
  private readonly buildings = new Map<string, Built>();
  private readonly units = new Map<string, Built>();
  private readonly rooms = new Map<string, Built>();
  private readonly key = remembered((name: string) => nameKey(name));

  constructor(built: BuiltPlaces) {
    this.add(built);
  }

  add({ buildings, units, rooms }: Pick<BuiltPlaces, 'buildings' | 'units' | 'rooms'>): void {
    for (const building of buildings) this.buildings.set(this.key(building.name), building);
    for (const unit of units) this.units.set(`${unit.buildingId} ${this.key(unit.name)}`, unit);
    for (const room of rooms) this.rooms.set(`${room.unitId} ${this.key(room.name)}`, room);
  }

  building({ building }: NamedRoom): Built | undefined {
    return this.buildings.get(this.key(building));
  }

  unit(room: NamedRoom): Built | undefined {
    return this.units.get(`${this.building(room)?.id} ${this.key(room.unit)}`);
  }

  room(room: NamedRoom): Built | undefined {
    return this.rooms.get(`${this.unit(room)?.id} ${this.key(room.room)}`);
  }
}

/** Whom the books name for rooms that the file names people for. */
class EntryPlan {
  readonly wanted: WantedEntry[] = [];
  readonly endedIds: string[] = [];
  readonly samples: PlannedSample[] = [];
  readonly counts: { -readonly [Change in keyof ImportCounts]: number } = {
    added: 0,
    changed: 0,
    ended: 0,
    unchanged: 0,
  };

  constructor(private readonly standing: ReadonlyMap<string, readonly StandingEntry[]>) {}

  take(householdId: string, room: NamedRoom): void {
    const { people, isWhole } = room.file;
    if (people.length === 0) return;
    const gone = new Set(this.standing.get(householdId) ?? []);
    const fresh = wantedEntries(householdId, people).filter((wanted) => {
      const same = [...gone].find((entry) => isSameEntry(entry, wanted));
      if (same !== undefined) gone.delete(same);
      return same === undefined;
    });
    this.counts.unchanged += (this.standing.get(householdId)?.length ?? 0) - gone.size;
    for (const wanted of fresh) {
      const before = [...gone].find((entry) => isSamePerson(entry, wanted));
      // A number that could not be read takes nothing from the one that the books have.
      if (!isWhole && wanted.phone === null && before?.name === wanted.name) continue;
      if (before !== undefined) {
        gone.delete(before);
        this.endedIds.push(before.id);
      }
      this.wanted.push(wanted);
      this.note(before === undefined ? 'added' : 'changed', room, wanted);
    }
    if (!isWhole) return;
    for (const entry of gone) {
      this.endedIds.push(entry.id);
      this.note('ended', room, entry);
    }
  }

  private note(change: PlannedSample['change'], { building, unit, room }: NamedRoom, entry: WantedEntry): void {
    this.counts[change] += 1;
    if (this.counts[change] > SAMPLES_OF_A_KIND) return;
    const { name, phone, kind } = entry;
    const title = placeTextOf(building, unit, room);
    this.samples.push({ change, subject: 'resident', title, person: { name, phone, kind } });
  }
}

/** One entry for each number; nothing twice. Of a person named twice the last line holds. */
function wantedEntries(householdId: string, people: readonly FilePerson[]): WantedEntry[] {
  const entries = new Map<string, WantedEntry>();
  for (const { name, phones, kind, until } of people) {
    const numbers = phones.length > 0 ? phones : [null];
    for (const phone of numbers) {
      const entry = { householdId, name, phone, kind, until: until === null ? null : endOfDay(until) };
      entries.set(`${name} ${phone ?? ''}`, entry);
    }
  }
  const withNumber = new Set([...entries.values()].filter(({ phone }) => phone !== null).map(({ name }) => name));
  return [...entries.values()].filter(({ name, phone }) => phone !== null || !withNumber.has(name));
}

function endOfDay(day: string): Date {
  return new Date(shanghaiInstant(new Date(day).getTime() / DAY_MS + 1, 0));
}

function isSameEntry(entry: StandingEntry, wanted: WantedEntry): boolean {
  const isSameUntil = (entry.until?.getTime() ?? null) === (wanted.until?.getTime() ?? null);
  return entry.name === wanted.name && entry.phone === wanted.phone && entry.kind === wanted.kind && isSameUntil;
}

function isSamePerson(entry: StandingEntry, wanted: WantedEntry): boolean {
  return entry.name === wanted.name || (entry.phone !== null && entry.phone === wanted.phone);
}

function entriesByRoom(entries: readonly StandingEntry[]): Map<string, StandingEntry[]> {
  const byRoom = new Map<string, StandingEntry[]>();
  for (const entry of entries) {
    const ofRoom = byRoom.get(entry.householdId);
    if (ofRoom === undefined) byRoom.set(entry.householdId, [entry]);
    else ofRoom.push(entry);
  }
  return byRoom;
}

function unitCount(rooms: readonly NamedRoom[], { units }: RowsToBuild): ImportCount[] {
  const all = distinct(
    rooms.filter(({ unit }) => unit !== ''),
    ({ building, unit }) => `${building} ${unit}`,
  );
  const added = units.filter(({ name }) => name !== '').length;
  return all === 0 ? [] : [countOf('unit', added, all - added)];
}

function countOf(subject: ImportSubject, added: number, unchanged: number): ImportCount {
  return { subject, added, changed: 0, ended: 0, unchanged };
}

function sampleRooms({ rooms }: RowsToBuild): PlannedSample[] {
  return rooms
    .slice(0, SAMPLES_OF_A_KIND)
    .map(({ placeText }) => ({ change: 'added', subject: 'room', title: placeText, person: null }));
}

function distinct<Item>(items: readonly Item[], keyOf: (item: Item) => string): number {
  return new Set(items.map(keyOf)).size;
}

/** The same names come thousands of times. */
function remembered(answer: (...words: string[]) => string): (...words: string[]) => string {
  const answers = new Map<string, string>();
  return (...words) => {
    const key = words.join('\n');
    const known = answers.get(key) ?? answer(...words);
    answers.set(key, known);
    return known;
  };
}
