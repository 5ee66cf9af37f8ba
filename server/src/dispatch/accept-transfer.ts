import { Injectable } from '@nestjs/common';
import type { WorkOrderActionRequests } from '@yingsheng/shared/api/work-order';
import type { Viewer } from '../platform/http/viewer';
import { ActOnWorkOrder } from './act-on-work-order';
import { acceptTransfer } from './domain/decide-transfer';

/** 接手: from now on the receiver answers for the order. */
@Injectable()
export class AcceptTransfer {
  constructor(private readonly act: ActOnWorkOrder) {}

  execute(viewer: Viewer, id: string, { version }: WorkOrderActionRequests['acceptTransfer']): Promise<void> {
    return this.act.execute(viewer, id, version, ({ facts, order }, now) => acceptTransfer(facts, order, viewer, now));
  }
}
