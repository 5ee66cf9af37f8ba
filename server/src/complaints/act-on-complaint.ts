import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../platform/clock/clock';
import { TransactionRunner } from '../platform/database/transaction-runner';
import type { Viewer } from '../platform/http/viewer';
import { ComplaintScene } from './complaint-scene';
import type { Decision } from './domain/decision';
import type { ComplaintFacts } from './domain/facts';
import { assertComplaintVersion } from './domain/permission';
import { RecordDecision } from './record-decision';

export type Decide = (facts: ComplaintFacts, now: Date, manager: EntityManager) => Decision | Promise<Decision>;

/** Load and lock, check what the person had seen, decide, record: the course of every action on a complaint. */
@Injectable()
export class ActOnComplaint {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly scene: ComplaintScene,
    private readonly recordDecision: RecordDecision,
    private readonly clock: Clock,
  ) {}

  /** `seenVersion` `null`: for what stays right whatever happened meanwhile. */
  async execute(viewer: Viewer, complaintId: string, seenVersion: number | null, decide: Decide): Promise<void> {
    await this.transactions.run(async (manager) => {
      const facts = await this.scene.lock(manager, viewer, complaintId);
      if (seenVersion !== null) assertComplaintVersion(facts, seenVersion);
      const now = this.clock.now();
      const decision = await decide(facts, now, manager);
      // Nothing happened (a correction to what it already was): no new version for others to stumble over.
      if (decision.entries.length === 0) return;
      await this.recordDecision.record(manager, facts, decision, viewer, now);
    });
  }
}
