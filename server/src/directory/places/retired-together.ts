import type { RetirableKind } from '@yingsheng/shared/place/place-kind';
import { type EntityManager, type EntityTarget, type FindOptionsWhere, In } from 'typeorm';
import { Building, Unit } from '../entities/building';
import { Household } from '../entities/household';
import { Asset, PublicArea } from '../entities/public-area';
import type { KeptPlace } from './kept-places';

export interface Contents {
  readonly target: EntityTarget<KeptPlace>;
  readonly where: FindOptionsWhere<KeptPlace>;
}

/**
 * What lies in a place, on all levels: it goes out of use with it, at the same moment, and by that moment it is known
 * what comes back with it. So whoever offers places asks of each only whether it is in use itself.
 */
export async function contentsOf(manager: EntityManager, kind: RetirableKind, id: string): Promise<Contents[]> {
  if (kind === 'estate') {
    const within = { estateId: id };
    const units = { buildingId: In(await idsOf(manager, Building, within)) };
    const everywhere = [Building, Household, PublicArea, Asset].map((target) => contents(target, within));
    return [...everywhere, contents(Unit, units)];
  }
  if (kind === 'building') {
    const within = { buildingId: id };
    const assets = { publicAreaId: In(await idsOf(manager, PublicArea, within)) };
    return [...[Unit, Household, PublicArea].map((target) => contents(target, within)), contents(Asset, assets)];
  }
  if (kind === 'unit') return [contents(Household, { unitId: id })];
  return kind === 'publicArea' ? [contents(Asset, { publicAreaId: id })] : [];
}

function contents<Place extends KeptPlace>(target: EntityTarget<Place>, where: object): Contents {
  return { target, where };
}

async function idsOf(manager: EntityManager, target: EntityTarget<KeptPlace>, where: object): Promise<string[]> {
  const rows = await manager.find(target, { select: { id: true }, where });
  return rows.map(({ id }) => id);
}
