import { Injectable } from '@nestjs/common';
import type { DangerJudgement, TriageSuggestRequest } from '@yingsheng/shared/api/triage';
import { dangerJudged } from '@yingsheng/shared/triage/danger-judged';
import { TransactionRunner } from '../../platform/database/transaction-runner';
import { Classifier } from '../../triage/ports/classifier';
import { IntakeMemory } from '../intake-memory';

/** What the form shows of danger while somebody who has not signed in types. */
@Injectable()
export class JudgeGuestDanger {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly classifier: Classifier,
    private readonly memory: IntakeMemory,
  ) {}

  /** @throws DomainError REQUEST.NOT_FOUND for an estate that is not looked after here */
  execute({ estateId, text }: TriageSuggestRequest): Promise<DangerJudgement> {
    return this.transactions.read(async (manager) => {
      await this.memory.estate(manager, estateId);
      return dangerJudged(await this.classifier.classify(manager, estateId, text));
    });
  }
}
