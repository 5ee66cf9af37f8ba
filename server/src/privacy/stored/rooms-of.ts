import type { StoredRoom } from '@yingsheng/shared/api/personal-data';
import { type EntityManager, In } from 'typeorm';
import { Estate } from '../../directory/entities/estate';
import { Household } from '../../directory/entities/household';
import { FormerMembership, HouseholdMember } from '../../directory/entities/household-member';

/** Rooms the person belongs to, and those they belonged to. */
export async function roomsOf(manager: EntityManager, personId: string): Promise<StoredRoom[]> {
  const present = await manager.findBy(HouseholdMember, { personId });
  const former = await manager.find(FormerMembership, { where: { personId }, order: { endedAt: 'DESC', id: 'DESC' } });
  const places = await placesOf(manager, [...present, ...former]);
  return [
    ...present.map(({ householdId, kind, since, until }) => ({
      ...placeOf(places, householdId),
      kind,
      since: since?.toISOString() ?? null,
      until: until?.toISOString() ?? null,
      endedAt: null,
    })),
    ...former.map(({ householdId, kind, since, endedAt }) => ({
      ...placeOf(places, householdId),
      kind,
      since: since?.toISOString() ?? null,
      until: null,
      endedAt: endedAt.toISOString(),
    })),
  ];
}

type Place = Pick<StoredRoom, 'estateName' | 'placeText'>;

/** Where rooms are, by their ids. */
export async function placesOf(
  manager: EntityManager,
  rows: readonly { readonly householdId: string }[],
): Promise<Map<string, Place>> {
  const ids = [...new Set(rows.map(({ householdId }) => householdId))];
  const found = await manager
    .createQueryBuilder(Household, 'household')
    .innerJoin(Estate, 'estate', 'estate.id = household.estateId')
    .select('household.id', 'id')
    .addSelect('household.placeText', 'placeText')
    .addSelect('estate.name', 'estateName')
    .where({ id: In(ids) })
    .getRawMany<Place & { id: string }>();
  return new Map(found.map(({ id, placeText, estateName }) => [id, { placeText, estateName }]));
}

export function placeOf(places: ReadonlyMap<string, Place>, householdId: string): Place {
  return places.get(householdId) ?? { estateName: '', placeText: '' };
}
