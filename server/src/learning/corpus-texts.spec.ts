import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCorpusTexts } from './corpus-texts';

const CORPUS = join(__dirname, '../triage/corpus');

it('whatGoesWithTheServer_isTheCorpus_elseRunTriagePack', async () => {
  const names = readdirSync(CORPUS).filter((name) => name.endsWith('.jsonl') && name !== 'pairs.jsonl');
  const written = names.sort().flatMap((name) =>
    readFileSync(join(CORPUS, name), 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => JSON.parse(line) as { text: string; urgency: string }),
  );
  const digest = (rows: readonly (readonly [string, boolean])[]) =>
    createHash('sha256').update(JSON.stringify(rows)).digest('hex');
  const packed = await readCorpusTexts();
  expect(digest(packed.map(({ text, isDanger }) => [text, isDanger]))).toBe(
    digest(written.map(({ text, urgency }) => [text, urgency === 'lifeSafety'])),
  );
});
