import { Injectable } from '@nestjs/common';
import type { WorkOrderActionRequests } from '@yingsheng/shared/api/work-order';
import type { Viewer } from '../platform/http/viewer';
import { ActOnWorkOrder } from './act-on-work-order';
import { approveSuspension } from './domain/decide-suspension';

/** 同意挂起: the work rests until the return that was named, and the resident is told. */
@Injectable()
export class ApproveSuspension {
  constructor(private readonly act: ActOnWorkOrder) {}

  execute(viewer: Viewer, id: string, { version }: WorkOrderActionRequests['approveSuspension']): Promise<void> {
    return this.act.execute(viewer, id, version, ({ facts, order }, now) =>
      approveSuspension(facts, order, viewer, now),
    );
  }
}
