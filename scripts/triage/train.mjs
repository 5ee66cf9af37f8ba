// `npm run triage:train`: learns to judge messages from the corpus and writes the models, the large one and the one that
// phones keep, with the figures they reached.
// `-- --check`: learns again and says whether the models that stand there are the ones that this corpus gives.
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ensureInstalled } from '../lib/install.mjs';
import { buildShared } from './build-shared.mjs';

const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
const say = (text) => console.error(text);
try {
  await ensureInstalled(say);
  await buildShared();
  const { groundOf, makeModel } = await import('./make-model.mjs');
  const { makePocket } = await import('./make-pocket.mjs');
  const { MODEL_FILE, POCKET_FILE } = await import('./corpus.mjs');
  const ground = groundOf(say);
  const { model, heads } = makeModel(ground, say);
  const pocket = makePocket(ground, heads, say);
  const texts = [
    [MODEL_FILE, `${JSON.stringify(model)}\n`],
    [POCKET_FILE, `${JSON.stringify(pocket)}\n`],
  ];
  if (values.check) {
    const isSame = texts.every(([file, text]) => readFileSync(file, 'utf8') === text);
    say(isSame ? '✓ the models are the ones that this corpus gives' : '✗ the models are others: npm run triage:train');
    process.exitCode = isSame ? 0 : 1;
  } else {
    for (const [file, text] of texts) writeFileSync(file, text);
    await import('./pack-corpus.mjs');
    console.log(JSON.stringify({ model: model.figures, pocket: pocket.figures }, null, 2));
  }
} catch (error) {
  console.error(`✗ ${error.stack}`);
  process.exitCode = 1;
}
