import assert from 'node:assert/strict';
import test from 'node:test';
import { countJest, countPrinted, countTap, failuresOf } from './runners.mjs';

const jestReport = {
  numPassedTests: 7,
  numFailedTests: 0,
  numRuntimeErrorTestSuites: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  success: true,
};

test('jest: passed and failed tests are taken over', () => {
  assert.deepEqual(countJest({ ...jestReport, numFailedTests: 2, success: false }), {
    passed: 7,
    failed: 2,
    skipped: 0,
  });
});

test('jest: a suite that cannot be loaded is a failure', () => {
  assert.equal(countJest({ ...jestReport, numRuntimeErrorTestSuites: 1, success: false }).failed, 1);
});

test('jest: an unsuccessful run without a failed test is still a failure', () => {
  assert.equal(countJest({ ...jestReport, success: false }).failed, 1);
});

test('node:test: cancelled tests are failures', () => {
  assert.deepEqual(countTap('# tests 5\n# pass 3\n# fail 1\n# cancelled 1\n# skipped 0\n'), {
    passed: 3,
    failed: 2,
    skipped: 0,
  });
});

test('own checks: the last counts line counts', () => {
  assert.deepEqual(countPrinted('{"passed":1,"failed":0}\nmore\n{"passed":22,"failed":1}\n'), {
    passed: 22,
    failed: 1,
  });
});

test('own checks: output without counts is a failure', () => {
  assert.deepEqual(countPrinted('Segmentation fault'), { passed: 0, failed: 1 });
});

test('what failed is said by name, and nothing of what passed', () => {
  const testResults = [
    { status: 'failed', name: 'late.spec.ts', message: '● says by how much' },
    { status: 'passed', name: 'early.spec.ts', message: '' },
  ];
  assert.equal(failuresOf({ testResults }), 'late.spec.ts\n● says by how much');
});
