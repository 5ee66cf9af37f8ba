import type { EntityManager } from 'typeorm';
import { insertRows } from '../../platform/database/insert-rows';
import type { RowsToBuild } from '../domain/compare-places';
import { Building, Unit } from '../entities/building';
import { Household } from '../entities/household';

/** Part of the caller's transaction, which holds the places of the estate. */
export async function insertPlaces(manager: EntityManager, { buildings, units, rooms }: RowsToBuild): Promise<void> {
  await insertRows(manager, Building, buildings);
  await insertRows(manager, Unit, units);
  await insertRows(manager, Household, rooms);
}
