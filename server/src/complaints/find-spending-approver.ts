import { Injectable } from '@nestjs/common';
import { APPROVING_ROLES, AUTHORITY_LIMITS_FEN } from '@yingsheng/shared/spending/authority';
import type { EntityManager } from 'typeorm';
import { WhoIsOnDuty } from '../directory/who-is-on-duty';
import type { Viewer } from '../platform/http/viewer';
import { findApprover } from './domain/choose-approver';
import type { ComplaintState } from './domain/facts';
import { reportersSideOf } from './domain/on-behalf';

/** 费用谁批: the nearest person up the requester's line whose authority covers the sum. */
@Injectable()
export class FindSpendingApprover {
  constructor(private readonly whoIsOnDuty: WhoIsOnDuty) {}

  /** `null`: nobody of the estate may allow so much. */
  async find(
    manager: EntityManager,
    requester: Viewer,
    complaint: ComplaintState,
    sumFen: number,
    now: Date,
  ): Promise<string | null> {
    const { estateId, leadDepartmentId, accusedIds } = complaint;
    const approver = findApprover({
      staff: await this.whoIsOnDuty.staffOf(manager, estateId, now),
      departmentId: requester.departmentId ?? leadDepartmentId,
      roles: APPROVING_ROLES.filter((role) => AUTHORITY_LIMITS_FEN[role] >= sumFen),
      excludedIds: [requester.personId, ...accusedIds, ...reportersSideOf(complaint)],
    });
    return approver?.personId ?? null;
  }
}
