import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { biome, root } from '../lib/paths.mjs';
import { runCommand } from '../lib/run-command.mjs';
import { corpusPairs, estateOf, isHeldBack, otherMatters, seriesFrom } from './pairs-of-matters.mjs';

const { FEATURES, featuresOf, rarityOf } = createRequire(join(root, 'server/dist/main.js'))(
  './triage/domain/same-matter/likeness.js',
);

const OTHERS_OF_A_PAIR = 40;
const STEPS = 700;
const RATE = 0.03;
/** How strongly every weight is drawn to what it is taken for beforehand. */
const PULL = 0.004;
/** Duplicates share words; the pairs were written so that they hardly do. */
const BEFOREHAND = { wordsThere: 1.5, wordsWithoutAspects: 1.5 };
/** What an unrelated matter counts beside one that was written to be told apart. */
const UNRELATED = 0.15;

const speaksAgainst = (name) => /Differs|Unsaid/.test(name);
const sigmoid = (sum) => 1 / (1 + Math.exp(-sum));

/** Of each pair of the half that is looked at: the pair itself, and the first of it beside unrelated matters. */
function examples() {
  const next = seriesFrom(7);
  const pairs = corpusPairs().filter((pair) => !isHeldBack(pair));
  const others = otherMatters(1200, next);
  return pairs.map((pair) => {
    const estate = estateOf(pair, pairs, others, OTHERS_OF_A_PAIR, next);
    const rarity = rarityOf([...estate, pair.B, ...others.slice(0, 100)]);
    const vector = (matter) => {
      const features = featuresOf(pair.A, matter, rarity);
      return FEATURES.map((name) => features[name] ?? 0);
    };
    return { isSame: pair.same, pair: vector(pair.B), unrelated: estate.map(vector) };
  });
}

/** The slope of: the pair is one matter or not, the unrelated are not, and the twin stands before the unrelated. */
function slope(all, weights) {
  const sum = FEATURES.map(() => 0);
  const times = (vector) => vector.reduce((total, value, at) => total + value * weights[at], 0);
  const add = (vector, by) => {
    for (const [at, value] of vector.entries()) sum[at] += value * by;
  };
  for (const { isSame, pair, unrelated } of all) {
    const sums = unrelated.map(times);
    const own = times(pair);
    add(pair, sigmoid(own) - (isSame ? 1 : 0));
    for (const [at, vector] of unrelated.entries()) add(vector, UNRELATED * sigmoid(sums[at]));
    if (!isSame) continue;
    const most = Math.max(own, ...sums);
    const total = Math.exp(own - most) + sums.reduce((before, one) => before + Math.exp(one - most), 0);
    add(pair, Math.exp(own - most) / total - 1);
    for (const [at, vector] of unrelated.entries()) add(vector, Math.exp(sums[at] - most) / total);
  }
  return sum.map((value, at) => {
    const pull = FEATURES[at] === 'base' ? 0 : PULL * (weights[at] - (BEFOREHAND[FEATURES[at]] ?? 0));
    return value / all.length + pull;
  });
}

/** Adam, with every weight kept on the side its feature is for: nothing that agrees may speak against. */
function descend(all) {
  const weights = FEATURES.map(() => 0);
  const mean = FEATURES.map(() => 0);
  const square = FEATURES.map(() => 0);
  for (let step = 1; step <= STEPS; step += 1) {
    for (const [at, value] of slope(all, weights).entries()) {
      mean[at] = 0.9 * mean[at] + 0.1 * value;
      square[at] = 0.99 * square[at] + 0.01 * value * value;
      weights[at] -= (RATE * (mean[at] / (1 - 0.9 ** step))) / (Math.sqrt(square[at] / (1 - 0.99 ** step)) + 1e-8);
      if (FEATURES[at] === 'base') continue;
      weights[at] = speaksAgainst(FEATURES[at]) ? Math.min(0, weights[at]) : Math.max(0, weights[at]);
    }
  }
  return weights;
}

/** Writes the weights that the half of the pairs which is looked at gives. */
export async function fitLikeness() {
  const weights = descend(examples());
  const rows = FEATURES.map((name, at) => `${name}: ${weights[at].toFixed(2)},`);
  const file = join(root, 'server/src/triage/domain/same-matter/weights.ts');
  writeFileSync(
    file,
    `import type { Feature } from './likeness';\n\n/** Written by \`npm run triage:pairs -- --fit\`. */\nexport const WEIGHTS: Readonly<Record<Feature, number>> = {\n${rows.join('\n')}\n};\n`,
  );
  await runCommand(process.execPath, [biome, 'check', '--write', file], { cwd: root });
}
