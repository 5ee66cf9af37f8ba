import { type EntityManager, In } from 'typeorm';
import type { BuiltPlaces } from '../domain/compare-places';
import { Building, Unit } from '../entities/building';
import { Household } from '../entities/household';

type BuiltRoom = BuiltPlaces['rooms'][number];

/** All buildings, units and rooms of an estate, whether in use or not; of rooms only what a comparison needs. */
export async function readBuiltPlaces(manager: EntityManager, estateId: string): Promise<BuiltPlaces> {
  const rooms = await builtRooms(manager).where('household.estateId = :estateId', { estateId }).getRawMany<BuiltRoom>();
  return { ...(await readBuildings(manager, estateId)), rooms };
}

/** All buildings and units of an estate, whether in use or not. */
export async function readBuildings(
  manager: EntityManager,
  estateId: string,
): Promise<Pick<BuiltPlaces, 'buildings' | 'units'>> {
  const buildings = await manager.find(Building, { where: { estateId }, order: { position: 'ASC', id: 'ASC' } });
  const units = await manager
    .createQueryBuilder(Unit, 'unit')
    .innerJoin(Building, 'building', 'building.id = unit.buildingId')
    .where('building.estateId = :estateId', { estateId })
    .orderBy('unit.position')
    .addOrderBy('unit.id')
    .getMany();
  return { buildings, units };
}

/** The rooms of some units. */
export async function readRoomsOf(manager: EntityManager, unitIds: readonly string[]): Promise<BuiltPlaces['rooms']> {
  return builtRooms(manager)
    .where({ unitId: In([...unitIds]) })
    .getRawMany<BuiltRoom>();
}

function builtRooms(manager: EntityManager) {
  return manager
    .createQueryBuilder(Household, 'household')
    .select('household.id', 'id')
    .addSelect('household.unitId', 'unitId')
    .addSelect('household.name', 'name')
    .addSelect('household.retiredAt', 'retiredAt');
}
