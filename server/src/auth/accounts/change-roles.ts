import { Injectable } from '@nestjs/common';
import type { RoleScope } from '@yingsheng/shared/api/staff-accounts';
import { type EntityManager, MoreThan } from 'typeorm';
import { nobodyLeavesWhileOwing } from '../../directory/domain/leaving-rules';
import { CompanyGrant } from '../../directory/entities/company-grant';
import { DutyShift } from '../../directory/entities/duty-shift';
import { OwedWorks } from '../../directory/ports/owed-work';
import { UnseenWork } from '../../directory/ports/unseen-work';
import { DutyChanges } from '../../directory/roster/duty-changes';
import { takeForCompany, takeRole } from '../../directory/staff/grant-roles';
import { othersMustRemain } from '../../directory/staff/others-must-remain';
import { Clock } from '../../platform/clock/clock';
import { TransactionRunner } from '../../platform/database/transaction-runner';
import { DomainError } from '../../platform/domain-error';
import type { Viewer } from '../../platform/http/viewer';
import { mayGrant } from '../domain/who-may-grant';
import { estatesLost, type LostGrant } from './estates-lost';
import { giveRole } from './give-role';
import { grantorOf } from './grantor';
import { lockAccount } from './keep-account';

/** 任命与收回 */
@Injectable()
export class ChangeRoles {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly owedWorks: OwedWorks,
    private readonly unseenWork: UnseenWork,
    private readonly changes: DutyChanges,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError REQUEST.NOT_FOUND, STAFF.BEYOND_YOUR_RIGHTS */
  async give(viewer: Viewer, personId: string, scope: RoleScope): Promise<void> {
    await this.transactions.run(async (manager) => {
      const grantor = await grantorOf(manager, viewer);
      await lockAccount(manager, grantor, personId);
      await giveRole(manager, grantor, personId, scope, this.clock.now());
    });
    this.changes.announce();
  }

  /**
   * The last role on an estate is leaving it: nothing may be owed any more.
   * @throws DomainError STAFF.COMPANY_WIDE, STAFF.LAST_ADMINISTRATOR, STAFF.LAST_ESTATE_MANAGER, STAFF.STILL_OWES
   */
  async take(viewer: Viewer, personId: string, scope: RoleScope): Promise<void> {
    await this.transactions.run(async (manager) => {
      const grantor = await grantorOf(manager, viewer);
      await lockAccount(manager, grantor, personId);
      if (!mayGrant(grantor, scope)) throw new DomainError('STAFF.BEYOND_YOUR_RIGHTS');
      const lost = await this.lostBy(manager, personId, scope);
      await othersMustRemain(manager, personId, lost);
      await this.leaveEstates(manager, viewer, personId, lost);
      const granting = { actorId: viewer.personId, now: this.clock.now() };
      const { role, estateId } = scope;
      if (estateId !== null) await takeRole(manager, { personId, role, estateId }, granting);
      else if (grantor.companyId !== null)
        await takeForCompany(manager, { personId, role, companyId: grantor.companyId }, granting);
    });
    this.changes.announce();
  }

  private async lostBy(manager: EntityManager, personId: string, { role, estateId }: RoleScope): Promise<LostGrant[]> {
    const isWide = await manager.existsBy(CompanyGrant, { personId, role });
    if (estateId !== null && isWide) throw new DomainError('STAFF.COMPANY_WIDE');
    return estatesLost(manager, personId, { role, estateId });
  }

  /** Estates on which it was the only role: shifts there are free for others. */
  private async leaveEstates(
    manager: EntityManager,
    viewer: Viewer,
    personId: string,
    lost: readonly LostGrant[],
  ): Promise<void> {
    const left = lost.filter(({ isOnlyRoleThere }) => isOnlyRoleThere);
    if (left.length === 0) return;
    const owed = await this.owedWorks.owedBy(manager, personId, viewer);
    nobodyLeavesWhileOwing(owed.items.length + owed.elsewhereCount, owed);
    await this.unseenWork.passOn(manager, personId, viewer);
    const now = this.clock.now();
    for (const { estateId } of left) {
      await manager.delete(DutyShift, { personId, estateId, startsAt: MoreThan(now) });
      await manager.update(DutyShift, { personId, estateId, endsAt: MoreThan(now) }, { endsAt: now });
    }
  }
}
