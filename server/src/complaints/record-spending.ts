import { Injectable } from '@nestjs/common';
import type { ComplaintActionRequests } from '@yingsheng/shared/api/complaint-actions';
import { DomainError } from '../platform/domain-error';
import type { Viewer } from '../platform/http/viewer';
import { newId } from '../platform/ids';
import { ActOnComplaint } from './act-on-complaint';
import { recordSpending, sumWith } from './domain/decide/spend';
import { withClaim } from './domain/weigh-claim';
import { FindSpendingApprover } from './find-spending-approver';
import { WeighClaims } from './weigh-claims';

/** 记费用: inside the person's authority at once; above it, for the nearest person up their line who may allow the sum. */
@Injectable()
export class RecordSpending {
  constructor(
    private readonly actOnComplaint: ActOnComplaint,
    private readonly approvers: FindSpendingApprover,
    private readonly claims: WeighClaims,
  ) {}

  execute(viewer: Viewer, id: string, request: ComplaintActionRequests['recordSpending']): Promise<void> {
    return this.actOnComplaint.execute(viewer, id, request.version, async (facts, now, manager) => {
      const { kind, amountFen, note } = request;
      const { sumFen, isWithin } = sumWith(facts, viewer, request);
      const approverId = isWithin ? null : await this.approvers.find(manager, viewer, facts.complaint, sumFen, now);
      if (!isWithin && approverId === null) throw new DomainError('SPENDING.BEYOND_EVERY_AUTHORITY', { sumFen });
      const step = { complaintId: id, action: 'recordSpending', notBefore: facts.complaint.submittedAt };
      const claim = await this.claims.execute(manager, viewer, request.claim, step, now);
      const recorded = recordSpending(facts, viewer, { id: newId(), kind, amountFen, note }, approverId, now);
      return withClaim(recorded, claim);
    });
  }
}
