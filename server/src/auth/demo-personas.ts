import { Injectable } from '@nestjs/common';
import type { DemoPersona, Session } from '@yingsheng/shared/api/auth';
import { jobLabel } from '@yingsheng/shared/labels.zh';
import type { DepartmentCode } from '@yingsheng/shared/people/role';
import { type EntityManager, In, IsNull, Not } from 'typeorm';
import { Department } from '../directory/entities/department';
import { Estate } from '../directory/entities/estate';
import { Person } from '../directory/entities/person';
import { RoleGrant } from '../directory/entities/role-grant';
import { householdsOf } from '../directory/places';
import { Config } from '../platform/config/config';
import { TransactionRunner } from '../platform/database/transaction-runner';
import { DomainError } from '../platform/domain-error';
import { appHomeOf } from './domain/app-home';
import type { Origin } from './origin';
import { Sessions } from './sessions';

/** As one would meet them: the residents, who receives their matter, who repairs it, who leads, who looks back. */
const PERSONA_ORDER: readonly string[] = [
  'resident-lin',
  'resident-wang',
  'desk-zhou',
  'handler-li',
  'lead-zhao',
  'manager-chen',
  'quality-sun',
  'admin-fang',
];

/** 体验账号: sign-in without a password, for trying the product; never open in production. */
@Injectable()
export class DemoPersonas {
  constructor(
    private readonly config: Config,
    private readonly transactions: TransactionRunner,
    private readonly sessions: Sessions,
  ) {}

  /** Empty where demo logins are off, so that the app simply shows none. */
  async list(): Promise<DemoPersona[]> {
    if (!this.config.isDemo) return [];
    return this.transactions.read(async (manager) => {
      const persons = await manager.find(Person, {
        where: { demoPersona: Not(IsNull()), isActive: true },
        order: { id: 'ASC' },
      });
      const personas = await Promise.all(persons.map((person) => describe(manager, person)));
      return personas.sort((a, b) => rankOf(a.key) - rankOf(b.key));
    });
  }

  /** @throws DomainError AUTH.DEMO_DISABLED, AUTH.BAD_CREDENTIALS for an unknown persona */
  async logIn(demoPersona: string, origin: Origin): Promise<Session> {
    if (!this.config.isDemo) throw new DomainError('AUTH.DEMO_DISABLED');
    const person = await this.transactions.read((manager) =>
      manager.findOneBy(Person, { demoPersona, isActive: true }),
    );
    if (person === null) throw new DomainError('AUTH.BAD_CREDENTIALS');
    return this.sessions.start(person.id, origin);
  }
}

/** Personas that the order does not name come last. */
function rankOf(key: string): number {
  const rank = PERSONA_ORDER.indexOf(key);
  return rank === -1 ? PERSONA_ORDER.length : rank;
}

async function describe(manager: EntityManager, person: Person): Promise<DemoPersona> {
  const grants = await manager.findBy(RoleGrant, { personId: person.id });
  const roles = grants.map((grant) => grant.role);
  const working = grants.filter((grant) => grant.role !== 'resident');
  const [home] = await householdsOf(manager, person.id);
  const description =
    working.length === 0 && home !== undefined
      ? `业主 · ${home.estateName} ${home.placeText}`
      : await workplaceText(manager, working, await departmentCodeOf(manager, person));
  return { key: person.demoPersona ?? '', name: person.name, description, home: appHomeOf(roles) };
}

async function departmentCodeOf(manager: EntityManager, { departmentId }: Person): Promise<DepartmentCode | null> {
  return departmentId === null ? null : ((await manager.findOneBy(Department, { id: departmentId }))?.code ?? null);
}

async function workplaceText(
  manager: EntityManager,
  grants: readonly RoleGrant[],
  department: DepartmentCode | null,
): Promise<string> {
  const estates = await manager.findBy(Estate, { id: In(grants.map((grant) => grant.estateId)) });
  const roles = [...new Set(grants.map((grant) => jobLabel(grant.role, department)))];
  return [roles.join('、'), estates.map((estate) => estate.name).join('、')].filter((part) => part !== '').join(' · ');
}
