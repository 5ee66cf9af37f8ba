import { Injectable } from '@nestjs/common';
import type { ResidencyBuilding, ResidencyEstate, ResidencyRoom } from '@yingsheng/shared/api/residency';
import { type EntityManager, In, IsNull } from 'typeorm';
import { roomsFor, searchGroups } from '../directory/domain/search-households';
import { Building, Unit } from '../directory/entities/building';
import { Estate } from '../directory/entities/estate';
import { Household } from '../directory/entities/household';
import { roomsByAddress } from '../directory/rooms-by-address';
import { TransactionRunner } from '../platform/database/transaction-runner';
import { DomainError } from '../platform/domain-error';

const MAX_HITS = 20;
const inOrder = new Intl.Collator('zh-CN', { numeric: true });

/** Estate, building, unit and room to choose from: what stands on every door, and never who lives behind it. */
@Injectable()
export class ListRooms {
  constructor(private readonly transactions: TransactionRunner) {}

  estates(): Promise<ResidencyEstate[]> {
    return this.transactions.read(async (manager) => {
      const estates = await manager.find(Estate, { where: { retiredAt: IsNull() }, order: { name: 'ASC', id: 'ASC' } });
      return estates.map(({ id, name, address, servicePhone }) => ({ id, name, address, servicePhone }));
    });
  }

  buildings(estateId: string): Promise<ResidencyBuilding[]> {
    return this.transactions.read(async (manager) => {
      await mustStand(manager, estateId);
      const buildings = await manager.find(Building, {
        where: { estateId, retiredAt: IsNull() },
        order: { position: 'ASC', id: 'ASC' },
      });
      const units = await manager.find(Unit, {
        where: { buildingId: In(buildings.map(({ id }) => id)), retiredAt: IsNull() },
        order: { position: 'ASC', id: 'ASC' },
      });
      return buildings.map(({ id, name }) => ({
        id,
        name,
        units: units.filter(({ buildingId }) => buildingId === id).map((unit) => ({ id: unit.id, name: unit.name })),
      }));
    });
  }

  rooms(unitId: string): Promise<ResidencyRoom[]> {
    return this.transactions.read(async (manager) => {
      const rooms = await manager.findBy(Household, { unitId, retiredAt: IsNull() });
      return rooms.sort((a, b) => inOrder.compare(a.name, b.name)).map(roomOf);
    });
  }

  /** However the address is said: `3-2-1201`, `3栋2单元1201室`. */
  search(estateId: string, query: string): Promise<ResidencyRoom[]> {
    return this.transactions.read(async (manager) => {
      await mustStand(manager, estateId);
      const groups = searchGroups(query);
      const [first, ...others] = groups;
      if (first === undefined) return [];
      const named = await roomsByAddress(manager, estateId, first);
      const found = others.reduce((rooms, group) => roomsFor(group, rooms), named);
      return found
        .sort((a, b) => inOrder.compare(a.placeText, b.placeText))
        .slice(0, MAX_HITS)
        .map(roomOf);
    });
  }
}

async function mustStand(manager: EntityManager, id: string): Promise<void> {
  if (!(await manager.existsBy(Estate, { id, retiredAt: IsNull() }))) throw new DomainError('REQUEST.NOT_FOUND');
}

function roomOf({ id, name, placeText }: Pick<Household, 'id' | 'name' | 'placeText'>): ResidencyRoom {
  return { householdId: id, name, placeText };
}
