import type { PlaceKind, RetirableKind } from '@yingsheng/shared/place/place-kind';
import type { EntityManager, EntityTarget } from 'typeorm';
import { DomainError } from '../../platform/domain-error';
import { Building, Unit } from '../entities/building';
import { Department } from '../entities/department';
import { Estate } from '../entities/estate';
import { Household } from '../entities/household';
import { Asset, PublicArea } from '../entities/public-area';

/** What every kind has. */
export interface KeptPlace {
  readonly id: string;
  readonly name: string;
  readonly retiredAt: Date | null;
}

export const ENTITY_OF: Readonly<Record<RetirableKind, EntityTarget<KeptPlace>>> = {
  building: Building,
  unit: Unit,
  household: Household,
  publicArea: PublicArea,
  asset: Asset,
  department: Department,
  estate: Estate,
};

/**
 * One place of this estate, or a department of its company.
 * @throws DomainError REQUEST.NOT_FOUND, whether it does not exist or belongs elsewhere
 */
export async function placeOf(
  manager: EntityManager,
  estate: Estate,
  kind: RetirableKind,
  id: string,
): Promise<KeptPlace> {
  const place = await find(manager, estate, kind, id);
  if (place === null) throw new DomainError('REQUEST.NOT_FOUND');
  return place;
}

async function find(
  manager: EntityManager,
  { id: estateId, companyId }: Estate,
  kind: RetirableKind,
  id: string,
): Promise<KeptPlace | null> {
  if (kind === 'estate') return manager.findOneBy(Estate, { id: id === estateId ? id : '' });
  if (kind === 'department') return manager.findOneBy(Department, { id, companyId });
  if (kind !== 'unit') return manager.findOneBy(SCOPED[kind], { id, estateId });
  const unit = await manager.findOneBy(Unit, { id });
  const isHere = unit !== null && (await manager.existsBy(Building, { id: unit.buildingId, estateId }));
  return isHere ? unit : null;
}

type Scoped = Exclude<PlaceKind, 'unit'>;
const SCOPED = { building: Building, household: Household, publicArea: PublicArea, asset: Asset } satisfies Record<
  Scoped,
  unknown
>;

/** What it lies in, and would be out of use with; `null`: the estate itself. */
export async function parentOf(
  manager: EntityManager,
  estate: Estate,
  kind: RetirableKind,
  place: KeptPlace,
): Promise<KeptPlace | null> {
  if (kind === 'unit' && place instanceof Unit) return placeOf(manager, estate, 'building', place.buildingId);
  if (kind === 'household' && place instanceof Household) return placeOf(manager, estate, 'unit', place.unitId);
  if (kind === 'asset' && place instanceof Asset) return placeOf(manager, estate, 'publicArea', place.publicAreaId);
  if (kind === 'publicArea' && place instanceof PublicArea && place.buildingId !== null) {
    return placeOf(manager, estate, 'building', place.buildingId);
  }
  return null;
}

/** All of one parent, in their order; rooms in the order they were added. */
export function childrenOf(
  manager: EntityManager,
  { id: estateId, companyId }: Estate,
  kind: Exclude<RetirableKind, 'estate'>,
  parentId: string | null,
): Promise<KeptPlace[]> {
  const order = { position: 'ASC', id: 'ASC' } as const;
  const inParent = parentId ?? '';
  switch (kind) {
    case 'building':
      return manager.find(Building, { where: { estateId }, order });
    case 'unit':
      return manager.find(Unit, { where: { buildingId: inParent }, order });
    case 'household':
      return manager.find(Household, { where: { estateId, unitId: inParent }, order: { id: 'ASC' } });
    case 'publicArea':
      return manager.find(PublicArea, { where: { estateId }, order });
    case 'asset':
      return manager.find(Asset, { where: { estateId, publicAreaId: inParent }, order });
    case 'department':
      return manager.find(Department, { where: { companyId }, order });
  }
}
