import assert from 'node:assert/strict';
import test from 'node:test';
import { allSteps, chooseSteps } from './steps.mjs';

const steps = allSteps({ mariadb: async () => assert.fail('choosing steps must not start a database') });
const namesOf = (chosen) => chosen.map(({ name }) => name);

test('without a choice every step runs', () => {
  assert.deepEqual(chooseSteps(steps, []), steps);
});

test('a first part of a name chooses every step that begins with it, and what those need', () => {
  assert.deepEqual(namesOf(chooseSteps(steps, ['medium'])), ['build-server', 'medium-mariadb', 'medium-sqlite']);
});

test('a name that no step bears chooses nothing', () => {
  assert.deepEqual(chooseSteps(steps, ['medi']), []);
});

test('whatever a step needs is a step', () => {
  const names = new Set(namesOf(steps));
  for (const { name, needs = [] } of steps) {
    for (const need of needs) assert.ok(names.has(need), `${name} needs ${need}`);
  }
});
