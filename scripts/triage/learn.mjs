import { CATEGORY_GROUPS, categoryGroupOf } from '../../shared/dist/complaint/category.js';
import { noHazardIn } from '../../shared/dist/triage/category-shares.js';
import { logOdds } from '../../shared/dist/triage/odds.js';
import { LONG_TEXT, sentencesOf } from '../../shared/dist/triage/sentences.js';
import { evidenceBy, fitHead } from './fit.mjs';

export const URGENCIES = ['lifeSafety', 'urgent', 'normal', 'enquiry'];
const KINDS = ['trapped', 'gas', 'fire', 'electricity', 'water', 'falling', 'persons'];
const groups = CATEGORY_GROUPS.map(noHazardIn);
/** Harmless messages by what they are about: they have less in common than the dangers of one kind. */
export const HAZARDS = [...KINDS, ...groups];
/** For a model that must be small: all harmless ones in one. */
export const FEW_HAZARDS = [...KINDS, 'none'];

const DANGER = URGENCIES.indexOf('lifeSafety');
/** A sentence of a dangerous letter that is less dangerous than this is one of its harmless ones. */
const HARMLESS = 0.3;
/** Sentences of letters count for less than messages: what they say was not labelled one by one. */
const HARMLESS_SENTENCE = 0.5;
const NEIGHBOUR_SENTENCE = 0.3;
const ROUNDS = 2;

/** A message with its vector, and with those of its sentences where it is judged sentence by sentence. */
export function prepare(message, vectors) {
  const text = vectors.normalise(message.text);
  const sentences = text.length < LONG_TEXT ? [] : sentencesOf(text);
  return {
    ...message,
    plain: text,
    vector: vectors.of(text),
    sentences: sentences.map((words) => ({ words, vector: vectors.of(words) })),
  };
}

/** The heads that tell danger, learnt from messages and, of long ones, from the sentences that tell it. */
export function learnDanger(messages, slipped, featureCount, hazards = HAZARDS) {
  const short = messages.filter(({ sentences }) => sentences.length === 0);
  const long = messages.filter(({ sentences }) => sentences.length > 0);
  const learnUrgency = (examples) => fitHead(examples, featureCount, URGENCIES.length);
  let urgency = learnUrgency(short.map(byUrgency()));
  let told = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    told = long.flatMap((message) => sentencesAsExamples(message, urgency, hazards));
    urgency = learnUrgency([
      ...messages.map(byUrgency()),
      ...told.map(({ vector, urgency: label, weight }) => ({ ...vector, label, weight })),
      ...slipped.map(byUrgency(SLIPPED)),
    ]);
  }
  const hazard = fitHead(
    [
      ...short.map(byHazard(hazards)),
      ...told.map(({ vector, hazard: label, weight }) => ({ ...vector, label, weight })),
      ...slipped.map(byHazard(hazards, SLIPPED)),
    ],
    featureCount,
    hazards.length,
  );
  return { urgency, hazard };
}

/** A slip was made by program: it counts for less than what a person wrote. */
const SLIPPED = 0.5;

export function learnCategory(messages, slipped, featureCount, categories) {
  const byCategory = (weight) => (message) => ({
    ...message.vector,
    label: categories.indexOf(message.category),
    weight,
  });
  return fitHead(
    [...messages.map(byCategory(1)), ...slipped.map(byCategory(SLIPPED))],
    featureCount,
    categories.length,
  );
}

function byUrgency(weight = 1) {
  return ({ vector, urgency }) => ({ ...vector, label: URGENCIES.indexOf(urgency), weight });
}

function byHazard(hazards, weight = 1) {
  return (message) => ({ ...message.vector, label: hazardLabel(message, hazards), weight });
}

function hazardLabel({ hazard, category }, hazards) {
  const label = hazards.indexOf(hazard ?? noHazardIn(categoryGroupOf(category)));
  return label < 0 ? hazards.indexOf('none') : label;
}

/** Of a dangerous letter the gravest sentence is the danger; what else it says is as harmless as it sounds. */
function sentencesAsExamples({ sentences, hazard, category }, urgency, hazards) {
  const judged = sentences.map(({ vector }) => softmax(evidenceBy(urgency, vector)));
  const gravest = judged.reduce((worst, shares, at) => (shares[DANGER] > judged[worst][DANGER] ? at : worst), 0);
  return sentences.flatMap(({ vector }, at) => {
    const harmless = {
      vector,
      urgency: likeliestBelowDanger(judged[at]),
      hazard: hazardLabel({ hazard: null, category }, hazards),
    };
    if (hazard === null) return [{ ...harmless, weight: HARMLESS_SENTENCE }];
    if (at === gravest) return [{ vector, urgency: DANGER, hazard: hazards.indexOf(hazard), weight: 1 }];
    return judged[at][DANGER] < HARMLESS ? [{ ...harmless, weight: NEIGHBOUR_SENTENCE }] : [];
  });
}

function likeliestBelowDanger(shares) {
  return shares.reduce(
    (best, share, at) => (at !== DANGER && (best === DANGER || share > shares[best]) ? at : best),
    DANGER,
  );
}

export function softmax(evidence) {
  const highest = Math.max(...evidence);
  const powers = Array.from(evidence, (value) => Math.exp(value - highest));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

/** As judging does: the odds of both heads together. */
export function dangerEvidence({ urgency, hazard }, vector) {
  return (
    logOdds(softmax(evidenceBy(urgency, vector))[DANGER]) +
    logOdds(
      softmax(evidenceBy(hazard, vector))
        .slice(0, KINDS.length)
        .reduce((sum, share) => sum + share, 0),
    )
  );
}
