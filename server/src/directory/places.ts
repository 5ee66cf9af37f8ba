import type { Home } from '@yingsheng/shared/api/auth';
import type { PlaceInput } from '@yingsheng/shared/api/complaint';
import { type EntityManager, IsNull } from 'typeorm';
import { DomainError } from '../platform/domain-error';
import { buildingIn } from './domain/building-in';
import { Building } from './entities/building';
import { Estate } from './entities/estate';
import { Household } from './entities/household';
import { HouseholdMember } from './entities/household-member';
import { Asset, PublicArea } from './entities/public-area';

export interface ResolvedPlace {
  readonly householdId: string | null;
  readonly buildingId: string | null;
  readonly publicAreaId: string | null;
  readonly assetId: string | null;
  /** e.g. `3 栋 2 单元 1201（厨房）`, `3 栋电梯厅 · 东侧电梯`, `东门外第二盏路灯下` */
  readonly placeText: string;
  readonly placeLatitude: number | null;
  readonly placeLongitude: number | null;
}

type Named = Omit<ResolvedPlace, 'placeLatitude' | 'placeLongitude'>;

/**
 * 投诉地点: exactly one of household and public area, on this estate; an asset must stand in that area, and all be in use. Neither, but
 * words: a place that the directory does not know.
 * @throws DomainError COMPLAINT.PLACE_UNKNOWN
 */
export async function resolvePlace(
  manager: EntityManager,
  estateId: string,
  place: PlaceInput,
): Promise<ResolvedPlace> {
  const placeLatitude = place.pin?.latitude ?? null;
  const placeLongitude = place.pin?.longitude ?? null;
  return { ...(await namedPlace(manager, estateId, place)), placeLatitude, placeLongitude };
}

async function namedPlace(manager: EntityManager, estateId: string, place: PlaceInput): Promise<Named> {
  const { householdId, publicAreaId, assetId } = place;
  if (householdId === undefined && publicAreaId === undefined) return placeInWords(manager, estateId, place);
  if (householdId !== undefined && publicAreaId !== undefined) throw new DomainError('COMPLAINT.PLACE_UNKNOWN');
  if (householdId !== undefined) {
    const household = await manager.findOneBy(Household, { id: householdId, estateId, retiredAt: IsNull() });
    if (household === null || assetId !== undefined) throw new DomainError('COMPLAINT.PLACE_UNKNOWN');
    return {
      householdId: household.id,
      buildingId: household.buildingId,
      publicAreaId: null,
      assetId: null,
      placeText: withNote(household.placeText, place.note),
    };
  }
  const area = await manager.findOneBy(PublicArea, { id: publicAreaId, estateId, retiredAt: IsNull() });
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

/** The rooms in use that are bound to a person, on all estates. */
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
    .andWhere('household.retiredAt IS NULL AND estate.retiredAt IS NULL')
    .orderBy('estate.id')
    .addOrderBy('household.placeText')
    .getRawMany<Home>();
}

async function placeInWords(manager: EntityManager, estateId: string, { assetId, note }: PlaceInput): Promise<Named> {
  const words = note?.trim() ?? '';
  if (words === '' || assetId !== undefined) throw new DomainError('COMPLAINT.PLACE_UNKNOWN');
  const buildings = await manager.findBy(Building, { estateId, retiredAt: IsNull() });
  const buildingId = buildingIn(words, buildings)?.id ?? null;
  return { householdId: null, buildingId, publicAreaId: null, assetId: null, placeText: words };
}

async function assetIn(manager: EntityManager, area: PublicArea, assetId: string | undefined): Promise<Asset | null> {
  if (assetId === undefined) return null;
  const asset = await manager.findOneBy(Asset, { id: assetId, publicAreaId: area.id, retiredAt: IsNull() });
  if (asset === null) throw new DomainError('COMPLAINT.PLACE_UNKNOWN');
  return asset;
}

function withNote(placeText: string, note: string | undefined): string {
  const trimmed = note?.trim() ?? '';
  return trimmed === '' ? placeText : `${placeText}（${trimmed}）`;
}
