import { Injectable } from '@nestjs/common';
import type { OwedWork } from '@yingsheng/shared/api/staff';
import { MANAGER_ROLES } from '@yingsheng/shared/people/role';
import { TransactionRunner } from '../../platform/database/transaction-runner';
import { DomainError } from '../../platform/domain-error';
import { hasRole, type Viewer } from '../../platform/http/viewer';
import { RoleGrant } from '../entities/role-grant';
import { requireEstateAsStaff } from '../estate-access';
import { OwedWorks } from '../ports/owed-work';

/** What a colleague still owes, for those who have to find other hands for it. */
@Injectable()
export class ReadOwedWork {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly owedWorks: OwedWorks,
  ) {}

  execute(viewer: Viewer, estateId: string, personId: string): Promise<OwedWork> {
    return this.transactions.read(async (manager) => {
      await requireEstateAsStaff(manager, viewer, estateId);
      if (!hasRole(viewer, estateId, ...MANAGER_ROLES)) throw new DomainError('AUTH.NOT_ALLOWED');
      const isColleague = await manager.existsBy(RoleGrant, { personId, estateId });
      if (!isColleague) throw new DomainError('ROSTER.NOT_STAFF_HERE');
      return this.owedWorks.owedBy(manager, personId, viewer);
    });
  }
}
