// Broken on purpose: of every rule that is turned round a spec has to fail; weights that say the opposite do not reach
// the figures that the model claims.
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { readJudgeModel } from '../../shared/dist/triage/judge-model.js';
import { root } from '../lib/paths.mjs';
import { runCommand, tail } from '../lib/run-command.mjs';
import { isTest, MODEL_FILE, POCKET_FILE, readCorpus } from './corpus.mjs';
import { dangerFiguresOf, figuresOf } from './measure.mjs';

const RULES = join(root, 'shared/src/triage');
const SPEC = 'danger-rules.spec.ts';
const BROKEN = 'danger-rules.ts';

/** Exactly one place, so that a mutant is never the original under another name. */
const replaced = (text, from, to) => {
  assert.equal(text.split(from).length, 2, `to be broken once: ${from}`);
  return text.replace(from, to);
};

const MUTANTS = {
  theRules: (text) => text,
  mortalWordsAreNotAskedAbout: (text) => replaced(text, 'return mortalWords(text) ?? (', 'return ('),
  whatWasLongAgoIsAskedAboutToo: (text) => replaced(text, 'if (NOT_NOW.test(text)) return null;', ''),
  aDenialRaisesTheAlarm: (text) =>
    replaced(text, "? { rule: 'denied', bound: 'atMostAsked' }", "? { rule: 'denied', bound: 'atLeastAsked' }"),
  aDenialHidesMortalWords: (text) =>
    replaced(text, 'return mortalWords(text) ?? (', 'return (DENIED.test(text) ? null : mortalWords(text)) ?? ('),
  aThreatWithoutMeansIsADanger: (text) => replaced(text, 'also?.test(text) === false', 'false'),
  whatIsSwitchedOffIsAskedAboutToo: (text) => replaced(text, 'unless?.test(text) === true', 'false'),
  aThingInALiftIsSomebody: (text) => replaced(text, 'const WHO =', "const WHO = '.' ||"),
};

const folder = mkdtempSync(join(tmpdir(), 'yingsheng-mutants-'));
let results;

before(async () => {
  for (const [name, breakIt] of Object.entries(MUTANTS)) {
    const own = join(folder, name);
    mkdirSync(own);
    cpSync(join(RULES, SPEC), join(own, SPEC));
    writeFileSync(join(own, BROKEN), breakIt(readFileSync(join(RULES, BROKEN), 'utf8')));
  }
  const shared = createRequire(join(root, 'shared/package.json'));
  const { transform, ...base } = shared('./jest.config.cjs');
  const [[pattern, [transformer, options]]] = Object.entries(transform);
  const config = {
    ...base,
    rootDir: folder,
    testMatch: ['<rootDir>/*/*.spec.ts'],
    transform: { [pattern]: [shared.resolve(transformer), options] },
  };
  writeFileSync(join(folder, 'jest.config.json'), JSON.stringify(config));
  const report = join(folder, 'report.json');
  const jest = join(root, 'node_modules/jest/bin/jest.js');
  const { output } = await runCommand(
    process.execPath,
    [jest, '-c', join(folder, 'jest.config.json'), '--json', `--outputFile=${report}`],
    { cwd: folder },
  );
  try {
    const { testResults } = JSON.parse(readFileSync(report, 'utf8'));
    results = new Map(testResults.map(({ name, assertionResults }) => [name.split('/').at(-2), assertionResults]));
  } catch {
    throw new Error(`the specs did not run:\n${tail(output)}`);
  }
});
after(() => rmSync(folder, { recursive: true, force: true }));

for (const name of Object.keys(MUTANTS)) {
  const isWhole = name === 'theRules';
  test(isWhole ? 'theRules_asTheyAre_passTheirSpecs' : `${name}_isCaught`, () => {
    const ran = results.get(name) ?? [];
    const failed = ran.filter(({ status }) => status === 'failed');
    assert.ok(ran.length > 5, 'its specs ran');
    assert.equal(failed.length === 0, isWhole, failed.map(({ title }) => title).join(', ') || 'nothing noticed');
  });
}

const readModel = (file) => readJudgeModel(file, (base64) => Buffer.from(base64, 'base64'));
const file = JSON.parse(readFileSync(MODEL_FILE, 'utf8'));
const unseen = readCorpus().filter(isTest);

test('theWeights_asTheyAre_reachTheFiguresOfTheModel', () => {
  assert.deepEqual(figuresOf(readModel(file), unseen), file.figures);
});

test('theWeightsForAPhone_reachTheFiguresOfTheirModel', () => {
  const pocket = JSON.parse(readFileSync(POCKET_FILE, 'utf8'));
  assert.deepEqual(dangerFiguresOf(readModel(pocket), unseen), pocket.figures);
});

test('weightsThatSpeakAgainstDanger_areCaught', () => {
  const { step, labels } = file.heads.urgency;
  const turned = step.map((each, at) => (labels[at] === 'lifeSafety' ? -each : each));
  const heads = { ...file.heads, urgency: { ...file.heads.urgency, step: turned } };
  assert.notDeepEqual(figuresOf(readModel({ ...file, heads }), unseen).danger, file.figures.danger);
});
