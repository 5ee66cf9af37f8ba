import { Injectable } from '@nestjs/common';
import type { HouseholdHit } from '@yingsheng/shared/api/directory';
import { type EntityManager, In } from 'typeorm';
import { likePattern } from '../platform/database/like-pattern';
import { TransactionRunner } from '../platform/database/transaction-runner';
import type { Viewer } from '../platform/http/viewer';
import { Household, HouseholdMember } from './entities/household';
import { Person } from './entities/person';
import { requireEstateAsStaff } from './estate-access';
import { maskPhone } from './people';

const MAX_HITS = 20;
const MAX_TERMS = 8;
const ADDRESS_WORD = /^(栋|幢|座|号|号楼|楼|单元|室|户|房)$/;

interface ResidentRow {
  readonly householdId: string;
  readonly personId: string;
  readonly name: string;
  readonly phone: string | null;
}

/** For the front desk on the phone: `3-2-1201`, `1201`, a name or the end of a phone number. */
@Injectable()
export class FindHouseholds {
  constructor(private readonly transactions: TransactionRunner) {}

  execute(viewer: Viewer, estateId: string, query: string): Promise<HouseholdHit[]> {
    return this.transactions.read(async (manager) => {
      await requireEstateAsStaff(manager, viewer, estateId);
      const households = await find(manager, estateId, searchTerms(query));
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

/** `3-2-1201` → `3`, `2`, `1201`; `3栋1201` → `3`, `栋`, `1201`. */
export function searchTerms(query: string): string[] {
  const terms = query.split(/[\s\-—–,,、#/]+|(?<=\d)(?=\D)|(?<=\D)(?=\d)/).filter((term) => term !== '');
  return terms.slice(0, MAX_TERMS);
}

/**
 * `3`, `栋`, `2`, `1201` → `3 % 2 % 1201`, the rooms with these numbers in this order. `null` where the
 * terms are no address: fewer than two numbers, or words that no address has.
 */
export function addressPattern(terms: readonly string[]): string | null {
  const numbers = terms.filter((term) => /^\d+$/.test(term));
  const isAddress = numbers.length > 1 && terms.every((term) => numbers.includes(term) || ADDRESS_WORD.test(term));
  return isAddress ? numbers.join(' % ') : null;
}

/** The rooms at exactly that address; without such a room, whatever has every term somewhere. */
async function find(manager: EntityManager, estateId: string, terms: readonly string[]): Promise<Household[]> {
  const pattern = addressPattern(terms);
  if (pattern === null) return matching(manager, estateId, terms);
  const exact = await manager
    .createQueryBuilder(Household, 'household')
    .where('household.estateId = :estateId AND household.placeText LIKE :pattern', { estateId, pattern })
    .orderBy('household.placeText')
    .take(MAX_HITS)
    .getMany();
  return exact.length > 0 ? exact : matching(manager, estateId, terms);
}

/** Every term is found in the room's name, or in the name or phone of somebody who lives there. */
async function matching(manager: EntityManager, estateId: string, terms: readonly string[]): Promise<Household[]> {
  if (terms.length === 0) return [];
  const found = manager
    .createQueryBuilder(Household, 'household')
    .where('household.estateId = :estateId', { estateId });
  terms.forEach((term, index) => {
    const resident = found
      .subQuery()
      .select('1')
      .from(HouseholdMember, 'member')
      .innerJoin(Person, 'person', 'person.id = member.personId')
      .where('member.householdId = household.id')
      .andWhere(`(person.name LIKE :term${index} ESCAPE '!' OR person.phone LIKE :term${index} ESCAPE '!')`);
    found.andWhere(`(household.placeText LIKE :term${index} ESCAPE '!' OR EXISTS ${resident.getQuery()})`, {
      [`term${index}`]: likePattern(term),
    });
  });
  return found.orderBy('household.placeText').take(MAX_HITS).getMany();
}

async function residentsOf(manager: EntityManager, households: readonly Household[]): Promise<ResidentRow[]> {
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
