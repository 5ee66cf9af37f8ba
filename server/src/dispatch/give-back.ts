import { Injectable } from '@nestjs/common';
import type { WorkOrderActionRequests } from '@yingsheng/shared/api/work-order';
import { RecordDecision } from '../complaints/record-decision';
import { Clock } from '../platform/clock/clock';
import { TransactionRunner } from '../platform/database/transaction-runner';
import type { Viewer } from '../platform/http/viewer';
import { ActOnWorkOrder } from './act-on-work-order';
import { askBack, declineBack, giveBack } from './domain/decide-back';
import { WorkOrderScene } from './work-order-scene';

/** 我在现场，请派回给我: asked, agreed to, or not. */
@Injectable()
export class GiveBack {
  constructor(
    private readonly act: ActOnWorkOrder,
    private readonly transactions: TransactionRunner,
    private readonly scene: WorkOrderScene,
    private readonly recordDecision: RecordDecision,
    private readonly clock: Clock,
  ) {}

  /** Whatever happened meanwhile: whoever asks has been without a network. */
  async ask(viewer: Viewer, id: string): Promise<void> {
    await this.transactions.run(async (manager) => {
      const { facts, order } = await this.scene.lock(manager, viewer, id);
      const now = this.clock.now();
      const decision = askBack(facts, order, viewer, now);
      if (decision.entries.length > 0) await this.recordDecision.record(manager, facts, decision, viewer, now);
    });
  }

  give(viewer: Viewer, id: string, { version }: WorkOrderActionRequests['giveBack']): Promise<void> {
    return this.act.execute(viewer, id, version, ({ facts, order }, now) => giveBack(facts, order, viewer, now));
  }

  decline(viewer: Viewer, id: string, { version }: WorkOrderActionRequests['declineBack']): Promise<void> {
    return this.act.execute(viewer, id, version, ({ facts, order }) => declineBack(facts, order, viewer));
  }
}
