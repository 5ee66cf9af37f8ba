import { HOUSEHOLDS_COUNTED } from '@yingsheng/shared/api/directory';
import { addressFit, readAddress, roomAddress } from '@yingsheng/shared/place/address';
import { type EntityManager, In, IsNull } from 'typeorm';
import { type NamedUnitPlace, type RoomChoice, roomChoices } from './domain/room-choices';
import { type FoundRoom, roomsFor } from './domain/search-households';
import { Building, Unit } from './entities/building';
import { Household } from './entities/household';

const MOST_NAMES = 2000;
/** From here on an address that is said to its end is surer than any that is still being typed. */
const WHOLE = 2;
const ALONE = 5;

/**
 * The rooms in use that a group of words most surely names. Read by the names of buildings, units and rooms, of which
 * an estate has hundreds, never room by room.
 */
export async function roomsByAddress(manager: EntityManager, estateId: string, group: string): Promise<FoundRoom[]> {
  const parts = readAddress(group);
  if (parts.length === 0) return [];
  const { exact, open } = roomChoices(parts, await unitsOf(manager, estateId), await namesOf(manager, estateId));
  const whole = await chosen(manager, estateId, exact);
  const surest = Math.min(...whole.map((room) => addressFit(parts, addressOf(room)) ?? Number.POSITIVE_INFINITY));
  if (surest <= (parts.length === 1 ? ALONE : WHOLE)) return roomsFor(group, whole);
  const all = new Map([...whole, ...(await chosen(manager, estateId, open))].map((room) => [room.id, room]));
  return roomsFor(group, [...all.values()]);
}

const addressOf = ({ placeText, name }: FoundRoom) => roomAddress(placeText, name);

function unitsOf(manager: EntityManager, estateId: string): Promise<NamedUnitPlace[]> {
  return manager
    .createQueryBuilder(Unit, 'unit')
    .innerJoin(Building, 'building', 'building.id = unit.buildingId')
    .select('unit.id', 'unitId')
    .addSelect('unit.name', 'unit')
    .addSelect('building.name', 'building')
    .where('building.estateId = :estateId', { estateId })
    .getRawMany<NamedUnitPlace>();
}

async function namesOf(manager: EntityManager, estateId: string): Promise<string[]> {
  const rows = await manager
    .createQueryBuilder(Household, 'household')
    .select('household.name', 'name')
    .distinct(true)
    .where('household.estateId = :estateId', { estateId })
    .getRawMany<{ name: string }>();
  return rows.map(({ name }) => name);
}

/** Each of the three by an index of its own. */
async function chosen(manager: EntityManager, estateId: string, choice: RoomChoice): Promise<FoundRoom[]> {
  const { named, unitIds, names } = choice;
  const wheres = [
    ...(unitIds.length > 0 ? [{ unitId: some(unitIds) }] : []),
    ...(names.length > 0 ? [{ name: some(names) }] : []),
    ...(named.unitIds.length > 0 && named.names.length > 0
      ? [{ unitId: some(named.unitIds), name: some(named.names) }]
      : []),
  ];
  const rooms = new Map<string, FoundRoom>();
  for (const where of wheres) {
    const found = await manager.find(Household, {
      select: { id: true, name: true, placeText: true },
      where: { estateId, retiredAt: IsNull(), ...where },
      // Without an order: asked for one, SQLite walks the whole estate in it.
      take: HOUSEHOLDS_COUNTED,
    });
    for (const room of found) rooms.set(room.id, room);
  }
  return [...rooms.values()];
}

function some(values: readonly string[]) {
  return In(values.slice(0, MOST_NAMES));
}
