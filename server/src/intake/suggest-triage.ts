import { Injectable } from '@nestjs/common';
import type { TriageSuggestion, TriageSuggestRequest } from '@yingsheng/shared/api/triage';
import { isEmergency } from '@yingsheng/shared/sla/policy';
import { dangerJudged } from '@yingsheng/shared/triage/danger-judged';
import type { EntityManager } from 'typeorm';
import type { CurrentPromise } from '../complaints/promise-book';
import { Person } from '../directory/entities/person';
import { Clock } from '../platform/clock/clock';
import { TransactionRunner } from '../platform/database/transaction-runner';
import { DomainError } from '../platform/domain-error';
import { isStaffOf, type Viewer } from '../platform/http/viewer';
import { Classifier, type TriageResult } from '../triage/ports/classifier';
import type { Heard } from './domain/raise-by-opinion';
import { HearOpinion } from './hear-opinion';
import { IntakeMemory } from './intake-memory';
import { promiseView } from './receipt';

/** What the form shows while the person types: category, urgency, what to do now, and what is promised. */
@Injectable()
export class SuggestTriage {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly classifier: Classifier,
    private readonly opinion: HearOpinion,
    private readonly memory: IntakeMemory,
    private readonly clock: Clock,
  ) {}

  async execute(viewer: Viewer, request: TriageSuggestRequest): Promise<TriageSuggestion> {
    const { estateId, text } = request;
    const { judged, name, promise } = await this.transactions.read(async (manager) => {
      await this.assertOfEstate(manager, viewer, estateId);
      return {
        judged: await this.classifier.classify(manager, estateId, text),
        name: (await this.memory.person(manager, viewer.personId)).name,
        promise: await this.memory.promise(manager, estateId),
      };
    });
    const heard = await this.opinion.execute(judged, { estateId, text, names: [name] });
    return suggestionOf(heard, promise, this.clock.now());
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

function suggestionOf(heard: Heard<TriageResult>, { terms, alert }: CurrentPromise, now: Date): TriageSuggestion {
  const { category, urgency, confidence, secondOpinion } = heard;
  const isLengthened = alert !== null && !isEmergency(urgency);
  return {
    ...dangerJudged(heard),
    category,
    confidence,
    isRaisedByOpinion: secondOpinion === 'danger',
    promise: promiseView(terms, terms.limitsFor(category, urgency), isLengthened, now),
  };
}
