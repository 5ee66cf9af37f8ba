import { Injectable } from '@nestjs/common';
import { STAFF_ROLES } from '@yingsheng/shared/people/role';
import { type EntityManager, In, MoreThan } from 'typeorm';
import { Clock } from '../../platform/clock/clock';
import { TransactionRunner } from '../../platform/database/transaction-runner';
import { DomainError } from '../../platform/domain-error';
import type { Viewer } from '../../platform/http/viewer';
import { arrangerOf, lockColleagues } from '../colleagues';
import {
  everyEstateOfThePersonMustBeLed,
  nobodyDisablesThemselves,
  nobodyLeavesWhileOwing,
  onlyAnAdministratorDisablesAnother,
} from '../domain/leaving-rules';
import { leadsTheEstate } from '../domain/who-may-arrange';
import { DutyShift } from '../entities/duty-shift';
import { Person } from '../entities/person';
import { RoleGrant } from '../entities/role-grant';
import { OwedWorks } from '../ports/owed-work';
import { SignIns } from '../ports/sign-ins';
import { UnseenWork } from '../ports/unseen-work';
import { DutyChanges } from '../roster/duty-changes';
import { othersMustRemain } from './others-must-remain';
import { recordLeaving } from './record-leaving';

/** 离职停用 */
@Injectable()
export class DeactivatePerson {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly owedWorks: OwedWorks,
    private readonly unseenWork: UnseenWork,
    private readonly signIns: SignIns,
    private readonly changes: DutyChanges,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError STAFF.STILL_OWES with the list of what has to be handed over first */
  async execute(viewer: Viewer, estateId: string, personId: string): Promise<void> {
    await this.transactions.run(async (manager) => {
      // Held until the end: whoever is being given something new meanwhile waits, and is then refused.
      await lockColleagues(manager, viewer, estateId, [personId]);
      if (!leadsTheEstate(arrangerOf(viewer, estateId))) throw new DomainError('AUTH.NOT_ALLOWED');
      const grants = await manager.findBy(RoleGrant, { personId, role: In([...STAFF_ROLES]) });
      const leaving = { actorId: viewer.personId, actorGrants: viewer.grants, personId, grants };
      nobodyDisablesThemselves(leaving);
      everyEstateOfThePersonMustBeLed(leaving);
      onlyAnAdministratorDisablesAnother(leaving);
      await othersMustRemain(manager, personId, grants);
      const owed = await this.owedWorks.owedBy(manager, personId, viewer);
      nobodyLeavesWhileOwing(owed.items.length + owed.elsewhereCount, owed);
      await this.unseenWork.passOn(manager, personId, viewer);
      await manager.update(Person, { id: personId }, { isActive: false });
      await leaveTheRoster(manager, personId, this.clock.now());
      await this.signIns.endAll(manager, personId);
      await recordLeaving(manager, viewer, 'deactivated', { estateId, personId }, this.clock.now());
    });
    this.changes.announce();
  }
}

/** What was is kept; what runs ends now; what was to come is free for others. */
async function leaveTheRoster(manager: EntityManager, personId: string, now: Date): Promise<void> {
  await manager.delete(DutyShift, { personId, startsAt: MoreThan(now) });
  await manager.update(DutyShift, { personId, endsAt: MoreThan(now) }, { endsAt: now });
}
