import { Injectable } from '@nestjs/common';
import type { WorkOrderActionRequests } from '@yingsheng/shared/api/work-order';
import { assertWorkOrderAction } from '../complaints/domain/permission';
import type { Viewer } from '../platform/http/viewer';
import { ActOnWorkOrder } from './act-on-work-order';
import { proposeTransfer, transferProposal } from './domain/decide-transfer';
import { returnWorkOrder } from './domain/decide-work-order';
import { willNeedARuling } from './domain/rules';
import { ruledOrderIsNotTransferred } from './domain/transfer-rules';
import { FindCandidate } from './find-candidate';

/** 申请转派: asks a colleague; after one bounce it is no longer for the handlers to settle, and the coordinator is asked. */
@Injectable()
export class TransferWorkOrder {
  constructor(
    private readonly act: ActOnWorkOrder,
    private readonly findCandidate: FindCandidate,
  ) {}

  execute(viewer: Viewer, id: string, request: WorkOrderActionRequests['proposeTransfer']): Promise<void> {
    return this.act.execute(viewer, id, request.version, async ({ facts, order }, now, manager) => {
      assertWorkOrderAction(facts, order, viewer, 'proposeTransfer');
      ruledOrderIsNotTransferred(order);
      const { receiverId, reason } = request;
      const receiver = await this.findCandidate.receiver(manager, facts, order, receiverId);
      const proposal = transferProposal(facts, order, viewer, { receiver, reason }, now);
      if (!willNeedARuling(order)) return proposeTransfer(order, proposal);
      const coordinator = await this.findCandidate.coordinator(manager, facts);
      return returnWorkOrder(facts, order, viewer, reason, { kind: 'ruling', coordinator, suggestion: proposal }, now);
    });
  }
}
