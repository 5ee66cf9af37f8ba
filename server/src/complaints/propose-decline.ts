import { Injectable } from '@nestjs/common';
import type { ComplaintActionRequests } from '@yingsheng/shared/api/complaint-actions';
import type { EntityManager } from 'typeorm';
import { WhoIsOnDuty } from '../directory/who-is-on-duty';
import type { Viewer } from '../platform/http/viewer';
import { ActOnComplaint } from './act-on-complaint';
import { chooseApprover, DECIDING_LEADS } from './domain/choose-approver';
import { proposeDecline } from './domain/decide/decline';
import type { ComplaintState } from './domain/facts';

/** 提出不予受理: finds the lead whose move it then is. */
@Injectable()
export class ProposeDecline {
  constructor(
    private readonly actOnComplaint: ActOnComplaint,
    private readonly whoIsOnDuty: WhoIsOnDuty,
  ) {}

  execute(viewer: Viewer, id: string, request: ComplaintActionRequests['proposeDecline']): Promise<void> {
    return this.actOnComplaint.execute(viewer, id, request.version, async (facts, now, manager) => {
      const deciderId = await this.deciderFor(manager, viewer, facts.complaint, now);
      return proposeDecline(facts, viewer, request, deciderId);
    });
  }

  private async deciderFor(
    manager: EntityManager,
    proposer: Viewer,
    complaint: ComplaintState,
    now: Date,
  ): Promise<string> {
    const decider = chooseApprover({
      staff: await this.whoIsOnDuty.staffOf(manager, complaint.estateId, now),
      departmentId: complaint.leadDepartmentId ?? proposer.departmentId,
      roles: DECIDING_LEADS,
      excludedIds: [proposer.personId, ...complaint.accusedIds],
    });
    return decider.personId;
  }
}
