import { Injectable, type OnModuleInit } from '@nestjs/common';
import { judgeMessage } from '@yingsheng/shared/triage/judge-message';
import type { OwnWord } from '@yingsheng/shared/triage/own-words';
import { type EntityManager, IsNull } from 'typeorm';
import { SystemClock } from '../platform/clock/clock';
import { ShortMemory } from '../platform/short-memory';
import { judgeModel } from './judge-model';
import { LexiconRow } from './lexicon-row.entity';
import { Classifier, type TriageResult } from './ports/classifier';

/** How long an edit of the company's own words may go unseen by another process. */
const REMEMBERED_SECONDS = 60;
/** Further ones are guesses. */
const SHOWN_CATEGORIES = 3;

/** Judges by the model that was learnt from the corpus, and by the company's and the estate's own words. */
@Injectable()
export class ModelClassifier extends Classifier implements OnModuleInit {
  // The age of a copy is time of this process, whatever the time of the matters that are judged.
  private readonly ownWords = new ShortMemory<readonly OwnWord[]>(new SystemClock(), REMEMBERED_SECONDS);
  // The form asks while the resident types; the submission that follows brings the same text again.
  private readonly judged = new ShortMemory<TriageResult>(new SystemClock(), REMEMBERED_SECONDS);

  /** Read before the first resident waits for it. */
  onModuleInit(): void {
    judgeModel();
  }

  classify(manager: EntityManager, estateId: string, text: string): Promise<TriageResult> {
    return this.judged.get(`${estateId} ${text}`, async () => {
      const ownWords = await this.ownWords.get(estateId, () => readOwnWords(manager, estateId));
      const judgement = judgeMessage(judgeModel(), text, ownWords);
      const categories = judgement.categories.slice(0, SHOWN_CATEGORIES);
      return { ...judgement, categories, confidence: judgement.categories[0].probability };
    });
  }

  forget(): void {
    this.ownWords.forget();
    this.judged.forget();
  }
}

function readOwnWords(manager: EntityManager, estateId: string): Promise<LexiconRow[]> {
  return manager.find(LexiconRow, { where: [{ estateId: IsNull() }, { estateId }], order: { id: 'ASC' } });
}
