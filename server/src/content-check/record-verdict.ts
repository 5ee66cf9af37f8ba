import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { LoadComplaint } from '../complaints/load-complaint';
import { RecordDecision } from '../complaints/record-decision';
import { holdMedia } from '../media/hold-media';
import { Clock } from '../platform/clock/clock';
import { TransactionRunner } from '../platform/database/transaction-runner';
import { ContentCheck, type ContentCheckState } from './content-check.entity';
import { flagContent } from './domain/decide-content';
import type { Verdict } from './domain/verdict';

/** Writes down what the platform thinks, once; what it suspects is marked, and a photo held back. */
@Injectable()
export class RecordVerdict {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly loadComplaint: LoadComplaint,
    private readonly recordDecision: RecordDecision,
    private readonly clock: Clock,
  ) {}

  /** `null`: no verdict could be had. */
  async execute(checkId: string, verdict: Verdict | null): Promise<void> {
    await this.transactions.run(async (manager) => {
      const check = await manager.findOneBy(ContentCheck, { id: checkId });
      if (check === null) return;
      if (verdict === null || verdict.suggestion === 'pass') {
        await this.answer(manager, check, verdict, verdict === null ? 'unanswered' : 'passed');
        return;
      }
      const facts = await this.loadComplaint.loadFacts(manager, check.complaintId, { lock: true });
      if (!(await this.answer(manager, check, verdict, 'held'))) return;
      if (check.subject === 'media') await holdMedia(manager, check.subjectId, 'awaitingReview');
      await this.recordDecision.record(manager, facts, flagContent(facts, check), { personId: null }, this.clock.now());
    });
  }

  /** False when it was answered before: a verdict is heard once. */
  private async answer(
    manager: EntityManager,
    { id }: ContentCheck,
    verdict: Verdict | null,
    state: ContentCheckState,
  ): Promise<boolean> {
    const { affected } = await manager.update(
      ContentCheck,
      { id, state: 'asked' },
      { ...verdict, state, answeredAt: this.clock.now() },
    );
    return affected === 1;
  }
}
