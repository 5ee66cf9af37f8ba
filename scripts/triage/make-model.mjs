import * as OpenCC from 'opencc-js';
import { categoryShares, groupLabels } from '../../shared/dist/triage/category-shares.js';
import { readJudgeModel, simplifiedOf } from '../../shared/dist/triage/judge-model.js';
import { fitCategory, fitLogistic } from './calibrate.mjs';
import { corpusHash, isTest, readClasses, readCorpus, shareOf } from './corpus.mjs';
import { evidenceBy } from './fit.mjs';
import { dangerEvidence, HAZARDS, learnCategory, learnDanger, prepare, softmax, URGENCIES } from './learn.mjs';
import { figuresOf } from './measure.mjs';
import { packHeads, wordsLast } from './model-file.mjs';
import { withSlips } from './slips.mjs';
import { Vectors } from './vectors.mjs';

/** Each third of the families is judged by what the other two taught: how sure the model may be of what it never saw. */
const FOLDS = 3;
/** Of the families, this share tells how sure of a category one may be. */
const SURENESS_SHARE = 0.1;
/** Of the messages, this share is also learnt from with a slip in it. */
const SLIPPED_SHARE = 0.35;
/** Somebody is sent at once where so many alarms are true; of the harmless ones below, this share is asked first. */
const TRUE_ALARMS = 0.88;
const HARMLESS_ASKED = 0.1;
/** Weights of so few of 127 steps change nothing that can be measured, and are two thirds of all. */
const FEWEST_STEPS = { urgency: 6, hazard: 10, category: 12 };

/** What the models of this corpus are learnt from. */
export function groundOf(say) {
  const messages = readCorpus();
  const learnt = messages.filter((message) => !isTest(message));
  const simplified = simplifiedPairs();
  const classes = readClasses();
  const vectors = new Vectors(learnt, simplifiedOf(simplified), classes);
  say(`${messages.length} messages, ${learnt.length} to learn from, ${vectors.size} features`);
  const prepared = learnt.map((message) => prepare(message, vectors));
  const isSlipped = ({ family, text }) => shareOf(`slip ${family} ${text}`) < SLIPPED_SHARE;
  const slipped = withSlips(learnt.filter((message) => isSlipped(message) && message.text.length < 100)).map(
    (message) => prepare(message, vectors),
  );
  return { messages, simplified, classes, vectors, prepared, slipped };
}

/** The model of this corpus, with the figures it reaches on the families that it never saw; and its heads as learnt. */
export function makeModel({ messages, simplified, classes, vectors, prepared, slipped }, say) {
  const categories = [...new Set(messages.map(({ category }) => category))].sort();
  const heads = learnAll(prepared, slipped, vectors.size, categories);
  say('learnt');
  const unseen = judgedUnseen(prepared, slipped, vectors.size, { categories });
  say('judged what it had not seen');
  const file = wordsLast({
    corpus: corpusHash(),
    simplified,
    classes,
    ...packHeads(
      {
        urgency: { fitted: heads.urgency, labels: URGENCIES, fewest: FEWEST_STEPS.urgency },
        hazard: { fitted: heads.hazard, labels: HAZARDS, fewest: FEWEST_STEPS.hazard },
        category: { fitted: heads.category, labels: categories, fewest: FEWEST_STEPS.category },
      },
      vectors.features,
      vectors.rarity,
    ),
    danger: unseen.danger,
    category: unseen.category,
  });
  const model = readJudgeModel(file, (base64) => new Uint8Array(Buffer.from(base64, 'base64')));
  return { model: { ...file, figures: figuresOf(model, messages.filter(isTest)) }, heads };
}

function learnAll(prepared, slipped, featureCount, categories) {
  return {
    ...learnDanger(prepared, slipped, featureCount),
    category: learnCategory(prepared, slipped, featureCount, categories),
  };
}

/**
 * What evidence is worth, learnt from messages judged by heads that had not seen them.
 * @param harmlessAsked the share of the harmless that may be asked; `categories` `null`: of danger only
 */
