import { Injectable } from '@nestjs/common';
import type { WorkOrderActionRequests } from '@yingsheng/shared/api/work-order';
import type { Viewer } from '../platform/http/viewer';
import { ActOnWorkOrder } from './act-on-work-order';
import { resumeWork } from './domain/decide-suspension';

/** 恢复处理: before the time was over. */
@Injectable()
export class ResumeWorkOrder {
  constructor(private readonly act: ActOnWorkOrder) {}

  execute(viewer: Viewer, id: string, { version }: WorkOrderActionRequests['resume']): Promise<void> {
    return this.act.execute(viewer, id, version, ({ facts, order }) => resumeWork(facts, order, viewer));
  }
}
