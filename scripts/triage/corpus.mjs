import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../lib/paths.mjs';

const TRIAGE = join(root, 'server/src/triage');
const CORPUS = join(TRIAGE, 'corpus');
const THESAURUS = join(TRIAGE, 'thesaurus');
/** Pairs of messages are for another question. */
const PAIRS = 'pairs.jsonl';

export const MODEL_FILE = join(TRIAGE, 'model.json');
/** 口袋模型: what a phone judges by that has no network. */
export const POCKET_FILE = join(TRIAGE, 'pocket-model.json');

/** Of the families of messages, this share is never learnt from. */
const TEST_SHARE = 0.15;

/** @returns {{text: string, urgency: string, hazard: string | null, category: string, kind: string, family: string}[]} */
export function readMessages(file) {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line, index) => {
      try {
        return JSON.parse(line);
      } catch {
        throw new Error(`${file}:${index + 1} is no line of JSON`);
      }
    });
}

/** All messages of the corpus, each with the file it stands in. */
export function readCorpus() {
  return corpusFiles().flatMap((name) =>
    readMessages(join(CORPUS, name)).map((message) => ({ ...message, file: name.replace('.jsonl', '') })),
  );
}

/** What the model is made of: the messages, the word classes, and nothing else. */
export function corpusHash() {
  const hash = createHash('sha256');
  const files = [
    ...corpusFiles().map((name) => join(CORPUS, name)),
    ...classFiles().map((name) => join(THESAURUS, name)),
  ];
  for (const file of files) hash.update(readFileSync(file));
  return hash.digest('hex');
}

/** A family is learnt from or measured on, whole: the split is fixed by its name. */
export function isTest({ family }) {
  return shareOf(`test ${family}`) < TEST_SHARE;
}

/** 0–1, always the same for the same words. */
export function shareOf(words) {
  return createHash('sha256').update(words).digest().readUInt32LE(0) / 2 ** 32;
}

/** @returns {Record<string, string>} class → its expressions, parted by spaces */
export function readClasses() {
  const lines = classFiles().flatMap((name) => readFileSync(join(THESAURUS, name), 'utf8').trim().split('\n'));
  return Object.fromEntries(
    lines.map((line) => {
      const [name, expressions] = line.split(': ');
      return [name, expressions.trim()];
    }),
  );
}

function corpusFiles() {
  return readdirSync(CORPUS)
    .filter((name) => name.endsWith('.jsonl') && name !== PAIRS)
    .sort();
}

function classFiles() {
  return readdirSync(THESAURUS)
    .filter((name) => name.endsWith('.txt'))
    .sort();
}
