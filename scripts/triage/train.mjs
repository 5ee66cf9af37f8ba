// `npm run triage:train`: learns to judge messages from the corpus and writes the model with the figures it reached.
// `-- --check`: learns again and says whether the model that stands there is the one that this corpus gives.
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ensureInstalled } from '../lib/install.mjs';
import { buildShared } from './build-shared.mjs';

const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
const say = (text) => console.error(text);
try {
  await ensureInstalled(say);
  await buildShared();
  const { makeModel } = await import('./make-model.mjs');
  const { MODEL_FILE } = await import('./corpus.mjs');
  const text = `${JSON.stringify(makeModel(say))}\n`;
  if (values.check) {
    const isSame = readFileSync(MODEL_FILE, 'utf8') === text;
    say(isSame ? '✓ the model is the one that this corpus gives' : '✗ the model is another: npm run triage:train');
    process.exitCode = isSame ? 0 : 1;
  } else {
    writeFileSync(MODEL_FILE, text);
    await import('./pack-corpus.mjs');
    console.log(JSON.stringify(JSON.parse(text).figures, null, 2));
  }
} catch (error) {
  console.error(`✗ ${error.stack}`);
  process.exitCode = 1;
}
