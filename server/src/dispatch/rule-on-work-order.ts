import { Injectable } from '@nestjs/common';
import type { WorkOrderActionRequests } from '@yingsheng/shared/api/work-order';
import type { EntityManager } from 'typeorm';
import { assertWorkOrderAction, assertWorkOrderVersion } from '../complaints/domain/permission';
import { RecordDecision } from '../complaints/record-decision';
import { Clock } from '../platform/clock/clock';
import { TransactionRunner } from '../platform/database/transaction-runner';
import type { Viewer } from '../platform/http/viewer';
import { ruleOnWorkOrder } from './domain/decide-work-order';
import type { Choice } from './domain/duty-candidate';
import { FindCandidate } from './find-candidate';
import { type Scene, WorkOrderScene } from './work-order-scene';

type RuleRequest = WorkOrderActionRequests['rule'];

/** 裁定: the coordinator names the department, and the person where they wish to. */
@Injectable()
export class RuleOnWorkOrder {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly scene: WorkOrderScene,
    private readonly findCandidate: FindCandidate,
    private readonly recordDecision: RecordDecision,
    private readonly clock: Clock,
  ) {}

  async execute(viewer: Viewer, workOrderId: string, request: RuleRequest): Promise<void> {
    await this.transactions.run(async (manager) => {
      const scene = await this.scene.lock(manager, viewer, workOrderId);
      assertWorkOrderVersion(scene.order, request.version);
      assertWorkOrderAction(scene.facts, scene.order, viewer, 'rule');
      const department = await this.findCandidate.department(manager, scene.facts, request.departmentId);
      const choice = await this.choose(manager, scene, request);
      const now = this.clock.now();
      const ruling = { department, choice, reason: request.reason };
      const decision = ruleOnWorkOrder(scene.facts, scene.order, viewer, ruling, now);
      await this.recordDecision.record(manager, scene.facts, decision, viewer, now);
    });
  }

  private choose(manager: EntityManager, { facts, order }: Scene, request: RuleRequest): Promise<Choice> {
    const { departmentId, handlerId } = request;
    if (handlerId === undefined) {
      return this.findCandidate.best(manager, facts, departmentId, order.returnedByIds, order.kind);
    }
    return this.findCandidate.picked(manager, facts, departmentId, handlerId, '按裁定指派', order.kind);
  }
}
