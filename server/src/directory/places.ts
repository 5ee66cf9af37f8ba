import type { Home } from '@yingsheng/shared/api/auth';
import type { PlaceInput } from '@yingsheng/shared/api/complaint';
import type { EntityManager } from 'typeorm';
import { DomainError } from '../platform/domain-error';
import { Estate } from './entities/estate';
import { Household, HouseholdMember } from './entities/household';
import { Asset, PublicArea } from './entities/public-area';

export interface ResolvedPlace {
  readonly householdId: string | null;
  readonly buildingId: string | null;
  readonly publicAreaId: string | null;
  readonly assetId: string | null;
  /** e.g. `3 栋 2 单元 1201(厨房)`, `3 栋电梯厅 · 东侧电梯` */
  readonly placeText: string;
}

/**
 * 投诉地点: exactly one of household and public area, on this estate; an asset must stand in that area.
 * @throws DomainError COMPLAINT.PLACE_UNKNOWN
 */
export async function resolvePlace(
  manager: EntityManager,
  estateId: string,
  place: PlaceInput,
): Promise<ResolvedPlace> {
  const { householdId, publicAreaId, assetId } = place;
  if ((householdId === undefined) === (publicAreaId === undefined)) throw new DomainError('COMPLAINT.PLACE_UNKNOWN');
  if (householdId !== undefined) {
    const household = await manager.findOneBy(Household, { id: householdId, estateId });
    if (household === null || assetId !== undefined) throw new DomainError('COMPLAINT.PLACE_UNKNOWN');
    return {
      householdId: household.id,
      buildingId: household.buildingId,
      publicAreaId: null,
      assetId: null,
      placeText: withNote(household.placeText, place.note),
    };
  }
  const area = await manager.findOneBy(PublicArea, { id: publicAreaId, estateId });
  if (area === null) throw new DomainError('COMPLAINT.PLACE_UNKNOWN');
  const asset = await assetIn(manager, area, assetId);
  return {
    householdId: null,
    buildingId: area.buildingId,
    publicAreaId: area.id,
    assetId: asset?.id ?? null,
    placeText: withNote(asset === null ? area.name : `${area.name} · ${asset.name}`, place.note),
  };
}

/** The rooms bound to a person, on all estates. */
export async function householdsOf(manager: EntityManager, personId: string): Promise<Home[]> {
  return manager
    .createQueryBuilder(HouseholdMember, 'member')
    .innerJoin(Household, 'household', 'household.id = member.householdId')
    .innerJoin(Estate, 'estate', 'estate.id = household.estateId')
    .select('household.id', 'householdId')
    .addSelect('household.estateId', 'estateId')
    .addSelect('estate.name', 'estateName')
    .addSelect('household.placeText', 'placeText')
    .where('member.personId = :personId', { personId })
    .orderBy('estate.id')
    .addOrderBy('household.placeText')
    .getRawMany<Home>();
}

async function assetIn(manager: EntityManager, area: PublicArea, assetId: string | undefined): Promise<Asset | null> {
  if (assetId === undefined) return null;
  const asset = await manager.findOneBy(Asset, { id: assetId, publicAreaId: area.id });
  if (asset === null) throw new DomainError('COMPLAINT.PLACE_UNKNOWN');
  return asset;
}

function withNote(placeText: string, note: string | undefined): string {
  const trimmed = note?.trim() ?? '';
  return trimmed === '' ? placeText : `${placeText}(${trimmed})`;
}
