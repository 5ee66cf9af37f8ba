import { setImmediate } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { OwnWordTrial } from '@yingsheng/shared/api/own-words';
import { judgeMessage } from '@yingsheng/shared/triage/judge-message';
import type { JudgeModel } from '@yingsheng/shared/triage/judge-model';
import { normaliseAllButNumbers } from '@yingsheng/shared/triage/normalise-message';
import { isSaid, type OwnWord } from '@yingsheng/shared/triage/own-words';
import { SystemClock } from '../platform/clock/clock';
import { DomainError } from '../platform/domain-error';
import { ShortMemory } from '../platform/short-memory';
import { judgeModel } from '../triage/judge-model';
import { readCorpusTexts } from './corpus-texts';
import { type JudgedTwice, type LearntMessage, trialOf } from './domain/compare-judgements';

/** A word that stands in more of them is no name of anybody's own. */
const MOST_MATCHES = 1_000;
/** So long it works before whoever else waits has their turn, in milliseconds. */
const SLICE = 8;
const KEPT_SECONDS = 600;

interface PlainMessage extends LearntMessage {
  /** Normalised, as words are looked for. */
  readonly plain: string;
}

/** What changes: the words as they are, and as they would be. */
export interface WordChange {
  readonly before: readonly OwnWord[];
  readonly after: readonly OwnWord[];
  /** The terms that come, go or mean something else: only what has one of them in it can be judged otherwise. */
  readonly terms: readonly string[];
}

/** 先在语料上试一试: slice by slice, so that nobody who files a matter meanwhile waits for it. */
@Injectable()
export class TryWord {
  private readonly messages = new ShortMemory<readonly PlainMessage[]>(new SystemClock(), KEPT_SECONDS);
  private last: Promise<unknown> = Promise.resolve();

  /** One after the other. @throws DomainError TRIAGE.WORD_TOO_COMMON */
  execute(change: WordChange): Promise<OwnWordTrial> {
    const trial = this.last.then(() => this.run(change));
    this.last = trial.catch(() => undefined);
    return trial;
  }

  private async run({ before, after, terms }: WordChange): Promise<OwnWordTrial> {
    const model = judgeModel();
    const messages = await this.messages.get('', () => readPlain(model));
    const wanted = terms.map((term) => normaliseAllButNumbers(term, model.simplified));
    const touched = messages.filter(({ plain }) => wanted.some((term) => isSaid(plain, term)));
    if (touched.length > MOST_MATCHES) throw new DomainError('TRIAGE.WORD_TOO_COMMON', { count: touched.length });
    const judged = await inSlices(
      touched,
      (message): JudgedTwice => ({
        message,
        before: judgeMessage(model, message.text, before),
        after: judgeMessage(model, message.text, after),
      }),
    );
    return trialOf(messages.length, judged);
  }
}

async function readPlain(model: JudgeModel): Promise<PlainMessage[]> {
  return inSlices(await readCorpusTexts(), (message) => ({
    ...message,
    plain: normaliseAllButNumbers(message.text, model.simplified),
  }));
}

async function inSlices<Item, Result>(items: readonly Item[], make: (item: Item) => Result): Promise<Result[]> {
  const results: Result[] = [];
  let since = performance.now();
  for (const item of items) {
    results.push(make(item));
    if (performance.now() - since < SLICE) continue;
    await setImmediate();
    since = performance.now();
  }
  return results;
}
