import { Injectable } from '@nestjs/common';
import type { WorkOrderActionRequests } from '@yingsheng/shared/api/work-order';
import { chooseApprover, DECIDING_LEADS } from '../complaints/domain/choose-approver';
import { assertWorkOrderAction } from '../complaints/domain/permission';
import type { Viewer } from '../platform/http/viewer';
import { ActOnWorkOrder } from './act-on-work-order';
import { requestSuspension } from './domain/decide-suspension';
import { DutyRoster } from './duty-roster';

/** 申请挂起: finds the lead whose decision it then is. */
@Injectable()
export class SuspendWorkOrder {
  constructor(
    private readonly act: ActOnWorkOrder,
    private readonly roster: DutyRoster,
  ) {}

  execute(viewer: Viewer, id: string, request: WorkOrderActionRequests['requestSuspension']): Promise<void> {
    const { version, reasonKind, reason } = request;
    return this.act.execute(viewer, id, version, async ({ facts, order }, now, manager) => {
      assertWorkOrderAction(facts, order, viewer, 'requestSuspension');
      const { personId: approverId } = chooseApprover({
        staff: await this.roster.candidatesOf(manager, order.estateId),
        departmentId: order.departmentId,
        roles: DECIDING_LEADS,
        excludedIds: [viewer.personId, ...facts.complaint.accusedIds],
      });
      const wish = { reasonKind, reason, expectedReturnAt: new Date(request.expectedReturnAt), approverId };
      return requestSuspension(facts, order, viewer, wish, now);
    });
  }
}
