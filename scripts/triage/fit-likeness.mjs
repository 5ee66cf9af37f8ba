import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { biome, root } from '../lib/paths.mjs';
import { runCommand } from '../lib/run-command.mjs';
import { corpusPairs, estateOf, inHand, isHeldBack, otherMatters, seriesFrom } from './pairs-of-matters.mjs';

const { FEATURES, featuresOf, rarityOf } = createRequire(join(root, 'server/dist/main.js'))(
  './triage/domain/same-matter/likeness.js',
);

const OTHERS_OF_A_PAIR = 120;
const STEPS = 350;
const RATE = 0.05;
/** How strongly every weight is drawn to what it is taken for beforehand. */
const PULL = 0.001;
/** Duplicates share words; the pairs were written so that they hardly do. */
const BEFOREHAND = { wordsThere: 1.5 };
/** What the pairs cannot tell: a category may be somebody's correction; that of a pair was made of the same words. */
const GIVEN = { category: 0.8 };
/** A pair that was written to look like one matter and is none: there are as many of them as twins, and on no estate. */
const NEAR = 0.5;
/** The words of the first writers were known when the words of things and troubles were collected. */
const KNOWN_WORDS = 0.4;

const speaksAgainst = (name) => /Differs|Unsaid/.test(name);
const sigmoid = (sum) => 1 / (1 + Math.exp(-sum));

/** Of each pair of the half that is looked at: the pair itself, and the first of it beside what else is open. */
function examples() {
  const next = seriesFrom(7);
  const pairs = corpusPairs().filter((pair) => !isHeldBack(pair));
  const others = otherMatters(2000, next);
  return pairs.map((pair) => {
    const estate = estateOf(pair, pairs, others, OTHERS_OF_A_PAIR, next);
    const rarity = rarityOf([...estate, pair.B]);
    const vector = (matter) => {
      const features = featuresOf(inHand(pair.A), matter, rarity);
      return FEATURES.map((name) => features[name] ?? 0);
    };
    return {
      isSame: pair.same,
      counts: pair.set === 'others' ? 1 : KNOWN_WORDS,
      pair: vector(pair.B),
      estate: estate.map(vector),
    };
  });
}

/**
 * The slope of what is wanted: among what is open nothing is as likely as that there is none; beside its twin, the twin is
 * likelier than none and than all others; a near pair is none.
 */
function slope(all, weights) {
  const sum = FEATURES.map(() => 0);
  const times = (vector) => vector.reduce((total, value, at) => total + value * weights[at], 0);
  for (const { isSame, counts, pair, estate } of all) {
    const add = (vector, by) => {
      for (const [at, value] of vector.entries()) sum[at] += value * by * counts;
    };
    const powers = estate.map((vector) => Math.exp(times(vector)));
    const none = powers.reduce((total, power) => total + power, 1);
    const own = times(pair);
    const withTwin = isSame ? none + Math.exp(own) : Number.POSITIVE_INFINITY;
    add(pair, isSame ? Math.exp(own) / withTwin - 1 : NEAR * sigmoid(own));
    for (const [at, vector] of estate.entries()) add(vector, powers[at] / none + powers[at] / withTwin);
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
      if (FEATURES[at] in GIVEN) {
        weights[at] = GIVEN[FEATURES[at]];
        continue;
      }
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
