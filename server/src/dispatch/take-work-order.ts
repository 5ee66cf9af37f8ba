import { Injectable } from '@nestjs/common';
import type { WorkOrderActionRequests } from '@yingsheng/shared/api/work-order';
import type { EntityManager } from 'typeorm';
import { claimedAt, withClaim } from '../complaints/domain/claimed-at';
import { assertWorkOrderVersion } from '../complaints/domain/permission';
import { RecordDecision } from '../complaints/record-decision';
import { personBriefs } from '../directory/people';
import { Clock } from '../platform/clock/clock';
import { TransactionRunner } from '../platform/database/transaction-runner';
import type { Viewer } from '../platform/http/viewer';
import { takeWorkOrder } from './domain/decide-work-order';
import { orderMustNotBeTakenByAnother } from './domain/rules';
import { WorkOrderScene } from './work-order-scene';

/** 接单 / 抢单: one winner. Whoever comes second reads that a colleague has it, not that a number is stale. */
@Injectable()
export class TakeWorkOrder {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly scene: WorkOrderScene,
    private readonly recordDecision: RecordDecision,
    private readonly clock: Clock,
  ) {}

  async execute(
    viewer: Viewer,
    workOrderId: string,
    action: 'accept' | 'grab',
    request: WorkOrderActionRequests['accept'],
  ): Promise<void> {
    await this.transactions.run(async (manager) => {
      const { facts, order } = await this.scene.lock(manager, viewer, workOrderId);
      orderMustNotBeTakenByAnother(order, viewer.personId, await departmentOf(manager, order.handlerId));
      assertWorkOrderVersion(order, request.version);
      const now = this.clock.now();
      const decision = takeWorkOrder(facts, order, viewer, action, now);
      const claimed = claimedAt(request.claimedSecondsAgo, order.offeredAt, now);
      await this.recordDecision.record(manager, facts, withClaim(decision, claimed), viewer, now);
    });
  }
}

async function departmentOf(manager: EntityManager, personId: string | null): Promise<string | null> {
  if (personId === null) return null;
  return (await personBriefs(manager, [personId])).get(personId)?.departmentName ?? null;
}
