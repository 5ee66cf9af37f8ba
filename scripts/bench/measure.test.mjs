import assert from 'node:assert/strict';
import test from 'node:test';
import { keepBusy, percentile, summarise } from './measure.mjs';

test('percentiles of a hundred values', () => {
  const values = Array.from({ length: 100 }, (_, index) => index + 1);
  assert.equal(percentile(values, 0.5), 51);
  assert.equal(percentile(values, 0.99), 100);
  assert.equal(percentile([], 0.5), 0);
});

test('measurements of several rounds are one', () => {
  const rounds = [
    { durations: [10, 20], elapsedMs: 500 },
    { durations: [30, 40], elapsedMs: 500 },
  ];
  assert.deepEqual(summarise(rounds), { count: 4, perSecond: 4, p50Ms: 30, p99Ms: 40 });
});

test('as many workers as connections, and never two calls at once for one of them', async () => {
  const active = new Map();
  const seen = new Set();
  await keepBusy(3, 0.01, async (worker) => {
    assert.equal(active.get(worker) ?? 0, 0);
    active.set(worker, 1);
    seen.add(worker);
    await new Promise(setImmediate);
    active.set(worker, 0);
  });
  assert.equal(seen.size, 3);
});
