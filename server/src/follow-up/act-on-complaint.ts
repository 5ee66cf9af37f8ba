import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Decision } from '../complaints/domain/decision';
import type { ComplaintFacts } from '../complaints/domain/facts';
import { maySee } from '../complaints/domain/parties';
import { assertComplaintVersion } from '../complaints/domain/permission';
import { LoadComplaint } from '../complaints/load-complaint';
import { RecordDecision } from '../complaints/record-decision';
import { Clock } from '../platform/clock/clock';
import { TransactionRunner } from '../platform/database/transaction-runner';
import { DomainError } from '../platform/domain-error';
import type { Viewer } from '../platform/http/viewer';

export type Decide = (facts: ComplaintFacts, now: Date, manager: EntityManager) => Decision | Promise<Decision>;

/** Load and lock, check what the person saw, decide, record: one transaction. */
@Injectable()
export class ActOnComplaint {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly loadComplaint: LoadComplaint,
    private readonly recordDecision: RecordDecision,
    private readonly clock: Clock,
  ) {}

  async execute(viewer: Viewer, complaintId: string, seenVersion: number, decide: Decide): Promise<void> {
    await this.transactions.run(async (manager) => {
      const facts = await this.loadComplaint.loadFacts(manager, complaintId, { lock: true });
      if (!maySee(viewer, facts)) throw new DomainError('COMPLAINT.NOT_FOUND');
      assertComplaintVersion(facts, seenVersion);
      const now = this.clock.now();
      const decision = await decide(facts, now, manager);
      await this.recordDecision.record(manager, facts, decision, viewer, now);
    });
  }
}
