import { join } from 'node:path';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { ImportSample } from '@yingsheng/shared/api/import';
import { ROLE_LABEL } from '@yingsheng/shared/labels.zh';
import type { Role } from '@yingsheng/shared/people/role';
import { type EntityManager, In, IsNull, Not } from 'typeorm';
import { Building } from '../../../directory/entities/building';
import { Department } from '../../../directory/entities/department';
import { Estate } from '../../../directory/entities/estate';
import type { ImportRun } from '../../../directory/entities/import-run';
import { Person } from '../../../directory/entities/person';
import { RoleGrant } from '../../../directory/entities/role-grant';
import {
  type Comparing,
  type Comparison,
  type FileToRead,
  ImportKindHandler,
  ImportKinds,
  type KeptReading,
  type ReadFile,
  type ReadSoFar,
} from '../../../directory/import/import-kinds';
import { maskPhone } from '../../../directory/people';
import { DutyChanges } from '../../../directory/roster/duty-changes';
import type { WrittenSheet } from '../../../platform/spreadsheet/write-spreadsheet';
import { BoundedWorker } from '../../../platform/worker-threads/bounded-worker';
import { accountOf, type KnownColleague, planStaff, type StaffFacts, type StaffPlan } from '../../domain/plan-staff';
import type { FileColleague, StaffHead } from '../../domain/staff-reading';
import { grantorOf, heldRoles, type KnownGrantor } from '../grantor';
import { StaffLinks } from '../staff-links';
import { staffTemplate } from './staff-template';
import { undoStaff, type WrittenStaff } from './undo-staff';
import { writeStaff } from './write-staff';

const reader = new BoundedWorker<FileToRead, ReadFile<StaffHead>, ReadSoFar>(join(__dirname, 'read-staff-task'), {
  heapMegabytes: 96,
  milliseconds: 30_000,
  atOnce: 1,
  waiting: 3,
});
const SAMPLES_OF_A_KIND = 5;
/** Colleagues. */
const TOLD_EVERY = 20;

/** 导入同事: accounts, roles on the estate, and an invitation for everybody who is new. */
@Injectable()
export class ImportStaff extends ImportKindHandler<StaffHead> implements OnModuleInit {
  readonly kind = 'staff';

  constructor(
    private readonly kinds: ImportKinds,
    private readonly links: StaffLinks,
    private readonly changes: DutyChanges,
  ) {
    super();
  }

  onModuleInit(): void {
    this.kinds.register(this);
  }

  read(file: FileToRead, tell: (soFar: ReadSoFar) => void): Promise<ReadFile<StaffHead>> {
    return reader.run(file, tell);
  }

  async compare(
    run: ImportRun,
    { head: { colleagues } }: KeptReading<StaffHead>,
    { access, writeAt, reached }: Comparing,
  ): Promise<Comparison> {
    const { estateId } = run;
    const facts = await access((manager) => factsFor(manager, run, colleagues));
    const plan = planStaff(colleagues, { estateId, ...facts });
    const total = plan.added.length + plan.changed.length;
    const told = (done: number) => reached({ done, total, place: '' });
    await told(0);
    const written =
      writeAt === null
        ? null
        : await access((manager) => {
            const writing = { estateId, grantor: facts.grantor, links: this.links, now: writeAt };
            return writeStaff(manager, writing, plan, async (done) => {
              if (done % TOLD_EVERY === 0) await told(done);
            });
          });
    return {
      counts: plan.counts,
      samples: samplesOf(plan),
      problems: plan.problems,
      remarks: plan.added.length > 0 ? ['导入后，每位新同事都有一份邀请，可以在账号里打印。'] : [],
      written,
    };
  }

  undo(manager: EntityManager, run: ImportRun, written: unknown, now: Date): Promise<void> {
    return undoStaff(manager, run, written as WrittenStaff, now);
  }

  announce(): void {
    this.changes.announce();
  }

  template(manager: EntityManager, estate: Estate): Promise<WrittenSheet[]> {
    return staffTemplate(manager, estate);
  }
}

/** Whoever uploaded the file, with the rights they have now. */
async function grantorNamed(manager: EntityManager, personId: string): Promise<KnownGrantor> {
  const { name, departmentId } = await manager.findOneByOrFail(Person, { id: personId });
  const grants = await manager.findBy(RoleGrant, { personId });
  return grantorOf(manager, { personId, name, departmentId, grants });
}

async function factsFor(
  manager: EntityManager,
  { estateId, createdById }: ImportRun,
  colleagues: readonly FileColleague[],
): Promise<Omit<StaffFacts, 'estateId'> & { grantor: KnownGrantor }> {
  const grantor = await grantorNamed(manager, createdById);
  const { companyId } = await manager.findOneByOrFail(Estate, { id: estateId });
  const departments = await manager.findBy(Department, { companyId, retiredAt: IsNull() });
  const buildings = await manager.findBy(Building, { estateId, retiredAt: IsNull() });
  return { grantor, departments, buildings, known: await knownColleagues(manager, grantor, estateId, colleagues) };
}

/** Whoever has an account or a number that the file names, wherever they work: both are theirs in all of the company. */
async function knownColleagues(
  manager: EntityManager,
  grantor: KnownGrantor,
  estateId: string,
  colleagues: readonly FileColleague[],
): Promise<KnownColleague[]> {
  const accounts = colleagues.map(accountOf);
  const phones = colleagues.map(({ phone }) => phone);
  const byAccount = await manager.findBy(Person, { staffAccount: In(accounts) });
  const byPhone = await manager.findBy(Person, { phone: In(phones), staffAccount: Not(IsNull()), isActive: true });
  const people = [...new Map([...byAccount, ...byPhone].map((person) => [person.id, person])).values()];
  const ids = people.map(({ id }) => id);
  const held = await heldRoles(manager, grantor, ids);
  const rolesOf = new Map<string, Role[]>(ids.map((id) => [id, []]));
  for (const { personId, role } of await manager.findBy(RoleGrant, { estateId, personId: In(ids) })) {
    rolesOf.get(personId)?.push(role);
  }
  return people.map((person) => ({
    ...person,
    held: held.get(person.id) ?? [],
    rolesHere: rolesOf.get(person.id) ?? [],
  }));
}

function samplesOf({ added, changed }: StaffPlan): ImportSample[] {
  const labels = (roles: readonly Role[]) => roles.map((role) => ROLE_LABEL[role]);
  const subject = 'colleague' as const;
  return [
    ...added.slice(0, SAMPLES_OF_A_KIND).map(({ name, phone, roles }) => {
      return { change: 'added' as const, subject, title: name, detail: [...labels(roles), maskPhone(phone)].join(' ') };
    }),
    ...changed.slice(0, SAMPLES_OF_A_KIND).map(({ person, roles, fields }) => {
      const phone = fields.phone === undefined ? [] : [maskPhone(fields.phone)];
      return {
        change: 'changed' as const,
        subject,
        title: person.name,
        detail: [...labels(roles), ...phone].join(' '),
      };
    }),
  ];
}
