import { Injectable } from '@nestjs/common';
import type { WorkOrderActionRequests } from '@yingsheng/shared/api/work-order';
import { claimedAt, withClaim } from '../complaints/domain/claimed-at';
import { assertWorkOrderVersion } from '../complaints/domain/permission';
import { RecordDecision } from '../complaints/record-decision';
import { Clock } from '../platform/clock/clock';
import { TransactionRunner } from '../platform/database/transaction-runner';
import type { Viewer } from '../platform/http/viewer';
import { arriveAtWorkOrder } from './domain/decide-work-order';
import { WorkOrderScene } from './work-order-scene';

/** 到场: stamped with the time and, where the phone tells it, the place. */
@Injectable()
export class ArriveAtWorkOrder {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly scene: WorkOrderScene,
    private readonly recordDecision: RecordDecision,
    private readonly clock: Clock,
  ) {}

  async execute(viewer: Viewer, workOrderId: string, request: WorkOrderActionRequests['arrive']): Promise<void> {
    await this.transactions.run(async (manager) => {
      const { facts, order } = await this.scene.lock(manager, viewer, workOrderId);
      assertWorkOrderVersion(order, request.version);
      const now = this.clock.now();
      const report = {
        beforeMediaIds: request.beforeMediaIds,
        latitude: request.latitude ?? null,
        longitude: request.longitude ?? null,
      };
      const decision = arriveAtWorkOrder(facts, order, viewer, report, now);
      const claimed = claimedAt(request.claimedSecondsAgo, order.offeredAt, now);
      await this.recordDecision.record(manager, facts, withClaim(decision, claimed), viewer, now);
    });
  }
}
