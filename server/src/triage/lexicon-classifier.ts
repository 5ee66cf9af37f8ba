import { Injectable } from '@nestjs/common';
import { type EntityManager, IsNull } from 'typeorm';
import { SystemClock } from '../platform/clock/clock';
import { ShortMemory } from '../platform/short-memory';
import { classify, type TriageResult } from './domain/classify';
import { compileLexicon, type Lexicon } from './domain/lexicon';
import { LexiconRow } from './lexicon-row.entity';
import { Classifier } from './ports/classifier';

/** How long an edit of the lexicon may go unseen. */
const REMEMBERED_SECONDS = 60;

/** Judges by the rows of the lexicon: those of all estates and the estate's own. */
@Injectable()
export class LexiconClassifier extends Classifier {
  // The age of a copy is time of this process, whatever the time of the matters that are judged.
  private readonly lexicons = new ShortMemory<Lexicon>(new SystemClock(), REMEMBERED_SECONDS);
  // The form asks while the resident types; the submission that follows brings the same text again.
  private readonly judged = new ShortMemory<TriageResult>(new SystemClock(), REMEMBERED_SECONDS);

  classify(manager: EntityManager, estateId: string, text: string): Promise<TriageResult> {
    return this.judged.get(`${estateId} ${text}`, async () =>
      classify(text, await this.lexicons.get(estateId, () => readLexicon(manager, estateId))),
    );
  }

  /** After rows were edited. */
  forget(): void {
    this.lexicons.forget();
    this.judged.forget();
  }
}

async function readLexicon(manager: EntityManager, estateId: string): Promise<Lexicon> {
  const rows = await manager.find(LexiconRow, {
    where: [{ estateId: IsNull() }, { estateId }],
    order: { id: 'ASC' },
  });
  return compileLexicon(rows);
}
