import type { MembershipKind } from '@yingsheng/shared/people/membership';
import type { EntityManager } from 'typeorm';
import { hashPassword } from '../../auth/passwords';
import { Company } from '../../directory/entities/company';
import { CompanyGrant } from '../../directory/entities/company-grant';
import { DutyShift } from '../../directory/entities/duty-shift';
import { FROM_RECORDS, HouseholdMember } from '../../directory/entities/household-member';
import { NEW_PERSON, Person } from '../../directory/entities/person';
import { RegisterEntry } from '../../directory/entities/register-entry';
import { RoleGrant } from '../../directory/entities/role-grant';
import { insertRows } from '../../platform/database/insert-rows';
import { newId } from '../../platform/ids';
import { SeededRandom } from '../random';
import { mobileNumber, NAMED_RESIDENTS, randomName } from './resident-plan';
import type { SeededDirectory } from './seeded-directory';
import { shiftsOf } from './shift-plan';
import { STAFF, STAFF_PASSWORD } from './staff-plan';

interface Newcomer {
  readonly person: Person;
  readonly grants: readonly RoleGrant[];
  readonly householdIds: readonly string[];
}

/** Numbers of people on the books who use nothing yet. */
const FIRST_TO_COME = 5000;
/** Whom a visitor of the demo plays to bind a room; named in the README. */
const TRIED_ROOM = 'YS:3-2-1201';
const TRIED_NAME = '林小雨';
const TRIED_PHONE = '13900001111';

/** One room in this many has a second resident. */
const SECOND_RESIDENT_EVERY = 5;

export async function writePeople(manager: EntityManager, directory: SeededDirectory, now: Date): Promise<void> {
  // Residents first: the list of demo personas shows people in this order.
  const newcomers = [...residents(directory), ...(await staffPeople(directory))];
  await insertRows(
    manager,
    Person,
    newcomers.map(({ person }) => person),
  );
  await insertRows(
    manager,
    RoleGrant,
    newcomers.flatMap(({ grants }) => grants),
  );
  await insertRows(manager, CompanyGrant, await companyGrants(manager, directory));
  const members = newcomers.flatMap(({ person, householdIds }) =>
    householdIds.map((householdId) => ({ ...FROM_RECORDS, personId: person.id, householdId })),
  );
  await insertRows(manager, HouseholdMember, members);
  await insertRows(manager, RegisterEntry, registerOf(newcomers, directory, now));
  await insertRows(manager, DutyShift, dutyShifts(directory, now));
}

/** Whoever administers all estates administers the company, later estates too. */
async function companyGrants(manager: EntityManager, directory: SeededDirectory): Promise<CompanyGrant[]> {
  const [company] = await manager.find(Company, { take: 1 });
  const companyId = company?.id ?? '';
  const admins = STAFF.filter(({ roles }) => roles.includes('admin'));
  return admins.map(({ name }) => ({ personId: directory.staffMember(name), role: 'admin', companyId }));
}

async function staffPeople(directory: SeededDirectory): Promise<Newcomer[]> {
  const passwordHash = await hashPassword(STAFF_PASSWORD);
  return STAFF.map((plan, index) => {
    const id = newId();
    directory.staff.set(plan.name, id);
    const person: Person = {
      ...NEW_PERSON,
      id,
      name: plan.name,
      phone: mobileNumber(9000 + index),
      staffAccount: plan.account,
      wecomUserId: `wecom-${plan.account}`,
      passwordHash,
      demoPersona: plan.demoPersona ?? null,
      isDemo: true,
      departmentId: directory.department(plan.department),
      workPhone: `0571-8555 ${1001 + index}`,
      skills: [...plan.skills],
      zones: [],
      loadCap: plan.loadCap ?? NEW_PERSON.loadCap,
    };
    const grants = plan.estates.flatMap((estate) =>
      plan.roles.map((role) => ({ personId: id, role, estateId: directory.estate(estate) })),
    );
    return { person, grants, householdIds: [] };
  });
}

function residents(directory: SeededDirectory): Newcomer[] {
  const random = new SeededRandom(20_261_123);
  const people: Newcomer[] = [];
  for (const [key, householdId] of directory.households) {
    const [estate = '', room = ''] = key.split(':');
    const named = NAMED_RESIDENTS.filter((resident) => resident.estate === estate && resident.room === room);
    const extra = random.between(1, SECOND_RESIDENT_EVERY) === 1 ? [{ name: randomName(random) }] : [];
    const here = named.length > 0 ? named : [{ name: randomName(random) }, ...extra];
    for (const resident of here) {
      const demoPersona = 'demoPersona' in resident ? (resident.demoPersona ?? null) : null;
      const person = {
        ...NEW_PERSON,
        id: newId(),
        name: resident.name,
        phone: mobileNumber(people.length),
        demoPersona,
        isDemo: true,
      };
      if (!directory.residents.has(key)) directory.residents.set(key, person.id);
      const grant: RoleGrant = { personId: person.id, role: 'resident', estateId: directory.estate(estate) };
      people.push({ person: mutablePerson(person), grants: [grant], householdIds: [householdId] });
    }
  }
  return people;
}

/** The books of the demo: whoever lives there, and for every room one more who has not bound it yet. */
function registerOf(newcomers: readonly Newcomer[], directory: SeededDirectory, now: Date): RegisterEntry[] {
  const random = new SeededRandom(20_261_129);
  const source = { source: 'import', importId: null, enteredAt: now, until: null, endedAt: null } as const;
  const estateOf = new Map(
    [...directory.households].map(([key, id]) => [id, directory.estate(key.split(':')[0] ?? '')]),
  );
  const entry = (householdId: string, name: string, phone: string | null, kind: MembershipKind): RegisterEntry => ({
    id: newId(),
    estateId: estateOf.get(householdId) ?? '',
    householdId,
    name,
    phone,
    kind,
    ...source,
  });
  const living = newcomers.flatMap(({ person, householdIds }) =>
    householdIds.map((householdId) => entry(householdId, person.name, person.phone, 'owner')),
  );
  const toCome = [...estateOf.keys()].map((householdId, index) =>
    entry(householdId, randomName(random), mobileNumber(FIRST_TO_COME + index), 'family'),
  );
  const triedRoom = directory.households.get(TRIED_ROOM) ?? '';
  return [...living, ...toCome, entry(triedRoom, TRIED_NAME, TRIED_PHONE, 'family')];
}

function mutablePerson(person: Readonly<Omit<Person, 'skills' | 'zones'>>): Person {
  return { ...person, skills: [], zones: [] };
}

function dutyShifts(directory: SeededDirectory, now: Date): DutyShift[] {
  return STAFF.flatMap((plan) => {
    const personId = directory.staffMember(plan.name);
    const spans = shiftsOf(plan.shift, now);
    return plan.estates.flatMap((estate) =>
      spans.map((span) => ({ id: newId(), estateId: directory.estate(estate), personId, ...span })),
    );
  });
}
