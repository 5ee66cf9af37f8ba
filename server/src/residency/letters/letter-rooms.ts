import type { LettersScope } from '@yingsheng/shared/api/room-letters';
import type { EntityManager } from 'typeorm';
import { Building, Unit } from '../../directory/entities/building';
import { Household } from '../../directory/entities/household';
import { HouseholdMember } from '../../directory/entities/household-member';
import { inHandingOutOrder, type RoomToVisit } from '../domain/handing-out-order';

export interface LetterRoom extends RoomToVisit {
  readonly placeText: string;
  readonly isBound: boolean;
}

/** The rooms in use within a scope, in the order in which letters are handed out. */
export async function letterRooms(
  manager: EntityManager,
  estateId: string,
  { buildingId, unitId, householdId }: LettersScope,
): Promise<LetterRoom[]> {
  const query = manager
    .createQueryBuilder(Household, 'household')
    .innerJoin(Building, 'building', 'building.id = household.buildingId')
    .innerJoin(Unit, 'unit', 'unit.id = household.unitId')
    .select('household.id', 'id')
    .addSelect('household.name', 'name')
    .addSelect('household.placeText', 'placeText')
    .addSelect('building.id', 'buildingId')
    .addSelect('building.position', 'buildingPosition')
    .addSelect('unit.id', 'unitId')
    .addSelect('unit.position', 'unitPosition')
    .where('household.estateId = :estateId AND household.retiredAt IS NULL', { estateId });
  if (buildingId !== undefined) query.andWhere('household.buildingId = :buildingId', { buildingId });
  if (unitId !== undefined) query.andWhere('household.unitId = :unitId', { unitId });
  if (householdId !== undefined) query.andWhere('household.id = :householdId', { householdId });
  const rooms = await query.getRawMany<Omit<LetterRoom, 'isBound'>>();
  const bound = await boundRooms(manager, estateId);
  return inHandingOutOrder(rooms).map((room) => ({ ...room, isBound: bound.has(room.id) }));
}

async function boundRooms(manager: EntityManager, estateId: string): Promise<Set<string>> {
  const rows = await manager
    .createQueryBuilder(HouseholdMember, 'member')
    .innerJoin(Household, 'household', 'household.id = member.householdId')
    .select('DISTINCT member.householdId', 'id')
    .where('household.estateId = :estateId', { estateId })
    .getRawMany<{ id: string }>();
  return new Set(rows.map(({ id }) => id));
}
