// `npm run triage:pack`: the messages of the corpus, small, for the server that runs: a company's own word is tried on them.
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { root } from '../lib/paths.mjs';
import { readCorpus } from './corpus.mjs';

const FILE = join(root, 'server/src/learning/corpus-texts.json');

// A line each: whether it is danger, and the text as JSON, so that a line break in it is none.
const lines = readCorpus()
  .map(({ text, urgency }) => `${urgency === 'lifeSafety' ? '!' : ' '}${JSON.stringify(text)}`)
  .join('\n');
const hash = createHash('sha256').update(lines).digest('hex');
const messages = brotliCompressSync(lines, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).toString('base64');
writeFileSync(FILE, `${JSON.stringify({ hash, messages })}\n`);
console.error(`${lines.split('\n').length} messages, ${Math.round(messages.length / 1000)} kB`);
