import { join } from 'node:path';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { ImportSample } from '@yingsheng/shared/api/import';
import { ROLE_LABEL } from '@yingsheng/shared/labels.zh';
import type { Role } from '@yingsheng/shared/people/role';
import { type EntityManager, IsNull } from 'typeorm';
import { Department } from '../../../directory/entities/department';
import { Estate } from '../../../directory/entities/estate';
import type { ImportRun } from '../../../directory/entities/import-run';
import { Person } from '../../../directory/entities/person';
import { RoleGrant } from '../../../directory/entities/role-grant';
import {
  type FileToRead,
  ImportKindHandler,
  ImportKinds,
  type ImportPlan,
  type ReadFile,
} from '../../../directory/import/import-kinds';
import { maskPhone } from '../../../directory/people';
import { DutyChanges } from '../../../directory/roster/duty-changes';
import type { WrittenSheet } from '../../../platform/spreadsheet/write-spreadsheet';
import { BoundedWorker } from '../../../platform/worker-threads/bounded-worker';
import { type KnownColleague, planStaff, type StaffPlan } from '../../domain/plan-staff';
import type { StaffReading } from '../../domain/staff-reading';
import { grantorOf, heldRoles, type KnownGrantor } from '../grantor';
import { StaffLinks } from '../staff-links';
import { staffTemplate } from './staff-template';
import { undoStaff, type WrittenStaff } from './undo-staff';
import { writeStaff } from './write-staff';

const reader = new BoundedWorker<FileToRead, ReadFile<StaffReading>>(join(__dirname, 'read-staff-task'), {
  heapMegabytes: 128,
  milliseconds: 30_000,
  atOnce: 1,
  waiting: 3,
});
const SAMPLES_OF_A_KIND = 5;

/** 导入同事: accounts, roles on the estate, and an invitation for everybody who is new. */
@Injectable()
export class ImportStaff extends ImportKindHandler<StaffReading> implements OnModuleInit {
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

  read(file: FileToRead): Promise<ReadFile<StaffReading>> {
    return reader.run(file);
  }

  async plan(manager: EntityManager, run: ImportRun, reading: StaffReading): Promise<ImportPlan> {
    const { estateId, createdById } = run;
    const grantor = await grantorNamed(manager, createdById);
    const { companyId } = await manager.findOneByOrFail(Estate, { id: estateId });
    const departments = await manager.findBy(Department, { companyId, retiredAt: IsNull() });
    const known = await knownColleagues(manager, grantor, estateId);
    const plan = planStaff(reading.colleagues, { estateId, grantor, known, departments });
    return {
      counts: plan.counts,
      samples: samplesOf(plan),
      problems: plan.problems,
      remarks: plan.added.length > 0 ? ['导入后，每位新同事都有一份邀请，可以在账号里打印。'] : [],
      write: (now) => writeStaff(manager, { estateId, grantor, links: this.links, now }, plan),
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

/** Everybody with an account, wherever they work: an account and a number are theirs in all of the company. */
async function knownColleagues(
  manager: EntityManager,
  grantor: KnownGrantor,
  estateId: string,
): Promise<KnownColleague[]> {
  const people = await manager.createQueryBuilder(Person, 'person').where('person.staffAccount IS NOT NULL').getMany();
  const held = await heldRoles(
    manager,
    grantor,
    people.map(({ id }) => id),
  );
  const here = await manager.findBy(RoleGrant, { estateId });
  const rolesOf = new Map<string, Role[]>();
  for (const { personId, role } of here) rolesOf.set(personId, [...(rolesOf.get(personId) ?? []), role]);
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
