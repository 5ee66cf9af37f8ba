// `npm run triage:evaluate [-- FILE.jsonl …]`: how well messages of known labels are judged, with the worst errors.
// Without a file: those families of the corpus that the model never saw. `--pocket`: by the model that phones keep,
// which judges danger only. Prints one JSON document.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureInstalled } from '../lib/install.mjs';
import { buildShared } from './build-shared.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { pocket: { type: 'boolean', default: false } },
});
try {
  await ensureInstalled((text) => console.error(text));
  await buildShared();
  const { isTest, MODEL_FILE, POCKET_FILE, readCorpus, readMessages } = await import('./corpus.mjs');
  const { figuresOfDanger, figuresOfJudged, judgeAll, judgeDangers, worstOf, worstOfDanger } = await import(
    './measure.mjs'
  );
  const { figuresByRule } = await import('./by-rule.mjs');
  const { readJudgeModel } = await import('../../shared/dist/triage/judge-model.js');
  const file = JSON.parse(readFileSync(values.pocket ? POCKET_FILE : MODEL_FILE, 'utf8'));
  const model = readJudgeModel(file, (base64) => Buffer.from(base64, 'base64'));
  const messages =
    positionals.length === 0 ? readCorpus().filter(isTest) : positionals.flatMap((file) => readMessages(resolve(file)));
  const rows = values.pocket ? judgeDangers(model, messages) : judgeAll(model, messages);
  const byRule = figuresByRule(model, messages);
  const figures = values.pocket
    ? { ...figuresOfDanger(rows), byRule, worst: worstOfDanger(rows) }
    : { ...figuresOfJudged(rows), byRule, byFile: byFile(rows, figuresOfJudged), worst: worstOf(rows) };
  console.log(JSON.stringify(figures, null, 2));
} catch (error) {
  console.error(`✗ ${error.message}`);
  process.exitCode = 1;
}

/** The files of the corpus had writers of their own: some wrote what is usual, some what is hard. */
function byFile(rows, figuresOf) {
  const names = [...new Set(rows.map(({ file }) => file))].filter((name) => name !== undefined).sort();
  return Object.fromEntries(
    names.map((name) => {
      const { messages, danger, urgencyF1, category } = figuresOf(rows.filter(({ file }) => file === name));
      return [
        name,
        {
          messages,
          recall: danger.recall,
          precision: danger.precision,
          urgencyF1: urgencyF1.macro,
          level1: category.level1.top1,
        },
      ];
    }),
  );
}
