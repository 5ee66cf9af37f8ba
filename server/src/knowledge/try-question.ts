import { Injectable } from '@nestjs/common';
import type { KnowledgeTrial } from '@yingsheng/shared/api/knowledge';
import { SUGGESTED_ANSWERS_MAX } from '@yingsheng/shared/knowledge/knowledge';
import { IsNull } from 'typeorm';
import { Clock } from '../platform/clock/clock';
import { TransactionRunner } from '../platform/database/transaction-runner';
import type { Viewer } from '../platform/http/viewer';
import { isOffered, stateOf } from './domain/entry-state';
import { KnowledgeEntry } from './entities/knowledge-entry';
import { QuestionIndex } from './question-index';
import { requireKnowledgeEditor } from './require-knowledge-editor';
import { SuggestAnswers } from './suggest-answers';

/** 试一试: what a question would find, and what it would find if it were published, valid or in use. */
@Injectable()
export class TryQuestion {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly suggest: SuggestAnswers,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError REQUEST.NOT_FOUND, AUTH.NOT_ALLOWED */
  execute(viewer: Viewer, estateId: string, text: string): Promise<KnowledgeTrial> {
    const now = this.clock.now();
    return this.transactions.read(async (manager) => {
      const { companyId } = (await requireKnowledgeEditor(manager, viewer, estateId)).estate;
      const all = await manager.find(KnowledgeEntry, {
        where: [
          { companyId, estateId },
          { companyId, estateId: IsNull() },
        ],
        order: { id: 'ASC' },
      });
      const found = new QuestionIndex(all).find(text).flatMap(({ entryId, question }) => {
        const entry = all.find(({ id }) => id === entryId);
        return entry === undefined ? [] : [{ entry, question }];
      });
      const offered = found.filter(({ entry }) => isOffered(entry, now)).slice(0, SUGGESTED_ANSWERS_MAX);
      const held = found.filter(({ entry }) => !isOffered(entry, now)).slice(0, SUGGESTED_ANSWERS_MAX);
      return {
        isDanger: await this.suggest.soundsLikeDanger(manager, estateId, text),
        items: offered.map(({ entry: { id, answer }, question }) => ({ id, question, answer })),
        hidden: held.map(({ entry, question }) => ({ id: entry.id, question, state: stateOf(entry, now) })),
      };
    });
  }
}
