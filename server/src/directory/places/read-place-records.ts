import { Injectable } from '@nestjs/common';
import type { AreaRecord, BuildingRecord, EstateRecord, PlaceRecords, RoomRecord } from '@yingsheng/shared/api/places';
import { type EntityManager, In } from 'typeorm';
import { TransactionRunner } from '../../platform/database/transaction-runner';
import { hasRole, type Viewer } from '../../platform/http/viewer';
import { Building, Unit } from '../entities/building';
import type { Estate } from '../entities/estate';
import { Household } from '../entities/household';
import { HouseholdMember } from '../entities/household-member';
import { Asset, PublicArea } from '../entities/public-area';
import { placeOf } from './kept-places';
import { requirePlaceKeeper } from './require-place-keeper';

const inOrder = new Intl.Collator('zh-CN', { numeric: true });
const IN_ORDER = { position: 'ASC', id: 'ASC' } as const;

/** 房屋资料 for those who keep it: everything of an estate, also what is out of use. */
@Injectable()
export class ReadPlaceRecords {
  constructor(private readonly transactions: TransactionRunner) {}

  all(viewer: Viewer, estateId: string): Promise<PlaceRecords> {
    return this.transactions.read(async (manager) => {
      const estate = await requirePlaceKeeper(manager, viewer, estateId);
      return {
        estate: estateRecord(viewer, estate),
        buildings: await buildingRecords(manager, estateId),
        areas: await areaRecords(manager, estateId),
      };
    });
  }

  /** Rooms of one unit: an estate has thousands. */
  rooms(viewer: Viewer, estateId: string, unitId: string): Promise<RoomRecord[]> {
    return this.transactions.read(async (manager) => {
      const estate = await requirePlaceKeeper(manager, viewer, estateId);
      await placeOf(manager, estate, 'unit', unitId);
      const rooms = await manager.findBy(Household, { estateId, unitId });
      const members = await manager.findBy(HouseholdMember, { householdId: In(rooms.map(({ id }) => id)) });
      return rooms
        .sort((one, other) => inOrder.compare(one.name, other.name))
        .map(({ id, name, retiredAt }) => ({
          id,
          name,
          isRetired: retiredAt !== null,
          residentCount: members.filter(({ householdId }) => householdId === id).length,
        }));
    });
  }
}

function estateRecord(viewer: Viewer, estate: Estate): EstateRecord {
  const { id, code, name, servicePhone, address, retiredAt, latitude, longitude } = estate;
  return {
    id,
    code,
    name,
    servicePhone,
    address,
    pin: latitude === null || longitude === null ? null : { latitude, longitude },
    isRetired: retiredAt !== null,
    mayAdminister: hasRole(viewer, id, 'admin'),
  };
}

async function buildingRecords(manager: EntityManager, estateId: string): Promise<BuildingRecord[]> {
  const buildings = await manager.find(Building, { where: { estateId }, order: IN_ORDER });
  const ids = buildings.map(({ id }) => id);
  const units = await manager.find(Unit, { where: { buildingId: In(ids) }, order: IN_ORDER });
  const counts = await manager
    .createQueryBuilder(Household, 'household')
    .select('household.unitId', 'unitId')
    .addSelect('COUNT(*)', 'count')
    .where('household.estateId = :estateId AND household.retiredAt IS NULL', { estateId })
    .groupBy('household.unitId')
    .getRawMany<{ unitId: string; count: string | number }>();
  const countOf = new Map(counts.map(({ unitId, count }) => [unitId, Number(count)]));
  return buildings.map((building) => ({
    id: building.id,
    name: building.name,
    isRetired: building.retiredAt !== null,
    units: units
      .filter(({ buildingId }) => buildingId === building.id)
      .map(({ id, name, retiredAt }) => ({
        id,
        name,
        isRetired: retiredAt !== null,
        roomCount: countOf.get(id) ?? 0,
      })),
  }));
}

async function areaRecords(manager: EntityManager, estateId: string): Promise<AreaRecord[]> {
  const areas = await manager.find(PublicArea, { where: { estateId }, order: IN_ORDER });
  const assets = await manager.find(Asset, { where: { estateId }, order: IN_ORDER });
  return areas.map((area) => ({
    id: area.id,
    name: area.name,
    kind: area.kind,
    buildingId: area.buildingId,
    isRetired: area.retiredAt !== null,
    assets: assets
      .filter(({ publicAreaId }) => publicAreaId === area.id)
      .map(({ id, name, kind, registrationNumber, retiredAt }) => ({
        id,
        name,
        kind,
        registrationNumber,
        isRetired: retiredAt !== null,
      })),
  }));
}
