import { Injectable } from '@nestjs/common';
import type { WorkOrderActionRequests } from '@yingsheng/shared/api/work-order';
import type { Viewer } from '../platform/http/viewer';
import { ActOnWorkOrder } from './act-on-work-order';
import { declineTransfer } from './domain/decide-transfer';

/** 不接, by the receiver; 撤回, by the giver. */
@Injectable()
export class DeclineTransfer {
  constructor(private readonly act: ActOnWorkOrder) {}

  execute(viewer: Viewer, id: string, { version, reason }: WorkOrderActionRequests['declineTransfer']): Promise<void> {
    return this.act.execute(viewer, id, version, ({ facts, order }) =>
      declineTransfer(facts, order, viewer, reason ?? null),
    );
  }
}
