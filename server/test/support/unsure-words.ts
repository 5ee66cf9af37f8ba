import { insertRows } from '../../src/platform/database/insert-rows';
import { TransactionRunner } from '../../src/platform/database/transaction-runner';
import { newId } from '../../src/platform/ids';
import { LexiconRow } from '../../src/triage/lexicon-row.entity';
import type { ModelClassifier } from '../../src/triage/model-classifier';
import { Classifier } from '../../src/triage/ports/classifier';
import type { BootedApp } from './boot-app';

/** Words of which nobody is sure whether they tell of danger (it would be gas), whatever the model has learnt. */
export const UNSURE = '青石灯那边跟平常不一样';
export const HARMLESS = '楼道灯不亮';

/** A word of the company's own that is at least asked about. */
export async function makeUnsure({ app }: BootedApp): Promise<void> {
  const own = { term: '青石灯', category: null, hazard: 'gas' as const, cue: null, isHarmless: false, weight: 1 };
  const written = { version: 1, changedById: null, changedAt: null };
  await app
    .get(TransactionRunner)
    .run((manager) => insertRows(manager, LexiconRow, [{ ...own, ...written, id: newId(), estateId: null }]));
  app.get<Classifier, ModelClassifier>(Classifier, { strict: false }).forget();
}
