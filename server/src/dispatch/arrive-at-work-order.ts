import { Injectable } from '@nestjs/common';
import type { WorkOrderActionRequests } from '@yingsheng/shared/api/work-order';
import { assertWorkOrderVersion } from '../complaints/domain/permission';
import { countedAt, withClaim } from '../complaints/domain/weigh-claim';
import { RecordDecision } from '../complaints/record-decision';
import { WeighClaims } from '../complaints/weigh-claims';
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
    private readonly claims: WeighClaims,
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
      const step = { complaintId: order.complaintId, action: 'arrive', notBefore: order.acceptedAt ?? order.offeredAt };
      const claim = await this.claims.execute(manager, viewer, request.claim, step, now);
      const decision = arriveAtWorkOrder(facts, order, viewer, report, countedAt(claim, now));
      await this.recordDecision.record(manager, facts, withClaim(decision, claim), viewer, now);
    });
  }
}
