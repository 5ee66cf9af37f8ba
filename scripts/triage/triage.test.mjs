import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { asSureAsRight, categoryShares } from '../../shared/dist/triage/category-shares.js';
import { fitCategory, fitLogistic } from './calibrate.mjs';
import { corpusHash, isTest, MODEL_FILE, POCKET_FILE, readCorpus } from './corpus.mjs';
import { evidenceBy, fitHead } from './fit.mjs';
import { hardNegatives, shareWithWords } from './hard-negatives.mjs';
import { packHeads, wordsLast } from './model-file.mjs';
import { withSlips } from './slips.mjs';

const corpus = readCorpus();
const model = JSON.parse(readFileSync(MODEL_FILE, 'utf8'));
const pocket = JSON.parse(readFileSync(POCKET_FILE, 'utf8'));
const example = (features, label) => ({
  features: Int32Array.from(features),
  values: Float32Array.from(features, () => 1 / Math.sqrt(features.length)),
  label,
  weight: 1,
});

test('theModels_areTheOnesThatThisCorpusGives', () => {
  for (const { corpus: hash } of [model, pocket])
    assert.equal(hash, corpusHash(), 'the corpus or the word classes changed: npm run triage:train');
});

test('noFamily_standsOnBothSidesOfTheSplit_andTheTestIsLargeEnough', () => {
  const sides = new Map();
  for (const message of corpus)
    sides.set(message.family, (sides.get(message.family) ?? new Set()).add(isTest(message)));
  assert.deepEqual(
    [...sides.values()].filter((side) => side.size > 1),
    [],
  );
  const measured = corpus.filter(isTest);
  assert.ok(measured.length >= 2500);
  assert.ok(measured.filter(({ hazard }) => hazard !== null).length >= 600);
});

test('ofWhatIsMeasured_enoughIsHarmlessAndHardToTellFromDanger', () => {
  const measured = corpus.filter(isTest);
  const hard = hardNegatives(measured);
  assert.ok(hard.length >= 600, `${hard.length} hard negatives`);
  assert.ok(hard.filter(({ holdsWords }) => holdsWords).length >= 600, 'harmless messages with words of danger');
  assert.ok(hard.filter(({ isContrast }) => isContrast).length >= 600, 'harmless contrasts of a danger');
  const dangers = measured.filter(({ hazard }) => hazard !== null);
  const harmless = measured.filter(({ hazard }) => hazard === null);
  assert.ok(shareWithWords(dangers) > 2 * shareWithWords(harmless), 'the words are words of danger');
});

test('theFiguresOfTheModel_areOfTheMessagesItNeverSaw', () => {
  const measured = corpus.filter(isTest);
  for (const { figures } of [model, pocket]) {
    assert.equal(figures.messages, measured.length);
    assert.equal(figures.dangers, measured.filter(({ hazard }) => hazard !== null).length);
  }
});

test('thePocketModel_missesLittleMoreThanTheLargeOne', () => {
  const caughtLess = model.figures.wholeWayIn.caught - pocket.figures.wholeWayIn.caught;
  assert.ok(caughtLess < 0.015, `${caughtLess} fewer dangers are caught`);
  assert.ok(pocket.figures.wholeWayIn.harmlessAsked < 0.13);
  assert.ok(pocket.figures.danger.precision > 0.85);
});

test('whatIsLearnt_tellsLabelsApart_andIsTheSameEveryTime', () => {
  const examples = Array.from({ length: 60 }, (_, at) => example([at % 3, 3 + (at % 2)], at % 3));
  const fitted = fitHead(examples, 5, 3);
  for (const one of examples) {
    const evidence = evidenceBy(fitted, one);
    assert.equal(evidence.indexOf(Math.max(...evidence)), one.label);
  }
  assert.deepEqual(fitHead(examples, 5, 3).weights, fitted.weights);
});

test('aProbability_isWhatWasObserved', () => {
  const rows = Array.from({ length: 1000 }, (_, at) => ({
    inputs: [at % 2],
    isTrue: at % 2 === 0 ? at % 10 === 0 : at % 10 !== 9,
  }));
  const [slope, bias] = fitLogistic(rows);
  const logistic = (value) => 1 / (1 + Math.exp(-value));
  assert.ok(Math.abs(logistic(bias) - 0.2) < 0.01);
  assert.ok(Math.abs(logistic(slope + bias) - 0.8) < 0.01);
});

test('overconfidentEvidence_isCooled_andAsSureAsItIsRight', () => {
  const rows = Array.from({ length: 100 }, (_, at) => ({ category: [6, 0], hazard: [], label: at % 4 === 0 ? 1 : 0 }));
  const choice = fitCategory(rows, (row, tried) => categoryShares([], tried, row));
  assert.equal(choice.temperature, 2);
  const [likeliest, other] = asSureAsRight(choice.sureness, categoryShares([], choice, rows[0]));
  assert.ok(Math.abs(likeliest - 0.75) < 0.01, `three in four are right: ${likeliest}`);
  assert.ok(Math.abs(likeliest + other - 1) < 1e-9);
});

test('aFeatureThatSaysNothing_isLeftOutOfTheModel', () => {
  const fitted = {
    weights: Float32Array.from([1, -1, 0.001, 0, 0.5, 0.2]),
    bias: Float32Array.from([0, 0]),
    labelCount: 2,
  };
  const packed = packHeads(
    { urgency: { fitted, labels: ['a', 'b'], fewest: 5 } },
    ['x', 'y', 'z'],
    Uint8Array.from([1, 2, 3]),
  );
  assert.equal(packed.features, 'x\nz');
  assert.deepEqual([...Buffer.from(packed.rarity, 'base64')], [1, 3]);
  assert.deepEqual(
    [...new Int8Array(Buffer.from(packed.heads.urgency.weights, 'base64'))],
    [2, 0, 127, 1, -127, 2, 0, 63, 1, 25],
  );
});

test('theFileOfTheModel_isWrittenSoThatItIsReadFast_itsNumbersBeforeItsWords', () => {
  const { figures, ...own } = model;
  assert.equal(readFileSync(MODEL_FILE, 'utf8'), `${JSON.stringify({ ...wordsLast(own), figures })}\n`);
  const numbers = JSON.stringify({ rarity: model.rarity, heads: model.heads }).length;
  assert.ok(readFileSync(MODEL_FILE).findIndex((byte) => byte > 127) > numbers, 'ASCII up to the words');
});

test('aSlip_changesTheWords_andNothingElse', () => {
  const some = corpus.filter(({ text }) => text.length > 20).slice(0, 300);
  const slipped = withSlips(some);
  assert.ok(slipped.filter(({ text }, at) => text !== some[at].text).length > 250);
  assert.deepEqual(
    slipped.map(({ text: _, ...rest }) => rest),
    some.map(({ text: _, ...rest }) => rest),
  );
  assert.deepEqual(withSlips(some), slipped);
});
