import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root } from '../lib/paths.mjs';

const corpus = join(root, 'server/src/triage/corpus');
const built = createRequire(join(root, 'server/dist/main.js'));
const { readWords } = built('./triage/domain/same-matter/read-matter.js');
const { judgeModel } = built('./triage/judge-model.js');
const { meaningBy } = built('./triage/domain/same-matter/meaning.js');
const { judgeMessage } = built('@yingsheng/shared/triage/judge-message');

const meaningOf = meaningBy(judgeModel());

const linesOf = (file) =>
  readFileSync(join(corpus, file), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

/** Which pairs the weights were fitted on; the other half was not looked at meanwhile. Of others, whole runs. */
export const isHeldBack = ({ a, b, run }) =>
  run === undefined ? createHash('sha256').update(`${a}\n${b}`).digest()[0] % 2 === 1 : run % 2 === 0;

const SHOWN_CATEGORIES = 3;

/**
 * As the server reads it once it is filed, with the one category that is kept: no place is known to a directory, and all
 * happen at one moment.
 */
export function readMatter(text, placeText) {
  const { categories, hazard } = judgeMessage(judgeModel(), text);
  return {
    ...readWords({ text, placeText }, meaningOf),
    text,
    placeText,
    buildingId: null,
    publicAreaId: null,
    assetId: null,
    categories: categories.slice(0, 1),
    guesses: categories.slice(0, SHOWN_CATEGORIES),
    hazard,
    at: new Date(0),
  };
}

/** While it is still written, the next guesses are known too. */
export const inHand = (matter) => ({ ...matter, categories: matter.guesses });

/** `set`: `pairs` of the first writer, `everyday` and `near` (apart by a storey, a building, a thing) of another, `others` of a third. */
export function readPairs(file, set) {
  return file.map((pair) => ({ ...pair, set, A: readMatter(pair.a, pair.placeA), B: readMatter(pair.b, pair.placeB) }));
}
export const corpusPairs = () => [
  ...readPairs(linesOf('pairs.jsonl'), 'pairs'),
  ...readPairs(linesOf('pairs/everyday.jsonl'), 'everyday'),
  ...readPairs(linesOf('pairs/near.jsonl'), 'near'),
  ...readPairs(linesOf('pairs/others.jsonl'), 'others'),
];
export const pairsIn = (path) =>
  readPairs(
    readFileSync(path, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line)),
    'other',
  );

/** A fixed series of numbers from 0 to 1: the same run every time. */
export function seriesFrom(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
}
export const pick = (rows, next) => rows[Math.floor(next() * rows.length)];

const upTo = (most, next) => 1 + Math.floor(next() * most);
const PLACE_OF = {
  lift: (next) => `${upTo(18, next)}栋电梯`,
  parking: (next) => pick(['地下车库 B1', '地库B2', '地面停车场'], next),
  gate: (next) => pick(['东门', '西门', '南门', '北门'], next),
  greening: (next) => pick(['中心花园', '东侧绿化带', `${upTo(18, next)}栋花坛`], next),
  'e-bikes': (next) => `${upTo(18, next)}栋${upTo(3, next)}单元`,
  'access-cctv': (next) => `${upTo(18, next)}栋${upTo(3, next)}单元`,
  corridors: (next) => `${upTo(18, next)}栋${upTo(3, next)}单元${upTo(18, next)}楼`,
  refuse: (next) => `${upTo(18, next)}栋楼下`,
  'roads-facilities': (next) => pick(['中心广场', '儿童乐园', '健身区', '人工湖', '东门', '篮球场'], next),
};
const room = (next) => `${upTo(18, next)} 栋 ${upTo(3, next)} 单元 ${upTo(18, next)}0${upTo(4, next)}`;

/** What else is open on an estate: messages of the corpus, at places of the estate where such things happen. */
export function otherMatters(count, next) {
  const messages = readdirSync(corpus)
    .filter((name) => name.endsWith('.jsonl') && name !== 'pairs.jsonl')
    .flatMap(linesOf);
  return Array.from({ length: count }, () => {
    const { text, category } = pick(messages, next);
    return readMatter(text, (PLACE_OF[category] ?? room)(next));
  });
}

/**
 * Open matters of an estate without the twin: half of them members of other pairs. The near pairs tell of the same scenes
 * as the everyday ones, and those of one run of the same spots, so that there would be twins among them unknown to us.
 */
export function estateOf(pair, pairs, others, size, next) {
  const rest = pairs.filter((one) => one !== pair && isOfOtherScenes(one, pair));
  const pool = new Set();
  while (pool.size < size / 2) pool.add(next() < 0.5 ? pick(rest, next).A : pick(rest, next).B);
  while (pool.size < size) pool.add(pick(others, next));
  return [...pool];
}

function isOfOtherScenes(one, pair) {
  if (pair.set === 'near') return one.set === 'pairs';
  return one.set !== 'near' && (pair.run === undefined || one.run !== pair.run);
}
