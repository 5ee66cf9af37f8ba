import type { EntityManager } from 'typeorm';
import { hashPassword } from '../../auth/passwords';
import { DutyShift } from '../../directory/entities/duty-shift';
import { HouseholdMember } from '../../directory/entities/household';
import { NEW_PERSON, Person } from '../../directory/entities/person';
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
  const members = newcomers.flatMap(({ person, householdIds }) =>
    householdIds.map((householdId) => ({ personId: person.id, householdId })),
  );
  await insertRows(manager, HouseholdMember, members);
  await insertRows(manager, DutyShift, dutyShifts(directory, now));
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
      };
      if (!directory.residents.has(key)) directory.residents.set(key, person.id);
      const grant: RoleGrant = { personId: person.id, role: 'resident', estateId: directory.estate(estate) };
      people.push({ person: mutablePerson(person), grants: [grant], householdIds: [householdId] });
    }
  }
  return people;
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
