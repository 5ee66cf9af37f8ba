import { Injectable } from '@nestjs/common';
import type { WorkOrderActionRequests } from '@yingsheng/shared/api/work-order';
import { assertWorkOrderVersion } from '../complaints/domain/permission';
import { RecordDecision } from '../complaints/record-decision';
import { Clock } from '../platform/clock/clock';
import { TransactionRunner } from '../platform/database/transaction-runner';
import type { Viewer } from '../platform/http/viewer';
import { cancelWorkOrder } from './domain/decide-work-order';
import { WorkOrderScene } from './work-order-scene';

/** 取消: by the lead, with a reason; the complaint goes back to its first-contact owner. */
@Injectable()
export class CancelWorkOrder {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly scene: WorkOrderScene,
    private readonly recordDecision: RecordDecision,
    private readonly clock: Clock,
  ) {}

  async execute(viewer: Viewer, workOrderId: string, request: WorkOrderActionRequests['cancel']): Promise<void> {
    await this.transactions.run(async (manager) => {
      const { facts, order } = await this.scene.lock(manager, viewer, workOrderId);
      assertWorkOrderVersion(order, request.version);
      const now = this.clock.now();
      await this.recordDecision.record(
        manager,
        facts,
        cancelWorkOrder(facts, order, viewer, request.reason),
        viewer,
        now,
      );
    });
  }
}
