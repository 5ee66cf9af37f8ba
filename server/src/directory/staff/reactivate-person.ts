import { Injectable } from '@nestjs/common';
import { STAFF_ROLES } from '@yingsheng/shared/people/role';
import { In } from 'typeorm';
import { Clock } from '../../platform/clock/clock';
import { TransactionRunner } from '../../platform/database/transaction-runner';
import { DomainError } from '../../platform/domain-error';
import type { Viewer } from '../../platform/http/viewer';
import { arrangerOf } from '../colleagues';
import { everyEstateOfThePersonMustBeLed, onlyAnAdministratorDisablesAnother } from '../domain/leaving-rules';
import { leadsTheEstate } from '../domain/who-may-arrange';
import { Person } from '../entities/person';
import { RoleGrant } from '../entities/role-grant';
import { requireEstateAsStaff } from '../estate-access';
import { DutyChanges } from '../roster/duty-changes';
import { recordLeaving } from './record-leaving';
import { phoneMustBeFree } from './sign-in-phones';

/** 重新启用: may sign in again, with the roles of before; shifts are to be arranged anew. */
@Injectable()
export class ReactivatePerson {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly changes: DutyChanges,
    private readonly clock: Clock,
  ) {}

  async execute(viewer: Viewer, estateId: string, personId: string): Promise<void> {
    await this.transactions.run(async (manager) => {
      await requireEstateAsStaff(manager, viewer, estateId);
      if (!leadsTheEstate(arrangerOf(viewer, estateId))) throw new DomainError('AUTH.NOT_ALLOWED');
      const grants = await manager.findBy(RoleGrant, { personId, role: In([...STAFF_ROLES]) });
      if (!grants.some((grant) => grant.estateId === estateId)) throw new DomainError('ROSTER.NOT_STAFF_HERE');
      const returning = { actorId: viewer.personId, actorGrants: viewer.grants, personId, grants };
      everyEstateOfThePersonMustBeLed(returning);
      onlyAnAdministratorDisablesAnother(returning);
      const { phone, staffAccount } = await manager.findOneByOrFail(Person, { id: personId });
      if (phone !== null && staffAccount !== null) await phoneMustBeFree(manager, phone, personId);
      await manager.update(Person, { id: personId }, { isActive: true });
      await recordLeaving(manager, viewer, 'reactivated', { estateId, personId }, this.clock.now());
    });
    this.changes.announce();
  }
}
