import { Injectable } from '@nestjs/common';
import type { WorkOrderActionRequests } from '@yingsheng/shared/api/work-order';
import type { EntityManager } from 'typeorm';
import { assertWorkOrderAction, assertWorkOrderVersion } from '../complaints/domain/permission';
import { RecordDecision } from '../complaints/record-decision';
import { Clock } from '../platform/clock/clock';
import { TransactionRunner } from '../platform/database/transaction-runner';
import type { Viewer } from '../platform/http/viewer';
import { type NextStop, returnWorkOrder } from './domain/decide-work-order';
import { willNeedARuling } from './domain/rules';
import { FindCandidate } from './find-candidate';
import { type Scene, WorkOrderScene } from './work-order-scene';

/** 退单: with a reason, and straight on to the next; after two, to the coordinator. */
@Injectable()
export class ReturnWorkOrder {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly scene: WorkOrderScene,
    private readonly findCandidate: FindCandidate,
    private readonly recordDecision: RecordDecision,
    private readonly clock: Clock,
  ) {}

  async execute(viewer: Viewer, workOrderId: string, request: WorkOrderActionRequests['return']): Promise<void> {
    await this.transactions.run(async (manager) => {
      const scene = await this.scene.lock(manager, viewer, workOrderId);
      assertWorkOrderVersion(scene.order, request.version);
      assertWorkOrderAction(scene.facts, scene.order, viewer, 'return');
      const next = await this.nextStop(manager, scene, viewer.personId);
      const now = this.clock.now();
      const decision = returnWorkOrder(scene.facts, scene.order, viewer, request.reason, next, now);
      await this.recordDecision.record(manager, scene.facts, decision, viewer, now);
    });
  }

  private async nextStop(manager: EntityManager, { facts, order }: Scene, giverId: string): Promise<NextStop> {
    if (willNeedARuling(order)) {
      return { kind: 'ruling', coordinator: await this.findCandidate.coordinator(manager, facts) };
    }
    const passedOver = [...order.returnedByIds, giverId];
    return {
      kind: 'offer',
      choice: await this.findCandidate.best(manager, facts, order.departmentId, passedOver, order.kind),
    };
  }
}
