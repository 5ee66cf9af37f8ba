import { Injectable } from '@nestjs/common';
import type { KnowledgeAnswer, KnowledgeAskRequest } from '@yingsheng/shared/api/knowledge';
import { SUGGESTED_ANSWERS_MAX } from '@yingsheng/shared/knowledge/knowledge';
import type { EntityManager } from 'typeorm';
import { Clock } from '../platform/clock/clock';
import { TransactionRunner } from '../platform/database/transaction-runner';
import { estateIdsOf, type Viewer } from '../platform/http/viewer';
import { Classifier } from '../triage/ports/classifier';
import { isOffered } from './domain/entry-state';
import { EstateAnswers } from './estate-answers';

/** 边写边提示: what has been answered before is said at once; danger is never answered with a text to read. */
@Injectable()
export class SuggestAnswers {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly classifier: Classifier,
    private readonly answers: EstateAnswers,
    private readonly clock: Clock,
  ) {}

  /** Who neither lives nor works there reads what anybody may read. @throws DomainError REQUEST.NOT_FOUND */
  forViewer(viewer: Viewer, request: KnowledgeAskRequest): Promise<KnowledgeAnswer[]> {
    return this.suggest(request, estateIdsOf(viewer).includes(request.estateId));
  }

  /** @throws DomainError REQUEST.NOT_FOUND */
  forGuest(request: KnowledgeAskRequest): Promise<KnowledgeAnswer[]> {
    return this.suggest(request, false);
  }

  private suggest({ estateId, text }: KnowledgeAskRequest, isAtHome: boolean): Promise<KnowledgeAnswer[]> {
    const now = this.clock.now();
    return this.transactions.read(async (manager) => {
      const { entries, index } = await this.answers.of(manager, estateId);
      const offered = index.find(text).flatMap(({ entryId, question }) => {
        const entry = entries.get(entryId);
        if (entry === undefined || !isOffered(entry, now) || !(isAtHome || entry.isForGuests)) return [];
        return [{ id: entryId, question, answer: entry.answer }];
      });
      if (offered.length === 0 || (await this.soundsLikeDanger(manager, estateId, text))) return [];
      return offered.slice(0, SUGGESTED_ANSWERS_MAX);
    });
  }

  async soundsLikeDanger(manager: EntityManager, estateId: string, text: string): Promise<boolean> {
    const { urgency, isUnsure } = await this.classifier.classify(manager, estateId, text);
    return urgency === 'lifeSafety' || isUnsure;
  }
}
