import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { afterEach, beforeEach } from 'node:test';
import { isInstalled, nodeVersionProblem } from './install.mjs';

let base;
const write = (file, packages) => writeFileSync(join(base, file), JSON.stringify({ packages }));

beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'yingsheng-install-'));
  write('package-lock.json', {
    '': {},
    server: {},
    'node_modules/@x/server': { link: true },
    'node_modules/a': { version: '1.0.0' },
    'node_modules/only-on-macs': { version: '1.0.0', optional: true },
  });
});
afterEach(() => rmSync(base, { recursive: true }));

test('nothing is installed without node_modules', () => {
  assert.equal(isInstalled(base), false);
});

test('what npm installed by another hand is recognised', () => {
  mkdirSync(join(base, 'node_modules'));
  write('node_modules/.package-lock.json', { 'node_modules/a': { version: '1.0.0' } });
  assert.equal(isInstalled(base), true);
});

test('a changed lock file asks for a new installation', () => {
  mkdirSync(join(base, 'node_modules'));
  write('node_modules/.package-lock.json', { 'node_modules/a': { version: '1.0.0' } });
  assert.equal(isInstalled(base), true);
  write('package-lock.json', { 'node_modules/a': { version: '1.0.1' } });
  assert.equal(isInstalled(base), false);
});

test('an interrupted installation is not taken for a complete one', () => {
  mkdirSync(join(base, 'node_modules'));
  assert.equal(isInstalled(base), false);
});

test('old versions of Node are refused by name', () => {
  assert.match(nodeVersionProblem('18.20.0'), /18\.20\.0/);
  assert.match(nodeVersionProblem('20.18.3'), /20\.19/);
  assert.equal(nodeVersionProblem('20.19.0'), null);
  assert.equal(nodeVersionProblem('24.1.0'), null);
});
