import { Injectable } from '@nestjs/common';
import type { WorkOrderActionRequests } from '@yingsheng/shared/api/work-order';
import type { EntityManager } from 'typeorm';
import type { ComplaintFacts, WorkOrderState } from '../complaints/domain/facts';
import { assertWorkOrderAction, assertWorkOrderVersion } from '../complaints/domain/permission';
import { RecordDecision } from '../complaints/record-decision';
import { Clock } from '../platform/clock/clock';
import { TransactionRunner } from '../platform/database/transaction-runner';
import type { Viewer } from '../platform/http/viewer';
import { offerWorkOrder } from './domain/decide-work-order';
import { type Choice, intoThePool, type Pool } from './domain/duty-candidate';
import { FindCandidate } from './find-candidate';
import { WorkOrderScene } from './work-order-scene';

/** 改派: a dispatcher or lead offers a waiting order to somebody they name, or to whoever of the department is first. */
@Injectable()
export class OfferWorkOrder {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly scene: WorkOrderScene,
    private readonly findCandidate: FindCandidate,
    private readonly recordDecision: RecordDecision,
    private readonly clock: Clock,
  ) {}

  async execute(viewer: Viewer, workOrderId: string, request: WorkOrderActionRequests['offer']): Promise<void> {
    await this.transactions.run(async (manager) => {
      const { facts, order } = await this.scene.lock(manager, viewer, workOrderId);
      assertWorkOrderVersion(order, request.version);
      assertWorkOrderAction(facts, order, viewer, 'offer');
      const choice = await this.choose(manager, facts, order, request.handlerId);
      const now = this.clock.now();
      const decision = offerWorkOrder(facts, order, viewer, choice, request.reason ?? null, now);
      await this.recordDecision.record(manager, facts, decision, viewer, now);
    });
  }

  private choose(
    manager: EntityManager,
    facts: ComplaintFacts,
    { departmentId, kind }: WorkOrderState,
    handlerId: string | undefined,
  ): Promise<Choice | Pool> {
    if (handlerId === undefined) return Promise.resolve(intoThePool('由派单人放入抢单池'));
    return this.findCandidate.picked(manager, facts, departmentId, handlerId, '由派单人指定', kind);
  }
}