export function judgedUnseen(
  prepared,
  slipped,
  featureCount,
  { categories = null, hazards = HAZARDS, harmlessAsked = HARMLESS_ASKED },
) {
  const rows = Array.from({ length: FOLDS }, (_, fold) => {
    const isIn = ({ family }) => Math.floor(shareOf(`fold ${family}`) * FOLDS) === fold;
    const others = (messages) => messages.filter((message) => !isIn(message));
    const heads = learnDanger(others(prepared), others(slipped), featureCount, hazards);
    return prepared.filter(isIn).map((message) => judgedBy(heads, message));
  }).flat();
  const short = rows.filter(({ sentences }) => sentences.length === 0);
  const long = rows.filter(({ sentences }) => sentences.length > 0);
  const danger = {
    short: rounded(fitLogistic(short.map(({ whole, isDanger }) => ({ inputs: [whole], isTrue: isDanger })))),
    long: rounded(
      fitLogistic(
        long.map(({ sentences, whole, isDanger }) => ({
          inputs: [Math.max(...sentences), whole, Math.log(sentences.length)],
          isTrue: isDanger,
        })),
      ),
    ),
  };
  const probabilities = rows.map((row) => ({ probability: dangerOf(danger, row), isDanger: row.isDanger }));
  const sure = lowestWithPrecision(probabilities, TRUE_ALARMS);
  const harmless = probabilities
    .filter(({ isDanger }) => !isDanger)
    .map(({ probability }) => probability)
    .sort((a, b) => a - b);
  const unbelieved = harmless.filter((probability) => probability < sure);
  const ask = unbelieved[unbelieved.length - Math.floor(harmlessAsked * harmless.length)];
  return {
    danger: { ...danger, sure: Number(sure.toFixed(4)), ask: Number(ask.toFixed(4)) },
    category: categories && calibrateCategory(rows, slipped, featureCount, categories),
  };
}

/** How sure of a category one may be: what all others taught of a part that is small, for the model will know them all. */
function calibrateCategory(rows, slipped, featureCount, categories) {
  const isIn = ({ family }) => shareOf(`sureness ${family}`) < SURENESS_SHARE;
  const others = rows.map(({ message }) => message).filter((message) => !isIn(message));
  const head = learnCategory(
    others,
    slipped.filter((message) => !isIn(message)),
    featureCount,
    categories,
  );
  const judged = rows
    .filter(({ message, isDanger }) => isIn(message) && !isDanger)
    .map(({ message, hazard }) => ({
      category: Array.from(evidenceBy(head, message.vector)),
      hazard,
      label: categories.indexOf(message.category),
    }));
  const groups = groupLabels(categories, HAZARDS);
  return fitCategory(judged, (row, choice) => categoryShares(groups, choice, row));
}

/** The lowest probability from which on at least this share is true. */
function lowestWithPrecision(rows, precision) {
  let found = 0;
  let lowest = 1;
  [...rows]
    .sort((a, b) => b.probability - a.probability)
    .forEach(({ probability, isDanger }, at) => {
      if (isDanger) found += 1;
      if (found / (at + 1) >= precision) lowest = probability;
    });
  return lowest;
}

function judgedBy(heads, message) {
  return {
    message,
    whole: dangerEvidence(heads, message.vector),
    sentences: message.sentences.map(({ vector }) => dangerEvidence(heads, vector)),
    hazard: softmax(evidenceBy(heads.hazard, message.vector)),
    isDanger: message.hazard !== null,
  };
}

function dangerOf({ short, long }, { sentences, whole }) {
  const logistic = (value) => 1 / (1 + Math.exp(-value));
  if (sentences.length === 0) return logistic(short[0] * whole + short[1]);
  return logistic(long[0] * Math.max(...sentences) + long[1] * whole + long[2] * Math.log(sentences.length) + long[3]);
}

function rounded(values) {
  return values.map((value) => Number(value.toFixed(5)));
}

/** Characters that have one simplified form, each before it. */
function simplifiedPairs() {
  const convert = OpenCC.Converter({ from: 't', to: 'cn' });
  let pairs = '';
  for (let code = 0x3400; code <= 0x9fff; code += 1) {
    const character = String.fromCodePoint(code);
    const simplified = convert(character);
    if (simplified !== character && [...simplified].length === 1) pairs += character + simplified;
  }
  return pairs;
}
