import { Injectable } from '@nestjs/common';
import type { EstateBrief, Me } from '@yingsheng/shared/api/auth';
import { type EntityManager, In } from 'typeorm';
import { Department } from '../directory/entities/department';
import { Estate } from '../directory/entities/estate';
import { Person } from '../directory/entities/person';
import { maskPhone } from '../directory/people';
import { householdsOf } from '../directory/places';
import { WhoIsOnDuty } from '../directory/who-is-on-duty';
import { Clock } from '../platform/clock/clock';
import { TransactionRunner } from '../platform/database/transaction-runner';
import { estateIdsOf, type Viewer } from '../platform/http/viewer';
import { privacyChoiceOf } from './choose-privacy';
import { appHomeOf } from './domain/app-home';
import { UnreadNotices } from './ports/unread-notices';

/** Who I am, where I live and work, and what waits for me. */
@Injectable()
export class DescribeMe {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly whoIsOnDuty: WhoIsOnDuty,
    private readonly unreadNotices: UnreadNotices,
    private readonly clock: Clock,
  ) {}

  execute(viewer: Viewer): Promise<Me> {
    return this.transactions.read(async (manager) => {
      const person = await manager.findOneByOrFail(Person, { id: viewer.personId });
      const homes = await householdsOf(manager, viewer.personId);
      const estateIds = [...new Set([...homes.map((home) => home.estateId), ...estateIdsOf(viewer)])];
      return {
        id: person.id,
        name: person.name,
        phoneMasked: maskPhone(person.phone),
        roles: viewer.grants.map(({ role, estateId }) => ({ role, estateId })),
        department: await departmentOf(manager, viewer.departmentId),
        homes,
        estates: await estateBriefs(manager, estateIds),
        appHome: appHomeOf(viewer.grants.map((grant) => grant.role)),
        isOnDuty: await this.whoIsOnDuty.isOnDuty(manager, viewer.personId, this.clock.now()),
        unreadNoticeCount: await this.unreadNotices.countFor(manager, viewer.personId),
        privacy: await privacyChoiceOf(manager, viewer.personId),
      };
    });
  }
}

async function departmentOf(manager: EntityManager, departmentId: string | null): Promise<Me['department']> {
  if (departmentId === null) return null;
  const department = await manager.findOneBy(Department, { id: departmentId });
  return department === null ? null : { id: department.id, code: department.code, name: department.name };
}

async function estateBriefs(manager: EntityManager, ids: readonly string[]): Promise<EstateBrief[]> {
  const estates = await manager.find(Estate, { where: { id: In([...ids]) }, order: { id: 'ASC' } });
  return estates.map(({ id, name }) => ({ id, name }));
}
