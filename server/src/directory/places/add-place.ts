import { Injectable } from '@nestjs/common';
import type { AddPlaceRequest } from '@yingsheng/shared/api/places';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock/clock';
import { insertRows } from '../../platform/database/insert-rows';
import { TransactionRunner } from '../../platform/database/transaction-runner';
import type { Viewer } from '../../platform/http/viewer';
import { newId } from '../../platform/ids';
import { nameMustBeSaid, parentMustBeInUse } from '../domain/place-rules';
import { placeTextOf } from '../domain/place-text';
import { Building, Unit } from '../entities/building';
import type { Estate } from '../entities/estate';
import { Household } from '../entities/household';
import { Asset, PublicArea } from '../entities/public-area';
import { auditPlace } from './audit-places';
import { childrenOf, type KeptPlace, placeOf } from './kept-places';
import { PlaceChanges } from './place-changes';
import { placeNameMustBeFree } from './place-names';
import { lockPlaces } from './require-place-keeper';

const PARENT_KIND = {
  building: null,
  unit: 'building',
  household: 'unit',
  publicArea: null,
  asset: 'publicArea',
} as const;

/** 新增楼栋、单元、房间、公共区域、设备 */
@Injectable()
export class AddPlace {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly changes: PlaceChanges,
    private readonly clock: Clock,
  ) {}

  async execute(viewer: Viewer, estateId: string, request: AddPlaceRequest): Promise<string> {
    const { kind, name } = request;
    const id = await this.transactions.run(async (manager) => {
      const estate = await lockPlaces(manager, viewer, estateId);
      if (kind !== 'unit') nameMustBeSaid(name);
      const parent = await parentFor(manager, estate, request);
      parentMustBeInUse(estate);
      parentMustBeInUse(parent);
      const siblings = await childrenOf(manager, estate, kind, parent?.id ?? null);
      placeNameMustBeFree(kind, name, siblings);
      const added = { id: newId(), request, parent, position: siblings.length + 1 };
      await insert(manager, estate, added);
      await auditPlace(manager, viewer, { action: 'added', kind, id: added.id, name, estateId }, this.clock.now());
      return added.id;
    });
    this.changes.announce();
    return id;
  }
}

async function parentFor(
  manager: EntityManager,
  estate: Estate,
  { kind, parentId, buildingId }: AddPlaceRequest,
): Promise<KeptPlace | null> {
  const parentKind = PARENT_KIND[kind];
  if (parentKind !== null) return placeOf(manager, estate, parentKind, parentId ?? '');
  if (kind === 'publicArea' && buildingId !== undefined) return placeOf(manager, estate, 'building', buildingId);
  return null;
}

interface AddedPlace {
  readonly id: string;
  readonly request: AddPlaceRequest;
  readonly parent: KeptPlace | null;
  readonly position: number;
}

async function insert(manager: EntityManager, { id: estateId }: Estate, added: AddedPlace): Promise<void> {
  const { id, parent, position, request } = added;
  const { name, areaKind = 'other', assetKind = 'other', registrationNumber = null } = request;
  const common = { id, name, retiredAt: null };
  const parentId = parent?.id ?? '';
  switch (request.kind) {
    case 'building':
      return insertRows(manager, Building, [{ ...common, estateId, position }]);
    case 'unit':
      return insertRows(manager, Unit, [{ ...common, buildingId: parentId, position }]);
    case 'household':
      return insertRows(manager, Household, [{ ...common, estateId, ...(await addressIn(manager, parentId, name)) }]);
    case 'publicArea':
      return insertRows(manager, PublicArea, [
        { ...common, estateId, buildingId: parent?.id ?? null, kind: areaKind, position },
      ]);
    case 'asset':
      return insertRows(manager, Asset, [
        { ...common, estateId, publicAreaId: parentId, kind: assetKind, registrationNumber, position },
      ]);
  }
}

async function addressIn(manager: EntityManager, unitId: string, name: string) {
  const unit = await manager.findOneByOrFail(Unit, { id: unitId });
  const building = await manager.findOneByOrFail(Building, { id: unit.buildingId });
  return { unitId, buildingId: building.id, placeText: placeTextOf(building.name, unit.name, name) };
}
