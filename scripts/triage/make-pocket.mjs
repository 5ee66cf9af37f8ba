import { LONGEST_GRAM } from '../../shared/dist/triage/gram-table.js';
import { readJudgeModel } from '../../shared/dist/triage/judge-model.js';
import { corpusHash, isTest } from './corpus.mjs';
import { FEW_HAZARDS, learnDanger, URGENCIES } from './learn.mjs';
import { judgedUnseen } from './make-model.mjs';
import { dangerFiguresOf } from './measure.mjs';
import { packHeads } from './model-file.mjs';

/** Of two hundred thousand. Sixteen thousand found no more of what they had never seen, and were too much for a phone. */
const FEATURES = 11_000;
/** Weights in few steps: a third fewer bytes, and the figures stay. */
const HIGHEST = 31;
const FEWEST_STEPS = 1;
/** The rest of what it knows less than the large one: a few more are asked. */
const HARMLESS_ASKED = 0.12;
const RARITY_STEPS = 16;

/**
 * The pocket model: what tells danger, small enough for a phone that has no network.
 * @param ground as `groundOf` gives it
 * @param large the heads of the large model: their strongest features are kept, and learnt anew by themselves
 */
export function makePocket({ messages, simplified, classes, vectors, prepared, slipped }, large, say) {
  const features = strongest(large, vectors);
  const numbers = new Map(features.map((feature, number) => [feature, number]));
  const few = (all) =>
    all.map((message) => ({
      ...message,
      vector: narrowed(message.vector, numbers),
      sentences: message.sentences.map(({ vector, ...rest }) => ({ ...rest, vector: narrowed(vector, numbers) })),
    }));
  const [ground, slips] = [few(prepared), few(slipped)];
  const { urgency, hazard } = learnDanger(ground, slips, features.length, FEW_HAZARDS);
  const { danger } = judgedUnseen(ground, slips, features.length, {
    hazards: FEW_HAZARDS,
    harmlessAsked: HARMLESS_ASKED,
  });
  say('learnt what fits into a pocket');
  const packed = packHeads(
    {
      urgency: { fitted: urgency, labels: URGENCIES, fewest: FEWEST_STEPS },
      hazard: { fitted: hazard, labels: FEW_HAZARDS, fewest: FEWEST_STEPS },
    },
    features.map((feature) => vectors.features[feature]),
    Uint8Array.from(features, (feature) => vectors.rarity[feature]),
    HIGHEST,
  );
  const heads = { ...packed.heads, category: silent(packed.features) };
  const file = { corpus: corpusHash(), ...onlyUsed(packed.features, simplified, classes), ...packed, heads, danger };
  const model = readJudgeModel(file, (base64) => new Uint8Array(Buffer.from(base64, 'base64')));
  return { ...file, figures: dangerFiguresOf(model, messages.filter(isTest)) };
}

/** What speaks strongly in rare messages, or less so in many; by name, so that neighbours share their beginnings. */
function strongest({ urgency, hazard }, vectors) {
  const { features: names, rarity } = vectors;
  const strength = names.map((name, feature) => {
    const often = Math.exp(-rarity[feature] / RARITY_STEPS);
    const isPair = name.length > LONGEST_GRAM && name.includes('>');
    return isPair ? 0 : lengthOf(urgency, hazard, feature) * rarity[feature] * Math.sqrt(often);
  });
  return names
    .map((_, feature) => feature)
    .sort((a, b) => strength[b] - strength[a])
    .slice(0, FEATURES)
    .sort((a, b) => (names[a] < names[b] ? -1 : 1));
}

/** Of all weights of one feature together. */
function lengthOf(urgency, hazard, feature) {
  const squares = [urgency, hazard].map(({ weights, labelCount }) =>
    weights
      .subarray(feature * labelCount, (feature + 1) * labelCount)
      .reduce((sum, weight) => sum + weight * weight, 0),
  );
  return Math.sqrt(squares[0] + squares[1]);
}

/** A vector of the features that are kept, again of length 1. */
function narrowed({ features, values }, numbers) {
  const kept = Array.from(features, (feature, at) => [numbers.get(feature), values[at]]).filter(
    ([number]) => number !== undefined,
  );
  const length = Math.sqrt(kept.reduce((sum, [, value]) => sum + value * value, 0)) || 1;
  return {
    features: Int32Array.from(kept, ([number]) => number),
    values: Float32Array.from(kept, ([, value]) => value / length),
  };
}

/** The word classes and the traditional characters that the features ask for. */
function onlyUsed(features, simplified, classes) {
  const names = new Set(features.split('\n'));
  const usedClasses = Object.entries(classes).filter(([name]) => names.has(`#${name}`));
  const known = new Set(features + usedClasses.map(([, words]) => words).join(''));
  const characters = [...simplified];
  const pairs = characters.filter((_, at) => known.has(characters[at % 2 === 0 ? at + 1 : at]));
  return { simplified: pairs.join(''), classes: Object.fromEntries(usedClasses) };
}

/** A head that answers nothing: the pocket model tells no categories. */
function silent(features) {
  const weights = Buffer.alloc(features.split('\n').length).toString('base64');
  return { labels: [], bias: [], step: [], weights };
}
