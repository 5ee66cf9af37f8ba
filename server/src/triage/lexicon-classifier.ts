import { Injectable } from '@nestjs/common';
import { type EntityManager, IsNull } from 'typeorm';
import { Clock } from '../platform/clock/clock';
import { classify, type TriageResult } from './domain/classify';
import { compileLexicon, type Lexicon } from './domain/lexicon';
import { LexiconRow } from './lexicon-row.entity';
import { Classifier } from './ports/classifier';

/** How long another process's edit of the lexicon may go unseen. */
const CACHE_MINUTES = 1;
const MINUTE_MS = 60_000;

/** Judges by the rows of the lexicon: those of all estates and the estate's own. */
@Injectable()
export class LexiconClassifier extends Classifier {
  private readonly compiled = new Map<string, { readonly lexicon: Lexicon; readonly readAt: number }>();

  constructor(private readonly clock: Clock) {
    super();
  }

  async classify(manager: EntityManager, estateId: string, text: string): Promise<TriageResult> {
    return classify(text, await this.lexiconOf(manager, estateId));
  }

  private async lexiconOf(manager: EntityManager, estateId: string): Promise<Lexicon> {
    const now = this.clock.now().getTime();
    const known = this.compiled.get(estateId);
    if (known !== undefined && Math.abs(now - known.readAt) < CACHE_MINUTES * MINUTE_MS) return known.lexicon;
    const rows = await manager.find(LexiconRow, {
      where: [{ estateId: IsNull() }, { estateId }],
      order: { id: 'ASC' },
    });
    const lexicon = compileLexicon(rows);
    this.compiled.set(estateId, { lexicon, readAt: now });
    return lexicon;
  }
}
