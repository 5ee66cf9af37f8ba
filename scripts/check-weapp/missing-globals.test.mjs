import assert from 'node:assert/strict';
import test from 'node:test';
import { missingGlobals } from './missing-globals.mjs';

test('a browser global is found', () => {
  assert.deepEqual(missingGlobals('function load(u) { return fetch(u, new AbortController()); }'), [
    'AbortController',
    'fetch',
  ]);
});

test('a name that an outer function declares is its own', () => {
  assert.deepEqual(missingGlobals('(function (window) { return function () { return window.x; }; })({});'), []);
});

test('a name that a sibling function declares is still the global', () => {
  assert.deepEqual(missingGlobals('(function (location) {})(1); (function () { return location.href; })();'), [
    'location',
  ]);
});

test('a destructured, a caught and a class name count as declared', () => {
  const source =
    'const { a: [URL] = [] } = q; try { go(); } catch (history) { history.x; } class Blob {} new Blob(); URL();';
  assert.deepEqual(missingGlobals(source), []);
});

test('a global that the code asks for with typeof is let through', () => {
  assert.deepEqual(missingGlobals("var ok = typeof document !== 'undefined' && document.body;"), []);
});

test('a property of that name is not the global', () => {
  assert.deepEqual(missingGlobals('page.location; ({ fetch: 1 });'), []);
});

test('syntax newer than ES2018 is refused', () => {
  assert.throws(() => missingGlobals('a?.b;'), SyntaxError);
});
