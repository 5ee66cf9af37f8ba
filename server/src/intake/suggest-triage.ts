import { Injectable } from '@nestjs/common';
import type { TriageSuggestion, TriageSuggestRequest } from '@yingsheng/shared/api/triage';
import { safetyAdviceFor } from '@yingsheng/shared/complaint/safety-advice';
import { isEmergency } from '@yingsheng/shared/sla/policy';
import type { EntityManager } from 'typeorm';
import { Person } from '../directory/entities/person';
import { Clock } from '../platform/clock/clock';
import { TransactionRunner } from '../platform/database/transaction-runner';
import { DomainError } from '../platform/domain-error';
import { isStaffOf, type Viewer } from '../platform/http/viewer';
import { Classifier } from '../triage/ports/classifier';
import { IntakeMemory } from './intake-memory';
import { promiseView } from './receipt';

/** What the form shows while the person types: category, urgency, what to do now, and what is promised. */
@Injectable()
export class SuggestTriage {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly classifier: Classifier,
    private readonly memory: IntakeMemory,
    private readonly clock: Clock,
  ) {}

  execute(viewer: Viewer, request: TriageSuggestRequest): Promise<TriageSuggestion> {
    return this.transactions.read(async (manager) => {
      await this.assertOfEstate(manager, viewer, request.estateId);
      const { hazard, category, urgency, confidence, decidingWords } = await this.classifier.classify(
        manager,
        request.estateId,
        request.text,
      );
      const { terms, alert } = await this.memory.promise(manager, request.estateId);
      const isLengthened = alert !== null && !isEmergency(urgency);
      return {
        category,
        urgency,
        confidence,
        decidingWords: [...decidingWords],
        safetyAdvice: hazard === null ? null : safetyAdviceFor(hazard),
        promise: promiseView(terms, terms.limitsFor(category, urgency), isLengthened, this.clock.now()),
      };
    });
  }

  private async assertOfEstate(manager: EntityManager, viewer: Viewer, estateId: string): Promise<void> {
    if (isStaffOf(viewer, estateId)) return;
    const homes = await this.memory.homesOf(manager, viewer.personId);
    if (homes.some((home) => home.estateId === estateId)) return;
    // 替人反映: about another's home, by whoever is known here.
    const { provenPhone } = await manager.findOneByOrFail(Person, { id: viewer.personId });
    if (homes.length === 0 && provenPhone === null) throw new DomainError('REQUEST.NOT_FOUND');
    await this.memory.estate(manager, estateId);
  }
}
