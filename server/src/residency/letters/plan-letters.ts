import type { LettersScope } from '@yingsheng/shared/api/room-letters';
import type { RetirableKind } from '@yingsheng/shared/place/place-kind';
import type { EntityManager } from 'typeorm';
import { Company } from '../../directory/entities/company';
import type { Estate } from '../../directory/entities/estate';
import { type KeptPlace, placeOf } from '../../directory/places/kept-places';
import type { Viewer } from '../../platform/http/viewer';
import { type LetterRoom, letterRooms } from './letter-rooms';
import { requireLetterPrinter } from './who-prints-letters';

export interface LettersPlan {
  readonly estate: Estate;
  readonly companyName: string;
  /** What all of them lie in. */
  readonly kind: Extract<RetirableKind, 'estate' | 'building' | 'unit' | 'household'>;
  readonly place: KeptPlace;
  readonly roomCount: number;
  readonly rooms: readonly LetterRoom[];
}

/**
 * Which letters somebody may print with a scope; the narrowest part of it counts.
 * @throws DomainError REQUEST.NOT_FOUND, AUTH.NOT_ALLOWED
 */
export async function planLetters(
  manager: EntityManager,
  viewer: Viewer,
  estateId: string,
  scope: LettersScope,
): Promise<LettersPlan> {
  const estate = await requireLetterPrinter(manager, viewer, estateId, scope);
  const [kind, id] = narrowest(estateId, scope);
  const place = await placeOf(manager, estate, kind, id);
  const { name: companyName } = await manager.findOneByOrFail(Company, { id: estate.companyId });
  const inScope = await letterRooms(manager, estateId, scope);
  const rooms = scope.isOnlyUnbound === true ? inScope.filter(({ isBound }) => !isBound) : inScope;
  return { estate, companyName, kind, place, roomCount: inScope.length, rooms };
}

function narrowest(
  estateId: string,
  { buildingId, unitId, householdId }: LettersScope,
): readonly [LettersPlan['kind'], string] {
  if (householdId !== undefined) return ['household', householdId];
  if (unitId !== undefined) return ['unit', unitId];
  return buildingId !== undefined ? ['building', buildingId] : ['estate', estateId];
}
