import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import type { LearntMessage } from './domain/compare-judgements';

const FILE = join(__dirname, 'corpus-texts.json');
/** Before a message of danger. */
const DANGER_MARK = '!';
const decompress = promisify(brotliDecompress);

/**
 * The messages that judging was learnt from, as they go with the built server. `npm run triage:pack` makes the file of
 * the corpus. Read only where a word is tried, never at the start.
 */
export async function readCorpusTexts(): Promise<LearntMessage[]> {
  const { messages } = JSON.parse(await readFile(FILE, 'utf8')) as { messages: string };
  const lines = (await decompress(Buffer.from(messages, 'base64'))).toString('utf8').split('\n');
  return lines.map((line) => ({ text: JSON.parse(line.slice(1)) as string, isDanger: line.startsWith(DANGER_MARK) }));
}
