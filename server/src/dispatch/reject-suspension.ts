import { Injectable } from '@nestjs/common';
import type { WorkOrderActionRequests } from '@yingsheng/shared/api/work-order';
import type { Viewer } from '../platform/http/viewer';
import { ActOnWorkOrder } from './act-on-work-order';
import { rejectSuspension } from './domain/decide-suspension';

/** 不同意挂起: the work goes on. */
@Injectable()
export class RejectSuspension {
  constructor(private readonly act: ActOnWorkOrder) {}

  execute(viewer: Viewer, id: string, request: WorkOrderActionRequests['rejectSuspension']): Promise<void> {
    return this.act.execute(viewer, id, request.version, ({ facts, order }) =>
      rejectSuspension(facts, order, viewer, request.reason),
    );
  }
}
