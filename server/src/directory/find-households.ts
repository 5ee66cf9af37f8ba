import { Injectable } from '@nestjs/common';
import type { HouseholdHit } from '@yingsheng/shared/api/directory';
import { type EntityManager, In } from 'typeorm';
import { TransactionRunner } from '../platform/database/transaction-runner';
import type { Viewer } from '../platform/http/viewer';
import { type FoundRoom, roomsFor, searchGroups } from './domain/search-households';
import { Household } from './entities/household';
import { HouseholdMember } from './entities/household-member';
import { Person } from './entities/person';
import { requireEstateAsStaff } from './estate-access';
import { maskPhone } from './people';
import { namesOrPhone } from './person-search';

const MAX_HITS = 20;
const inOrder = new Intl.Collator('zh-CN', { numeric: true });

interface ResidentRow {
  readonly householdId: string;
  readonly personId: string;
  readonly name: string;
  readonly phone: string | null;
}

/**
 * For the front desk on the phone: an address however it is said, a name, a phone number or its last four digits;
 * several words must all be true of the household, in any order.
 */
@Injectable()
export class FindHouseholds {
  constructor(private readonly transactions: TransactionRunner) {}

  execute(viewer: Viewer, estateId: string, query: string): Promise<HouseholdHit[]> {
    return this.transactions.read(async (manager) => {
      await requireEstateAsStaff(manager, viewer, estateId);
      const households = await find(manager, estateId, query);
      const residents = await residentsOf(manager, households);
      return households.map(({ id, placeText }) => ({
        householdId: id,
        placeText,
        residents: residents
          .filter((resident) => resident.householdId === id)
          .map(({ personId, name, phone }) => ({ personId, name, phoneMasked: maskPhone(phone) })),
      }));
    });
  }
}

async function find(manager: EntityManager, estateId: string, query: string): Promise<FoundRoom[]> {
  const groups = searchGroups(query);
  if (groups.length === 0) return [];
  const rooms = await manager
    .createQueryBuilder(Household, 'household')
    .select('household.id', 'id')
    .addSelect('household.name', 'name')
    .addSelect('household.placeText', 'placeText')
    .where('household.estateId = :estateId AND household.retiredAt IS NULL', { estateId })
    .getRawMany<FoundRoom>();
  let found = rooms;
  for (const group of groups) {
    const ofPeople = await roomsOfPeople(manager, estateId, group);
    const ofAddress = new Set(roomsFor(group, rooms).map(({ id }) => id));
    found = found.filter(({ id }) => ofAddress.has(id) || ofPeople.has(id));
  }
  return found.sort((one, other) => inOrder.compare(one.placeText, other.placeText)).slice(0, MAX_HITS);
}

/** Where somebody lives whose name or number this is. */
async function roomsOfPeople(manager: EntityManager, estateId: string, text: string): Promise<Set<string>> {
  const rows = manager
    .createQueryBuilder(HouseholdMember, 'member')
    .innerJoin(Person, 'person', 'person.id = member.personId')
    .innerJoin(Household, 'household', 'household.id = member.householdId')
    .select('member.householdId', 'householdId')
    .where('household.estateId = :estateId', { estateId });
  const { condition, parameters } = namesOrPhone(text, { name: 'person.name', phone: 'person.phone' }, 'person');
  const found = await rows.andWhere(condition, parameters).getRawMany<{ householdId: string }>();
  return new Set(found.map(({ householdId }) => householdId));
}

async function residentsOf(manager: EntityManager, households: readonly FoundRoom[]): Promise<ResidentRow[]> {
  if (households.length === 0) return [];
  return manager
    .createQueryBuilder(HouseholdMember, 'member')
    .innerJoin(Person, 'person', 'person.id = member.personId')
    .select('member.householdId', 'householdId')
    .addSelect('person.id', 'personId')
    .addSelect('person.name', 'name')
    .addSelect('person.phone', 'phone')
    .where({ householdId: In(households.map((household) => household.id)) })
    .orderBy('person.id')
    .getRawMany<ResidentRow>();
}
