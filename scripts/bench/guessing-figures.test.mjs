import assert from 'node:assert/strict';
import test from 'node:test';
import { bitsTold, judge, shareOfLonger } from './guessing-figures.mjs';

test('the same answers in the same shares tell nothing, another answer tells a bit', () => {
  assert.equal(bitsTold(['no', 'no'], ['no', 'no']), 0);
  assert.equal(bitsTold(['no', 'later'], ['no', 'later']), 0);
  assert.equal(bitsTold(['used', 'used'], ['no', 'no']), 1);
});

test('times in no order tell nothing, and whatever always takes longer tells all', () => {
  assert.equal(shareOfLonger([1, 4], [2, 3]), 0.5);
  assert.equal(shareOfLonger([1, 1], [1, 1]), 0.5);
  assert.equal(shareOfLonger([3, 4], [1, 2]), 1);
  assert.equal(shareOfLonger([1, 2], [3, 4]), 0);
});

test('one success, one telling answer or one telling time is enough to have learnt something', () => {
  const tries = (change = {}) =>
    Array.from({ length: 400 }, (_, at) => {
      const isThere = at % 2 === 0;
      return { isThere, answer: '404', ms: at % 8 < 4 ? 1 : 2, isSuccess: false, ...(isThere ? change : {}) };
    });
  assert.equal(judge(tries()).isNothingLearnt, true);
  assert.equal(judge(tries({ isSuccess: true })).isNothingLearnt, false);
  assert.equal(judge(tries({ answer: '409' })).isNothingLearnt, false);
  assert.equal(judge(tries({ ms: 3 })).isNothingLearnt, false);
});
