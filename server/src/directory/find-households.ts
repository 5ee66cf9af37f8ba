import { Injectable } from '@nestjs/common';
import type { HouseholdHit } from '@yingsheng/shared/api/directory';
import { readAddress } from '@yingsheng/shared/place/address';
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
import { roomsByAddress } from './rooms-by-address';

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

/**
 * A name or a number narrows an estate to a few rooms, an address to those it names: nothing is read room by room. Names
 * go first, so that the rest is looked for among their rooms.
 */
async function find(manager: EntityManager, estateId: string, query: string): Promise<FoundRoom[]> {
  const [first, ...others] = namesFirst(searchGroups(query));
  if (first === undefined) return [];
  let found = allOf(await roomsOfPeople(manager, estateId, first), await roomsByAddress(manager, estateId, first));
  for (const group of others) {
    const named = roomsFor(group, found);
    const ids = new Set(allOf(await roomsOfPeople(manager, estateId, group), named).map(({ id }) => id));
    found = found.filter(({ id }) => ids.has(id));
  }
  return found.sort((one, other) => inOrder.compare(one.placeText, other.placeText)).slice(0, MAX_HITS);
}

function namesFirst(groups: readonly string[]): string[] {
  const isAddress = (group: string) => readAddress(group).length > 0;
  return [...groups.filter((group) => !isAddress(group)), ...groups.filter(isAddress)];
}

function allOf(...lists: readonly (readonly FoundRoom[])[]): FoundRoom[] {
  return [...new Map(lists.flat().map((room) => [room.id, room])).values()];
}

/** Where somebody lives whose name or number this is. */
async function roomsOfPeople(manager: EntityManager, estateId: string, text: string): Promise<FoundRoom[]> {
  const rows = manager
    .createQueryBuilder(HouseholdMember, 'member')
    .innerJoin(Person, 'person', 'person.id = member.personId')
    .innerJoin(Household, 'household', 'household.id = member.householdId')
    .select('household.id', 'id')
    .addSelect('household.name', 'name')
    .addSelect('household.placeText', 'placeText')
    .where('household.estateId = :estateId AND household.retiredAt IS NULL', { estateId });
  const { condition, parameters } = namesOrPhone(text, { name: 'person.name', phone: 'person.phone' }, 'person');
  return rows.andWhere(condition, parameters).getRawMany<FoundRoom>();
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
