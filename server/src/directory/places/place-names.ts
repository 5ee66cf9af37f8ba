import type { PlaceKind } from '@yingsheng/shared/place/place-kind';
import { type EntityManager, In } from 'typeorm';
import { updateRows } from '../../platform/database/insert-rows';
import { addressMustBeFree, nameMustBeFree } from '../domain/place-rules';
import { placeTextOf } from '../domain/place-text';
import { Building, Unit } from '../entities/building';
import { Household } from '../entities/household';
import type { KeptPlace } from './kept-places';

/** Parts of an address must differ as they are read, everything else as it is written. */
export function placeNameMustBeFree(kind: PlaceKind, name: string, siblings: readonly KeptPlace[]): void {
  if (kind === 'publicArea' || kind === 'asset') nameMustBeFree(name, siblings);
  else addressMustBeFree(name, siblings);
}

/** After a part of their address was renamed. What complaints recorded as their place stays as it was. */
export async function writePlaceTexts(
  manager: EntityManager,
  where: { readonly id: string } | { readonly unitId: string } | { readonly buildingId: string },
): Promise<void> {
  const rooms = await manager.findBy(Household, where);
  const units = await byId(
    manager,
    Unit,
    rooms.map(({ unitId }) => unitId),
  );
  const buildings = await byId(
    manager,
    Building,
    rooms.map(({ buildingId }) => buildingId),
  );
  const renamed = rooms.map((room) => ({
    ...room,
    placeText: placeTextOf(buildings.get(room.buildingId) ?? '', units.get(room.unitId) ?? '', room.name),
  }));
  await updateRows(manager, Household, renamed, ['placeText']);
}

async function byId(
  manager: EntityManager,
  target: typeof Unit | typeof Building,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const rows = await manager.findBy<Unit | Building>(target, { id: In([...new Set(ids)]) });
  return new Map(rows.map(({ id, name }) => [id, name]));
}
