import { Injectable } from '@nestjs/common';
import type { ComplaintActionRequests } from '@yingsheng/shared/api/complaint';
import { APPROVING_ROLES, AUTHORITY_LIMITS_FEN } from '@yingsheng/shared/spending/authority';
import type { EntityManager } from 'typeorm';
import { WhoIsOnDuty } from '../directory/who-is-on-duty';
import { DomainError } from '../platform/domain-error';
import type { Viewer } from '../platform/http/viewer';
import { newId } from '../platform/ids';
import { ActOnComplaint } from './act-on-complaint';
import { findApprover } from './domain/choose-approver';
import { claimedAt, withClaim } from './domain/claimed-at';
import { recordSpending, sumWith } from './domain/decide/spend';
import type { ComplaintState } from './domain/facts';
import { reportersSideOf } from './domain/on-behalf';

/** 记费用: inside the person's authority at once; above it, for the nearest person up their line who may allow the sum. */
@Injectable()
export class RecordSpending {
  constructor(
    private readonly actOnComplaint: ActOnComplaint,
    private readonly whoIsOnDuty: WhoIsOnDuty,
  ) {}

  execute(viewer: Viewer, id: string, request: ComplaintActionRequests['recordSpending']): Promise<void> {
    return this.actOnComplaint.execute(viewer, id, request.version, async (facts, now, manager) => {
      const { kind, amountFen, note } = request;
      const { sumFen, isWithin } = sumWith(facts, viewer, request);
      const approverId = isWithin ? null : await this.approverFor(manager, viewer, facts.complaint, sumFen, now);
      const claimed = claimedAt(request.claimedSecondsAgo, facts.complaint.submittedAt, now);
      const recorded = recordSpending(facts, viewer, { id: newId(), kind, amountFen, note }, approverId, now);
      return withClaim(recorded, claimed);
    });
  }

  private async approverFor(
    manager: EntityManager,
    requester: Viewer,
    complaint: ComplaintState,
    sumFen: number,
    now: Date,
  ): Promise<string> {
    const { estateId, leadDepartmentId, accusedIds } = complaint;
    const approver = findApprover({
      staff: await this.whoIsOnDuty.staffOf(manager, estateId, now),
      departmentId: requester.departmentId ?? leadDepartmentId,
      roles: APPROVING_ROLES.filter((role) => AUTHORITY_LIMITS_FEN[role] >= sumFen),
      excludedIds: [requester.personId, ...accusedIds, ...reportersSideOf(complaint)],
    });
    if (approver === undefined) throw new DomainError('SPENDING.BEYOND_EVERY_AUTHORITY', { sumFen });
    return approver.personId;
  }
}
