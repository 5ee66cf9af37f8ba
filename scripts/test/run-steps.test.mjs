import assert from 'node:assert/strict';
import test from 'node:test';
import { runSteps } from './run-steps.mjs';

const passing = (name, extra = {}) => ({ name, run: async () => ({ passed: 1, failed: 0 }), ...extra });
const failing = (name, extra = {}) => ({ name, run: async () => ({ passed: 0, failed: 2 }), ...extra });
const byName = (results) => Object.fromEntries(results.map((result) => [result.name, result]));

test('a failing step does not stop the others', async () => {
  const results = byName(await runSteps([failing('lint'), passing('specs')], { lanes: 1 }));
  assert.equal(results.lint.failed, 2);
  assert.equal(results.specs.passed, 1);
});

test('a step whose need failed is counted as failed and says why', async () => {
  const steps = [passing('check', { needs: ['build'] }), failing('build')];
  const results = byName(await runSteps(steps, { lanes: 2 }));
  assert.equal(results.check.failed, 1);
  assert.match(results.check.output, /build failed/);
});

test('a step that throws is counted as failed', async () => {
  const broken = { name: 'broken', run: async () => Promise.reject(new Error('no disk')) };
  const [result] = await runSteps([broken], { lanes: 1 });
  assert.equal(result.failed, 1);
  assert.match(result.output, /no disk/);
});

test('needs that are not part of this run count as met', async () => {
  const [result] = await runSteps([passing('check', { needs: ['build'] })], { lanes: 1 });
  assert.equal(result.passed, 1);
});

test('a step starts only after what it needs has ended', async () => {
  const ended = [];
  const steps = [passing('second', { needs: ['first'] }), passing('first')];
  await runSteps(steps, { lanes: 2, onEnd: ({ name }) => ended.push(name) });
  assert.deepEqual(ended, ['first', 'second']);
});

test('steps of one group never overlap', async () => {
  let running = 0;
  let most = 0;
  const run = async () => {
    running += 1;
    most = Math.max(most, running);
    await new Promise(setImmediate);
    running -= 1;
    return { passed: 1, failed: 0 };
  };
  const steps = ['one', 'two', 'three'].map((name) => ({ name, alone: 'taro', run }));
  await runSteps(steps, { lanes: 3 });
  assert.equal(most, 1);
});

test('needs that form a circle end as failures instead of waiting for ever', async () => {
  const results = await runSteps([passing('a', { needs: ['b'] }), passing('b', { needs: ['a'] })], { lanes: 1 });
  assert.deepEqual(
    results.map(({ failed }) => failed),
    [1, 1],
  );
});
