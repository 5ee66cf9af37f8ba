import { Injectable } from '@nestjs/common';
import type { BuildingNode, EstatePlaces, PublicAreaNode, UnitNode } from '@yingsheng/shared/api/directory';
import { type EntityManager, In, IsNull } from 'typeorm';
import { TransactionRunner } from '../platform/database/transaction-runner';
import type { Viewer } from '../platform/http/viewer';
import { Building, Unit } from './entities/building';
import { Household } from './entities/household';
import { HouseholdMember } from './entities/household-member';
import { Asset, PublicArea } from './entities/public-area';
import { requireEstate } from './estate-access';

/** The places of an estate one can complain about: staff see all rooms, residents their own. */
@Injectable()
export class ListPlaces {
  constructor(private readonly transactions: TransactionRunner) {}

  execute(viewer: Viewer, estateId: string): Promise<EstatePlaces> {
    return this.transactions.read(async (manager) => {
      const { estate, isStaff } = await requireEstate(manager, viewer, estateId);
      const households = isStaff
        ? await manager.find(Household, { where: { estateId, retiredAt: IsNull() }, order: { placeText: 'ASC' } })
        : await ownHouseholds(manager, viewer.personId, estateId);
      return {
        estateId,
        estateName: estate.name,
        servicePhone: estate.servicePhone,
        buildings: await buildingNodes(manager, estateId, households),
        publicAreas: await publicAreaNodes(manager, estateId),
      };
    });
  }
}

function ownHouseholds(manager: EntityManager, personId: string, estateId: string): Promise<Household[]> {
  return manager
    .createQueryBuilder(Household, 'household')
    .innerJoin(HouseholdMember, 'member', 'member.householdId = household.id')
    .where('member.personId = :personId AND household.estateId = :estateId AND household.retiredAt IS NULL', {
      personId,
      estateId,
    })
    .orderBy('household.placeText')
    .getMany();
}

/** Only buildings and units in which a shown room lies. */
async function buildingNodes(
  manager: EntityManager,
  estateId: string,
  households: readonly Household[],
): Promise<BuildingNode[]> {
  const buildings = await manager.find(Building, { where: { estateId }, order: { position: 'ASC' } });
  const units = await manager.find(Unit, {
    where: { buildingId: In(buildings.map((building) => building.id)) },
    order: { position: 'ASC' },
  });
  const roomsOf = groupBy(households, (household) => household.unitId);
  const unitNodes = units.map((unit) => ({
    buildingId: unit.buildingId,
    node: {
      id: unit.id,
      name: unit.name,
      households: (roomsOf.get(unit.id) ?? []).map(({ id, name }) => ({ id, name })),
    },
  }));
  return buildings
    .map(({ id, name }) => ({ id, name, units: unitNodes.filter((unit) => unit.buildingId === id).map(nodeOf) }))
    .map((building) => ({ ...building, units: building.units.filter((unit) => unit.households.length > 0) }))
    .filter((building) => building.units.length > 0);
}

const nodeOf = (unit: { readonly node: UnitNode }): UnitNode => unit.node;

export async function publicAreaNodes(manager: EntityManager, estateId: string): Promise<PublicAreaNode[]> {
  const areas = await manager.find(PublicArea, {
    where: { estateId, retiredAt: IsNull() },
    order: { position: 'ASC', id: 'ASC' },
  });
  const assets = await manager.find(Asset, {
    where: { estateId, retiredAt: IsNull() },
    order: { position: 'ASC', name: 'ASC' },
  });
  const assetsOf = groupBy(assets, (asset) => asset.publicAreaId);
  return areas.map((area) => ({
    id: area.id,
    name: area.name,
    buildingId: area.buildingId,
    assets: (assetsOf.get(area.id) ?? []).map(({ id, name }) => ({ id, name })),
  }));
}

function groupBy<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group === undefined) groups.set(keyOf(row), [row]);
    else group.push(row);
  }
  return groups;
}
