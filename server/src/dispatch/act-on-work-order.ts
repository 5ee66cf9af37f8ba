import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Decision } from '../complaints/domain/decision';
import { assertWorkOrderVersion } from '../complaints/domain/permission';
import { RecordDecision } from '../complaints/record-decision';
import { Clock } from '../platform/clock/clock';
import { TransactionRunner } from '../platform/database/transaction-runner';
import type { Viewer } from '../platform/http/viewer';
import { type Scene, WorkOrderScene } from './work-order-scene';

export type DecideOnOrder = (scene: Scene, now: Date, manager: EntityManager) => Decision | Promise<Decision>;

/** Load and lock, check what the person had seen, decide, record: the course of an action on a work order. */
@Injectable()
export class ActOnWorkOrder {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly scene: WorkOrderScene,
    private readonly recordDecision: RecordDecision,
    private readonly clock: Clock,
  ) {}

  async execute(viewer: Viewer, workOrderId: string, seenVersion: number, decide: DecideOnOrder): Promise<void> {
    await this.transactions.run(async (manager) => {
      const scene = await this.scene.lock(manager, viewer, workOrderId);
      assertWorkOrderVersion(scene.order, seenVersion);
      const now = this.clock.now();
      const decision = await decide(scene, now, manager);
      await this.recordDecision.record(manager, scene.facts, decision, viewer, now);
    });
  }
}
