import type { EntityManager } from 'typeorm';
import { Estate } from './entities/estate';
import { Household } from './entities/household';
import { HouseholdMember } from './entities/household-member';
import { Person } from './entities/person';
import { RoleGrant } from './entities/role-grant';

export interface NamesOfEstate {
  /** Of whoever lives or works there. */
  readonly people: readonly string[];
  /** Of the estate, and of the company's others. */
  readonly places: readonly string[];
}

/** 名册上的名字: what must be known to take names out of words. */
export async function namesOnRecord(manager: EntityManager, estateId: string): Promise<NamesOfEstate> {
  const residents = await manager
    .createQueryBuilder(Household, 'household')
    .innerJoin(HouseholdMember, 'member', 'member.householdId = household.id')
    .innerJoin(Person, 'person', 'person.id = member.personId')
    .select('person.name', 'name')
    .where('household.estateId = :estateId', { estateId })
    .getRawMany<{ name: string }>();
  const staff = await manager
    .createQueryBuilder(RoleGrant, 'role')
    .innerJoin(Person, 'person', 'person.id = role.personId')
    .select('person.name', 'name')
    .where('role.estateId = :estateId', { estateId })
    .getRawMany<{ name: string }>();
  const estates = await manager
    .createQueryBuilder(Estate, 'estate')
    .innerJoin(Estate, 'here', 'here.companyId = estate.companyId')
    .select('estate.name', 'name')
    .where('here.id = :estateId', { estateId })
    .getRawMany<{ name: string }>();
  const named = (rows: readonly { name: string }[]) => rows.map(({ name }) => name);
  return { people: [...new Set(named([...residents, ...staff]))], places: named(estates) };
}
