import { Injectable } from '@nestjs/common';
import type { ChangePlaceRequest, PlaceFields } from '@yingsheng/shared/api/places';
import type { PlaceKind } from '@yingsheng/shared/place/place-kind';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock/clock';
import { TransactionRunner } from '../../platform/database/transaction-runner';
import type { Viewer } from '../../platform/http/viewer';
import { nameMustBeSaid, recordMustBeAsSeen } from '../domain/place-rules';
import type { Estate } from '../entities/estate';
import { Asset, PublicArea } from '../entities/public-area';
import { auditPlace } from './audit-places';
import { childrenOf, ENTITY_OF, type KeptPlace, parentOf, placeOf } from './kept-places';
import { PlaceChanges } from './place-changes';
import { placeNameMustBeFree, writePlaceTexts } from './place-names';
import { RenameAreas } from './rename-areas';
import { lockPlaces } from './require-place-keeper';

/** 改名，以及公共区域、设备的种类和登记号；楼栋改名可以连同名称里带着它的公共区域 */
@Injectable()
export class ChangePlace {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly changes: PlaceChanges,
    private readonly renameAreas: RenameAreas,
    private readonly clock: Clock,
  ) {}

  async execute(
    viewer: Viewer,
    estateId: string,
    kind: PlaceKind,
    id: string,
    request: ChangePlaceRequest,
  ): Promise<void> {
    const { seenName, name } = request;
    await this.transactions.run(async (manager) => {
      const estate = await lockPlaces(manager, viewer, estateId);
      const place = await placeOf(manager, estate, kind, id);
      recordMustBeAsSeen({ name: seenName }, { name: place.name });
      if (kind !== 'unit') nameMustBeSaid(name);
      await nameMustBeFreeBeside(manager, estate, kind, place, name);
      await manager.update(ENTITY_OF[kind], { id }, { name, ...(await furtherFields(manager, estate, kind, request)) });
      await writeAddresses(manager, kind, id);
      const isRenamed = name !== place.name;
      const change = { kind, id, name, estateId, details: isRenamed ? { was: place.name } : {} };
      await auditPlace(manager, viewer, { action: isRenamed ? 'renamed' : 'changed', ...change }, this.clock.now());
      if (kind === 'building') await this.renameAreas.within(manager, viewer, estate, id, request.areas ?? []);
    });
    this.changes.announce();
  }
}

async function nameMustBeFreeBeside(
  manager: EntityManager,
  estate: Estate,
  kind: PlaceKind,
  place: KeptPlace,
  name: string,
): Promise<void> {
  const parent = await parentOf(manager, estate, kind, place);
  const siblings = await childrenOf(manager, estate, kind, parent?.id ?? null);
  placeNameMustBeFree(
    kind,
    name,
    siblings.filter(({ id }) => id !== place.id),
  );
}

async function furtherFields(
  manager: EntityManager,
  estate: Estate,
  kind: PlaceKind,
  { areaKind = 'other', buildingId, assetKind = 'other', registrationNumber }: PlaceFields,
): Promise<Partial<PublicArea> | Partial<Asset>> {
  if (kind === 'asset')
    return { kind: assetKind, registrationNumber: registrationNumber ?? null } satisfies Partial<Asset>;
  if (kind !== 'publicArea') return {};
  if (buildingId !== undefined) await placeOf(manager, estate, 'building', buildingId);
  return { kind: areaKind, buildingId: buildingId ?? null } satisfies Partial<PublicArea>;
}

async function writeAddresses(manager: EntityManager, kind: PlaceKind, id: string): Promise<void> {
  if (kind === 'building') await writePlaceTexts(manager, { buildingId: id });
  if (kind === 'unit') await writePlaceTexts(manager, { unitId: id });
  if (kind === 'household') await writePlaceTexts(manager, { id });
}
