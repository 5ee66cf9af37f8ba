import { Injectable } from '@nestjs/common';
import { HOUSEHOLDS_COUNTED, type HouseholdHit, type HouseholdsFound } from '@yingsheng/shared/api/directory';
import { readAddress } from '@yingsheng/shared/place/address';
import { type EntityManager, In } from 'typeorm';
import { TransactionRunner } from '../platform/database/transaction-runner';
import type { Viewer } from '../platform/http/viewer';
import { type FoundRoom, roomsFor, searchGroups } from './domain/search-households';
import { Building } from './entities/building';
import { Household } from './entities/household';
import { HouseholdMember } from './entities/household-member';
import { Person } from './entities/person';
import { requireEstateAsStaff } from './estate-access';
import { isSpelled, spelledLetters } from './name-spelling';
import { maskPhone } from './people';
import { namesOrPhone } from './person-search';
import { roomsByAddress } from './rooms-by-address';

/** As many as one still looks through, building by building. */
const SHOWN = 100;
const inOrder = new Intl.Collator('zh-CN', { numeric: true });

interface ResidentRow {
  readonly householdId: string;
  readonly personId: string;
  readonly name: string;
  readonly phone: string | null;
}

/**
 * For the front desk on the phone: an address however it is said, a name, its pinyin or how somebody is spoken of, a phone
 * number or its last four digits; several words must all be true of the household, in any order.
 */
@Injectable()
export class FindHouseholds {
  constructor(private readonly transactions: TransactionRunner) {}

  execute(viewer: Viewer, estateId: string, query: string): Promise<HouseholdsFound> {
    return this.transactions.read(async (manager) => {
      await requireEstateAsStaff(manager, viewer, estateId);
      const found = await find(manager, estateId, query);
      const hits = await hitsOf(manager, found.slice(0, SHOWN));
      return { count: Math.min(found.length, HOUSEHOLDS_COUNTED), hits };
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
  return found.sort((one, other) => inOrder.compare(one.placeText, other.placeText));
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
  const rows = residentsHere(manager, estateId)
    .select('household.id', 'id')
    .addSelect('household.name', 'name')
    .addSelect('household.placeText', 'placeText');
  const { condition, parameters } = namesOrPhone(text, { name: 'person.name', phone: 'person.phone' }, 'person');
  const spelled = await namesSpelled(manager, estateId, text);
  const named = spelled.length === 0 ? condition : `(${condition} OR person.name IN (:...spelled))`;
  return rows.andWhere(named, { ...parameters, spelled }).getRawMany<FoundRoom>();
}

/** The names of those living here that these letters spell: an estate has some thousands, each worked out once. */
async function namesSpelled(manager: EntityManager, estateId: string, text: string): Promise<string[]> {
  const letters = spelledLetters(text);
  if (letters === null) return [];
  const rows = await residentsHere(manager, estateId)
    .select('person.name', 'name')
    .distinct(true)
    .getRawMany<{ name: string }>();
  const names = rows.map(({ name }) => name).filter((name) => isSpelled(name, letters));
  return names.slice(0, HOUSEHOLDS_COUNTED);
}

function residentsHere(manager: EntityManager, estateId: string) {
  return manager
    .createQueryBuilder(HouseholdMember, 'member')
    .innerJoin(Person, 'person', 'person.id = member.personId')
    .innerJoin(Household, 'household', 'household.id = member.householdId')
    .where('household.estateId = :estateId AND household.retiredAt IS NULL', { estateId });
}

async function hitsOf(manager: EntityManager, households: readonly FoundRoom[]): Promise<HouseholdHit[]> {
  if (households.length === 0) return [];
  const ids = households.map(({ id }) => id);
  const [residents, buildings] = [await residentsOf(manager, ids), await buildingNames(manager, ids)];
  return households.map(({ id, placeText }) => ({
    householdId: id,
    buildingName: buildings.get(id) ?? '',
    placeText,
    residents: residents
      .filter(({ householdId }) => householdId === id)
      .map(({ personId, name, phone }) => ({ personId, name, phoneMasked: maskPhone(phone) })),
  }));
}

/** By household. */
async function buildingNames(manager: EntityManager, householdIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await manager
    .createQueryBuilder(Household, 'household')
    .innerJoin(Building, 'building', 'building.id = household.buildingId')
    .select('household.id', 'id')
    .addSelect('building.name', 'name')
    .where({ id: In([...householdIds]) })
    .getRawMany<{ id: string; name: string }>();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

function residentsOf(manager: EntityManager, householdIds: readonly string[]): Promise<ResidentRow[]> {
  return manager
    .createQueryBuilder(HouseholdMember, 'member')
    .innerJoin(Person, 'person', 'person.id = member.personId')
    .select('member.householdId', 'householdId')
    .addSelect('person.id', 'personId')
    .addSelect('person.name', 'name')
    .addSelect('person.phone', 'phone')
    .where({ householdId: In([...householdIds]) })
    .orderBy('person.id')
    .getRawMany<ResidentRow>();
}
