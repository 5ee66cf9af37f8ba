import type { EntityManager } from 'typeorm';
import type { BuiltPlaces } from '../domain/compare-places';
import { Building, Unit } from '../entities/building';
import { Household } from '../entities/household';

/** All buildings, units and rooms of an estate, whether in use or not; of rooms only what a comparison needs. */
export async function readBuiltPlaces(manager: EntityManager, estateId: string): Promise<BuiltPlaces> {
  const buildings = await manager.find(Building, { where: { estateId }, order: { position: 'ASC', id: 'ASC' } });
  const units = await manager
    .createQueryBuilder(Unit, 'unit')
    .innerJoin(Building, 'building', 'building.id = unit.buildingId')
    .where('building.estateId = :estateId', { estateId })
    .orderBy('unit.position')
    .addOrderBy('unit.id')
    .getMany();
  const rooms = await manager
    .createQueryBuilder(Household, 'household')
    .select('household.id', 'id')
    .addSelect('household.unitId', 'unitId')
    .addSelect('household.name', 'name')
    .addSelect('household.retiredAt', 'retiredAt')
    .where('household.estateId = :estateId', { estateId })
    .getRawMany<BuiltPlaces['rooms'][number]>();
  return { buildings, units, rooms };
}
