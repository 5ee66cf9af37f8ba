import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { afterEach, beforeEach } from 'node:test';
import { hashOf } from './source-hash.mjs';

let base;
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'yingsheng-hash-'));
  mkdirSync(join(base, 'src'));
  writeFileSync(join(base, 'src/a.ts'), 'one');
});
afterEach(() => rmSync(base, { recursive: true }));

const hash = () => hashOf(['src', 'package.json'], '', base);

test('unchanged sources keep their hash', () => {
  assert.equal(hash(), hash());
});

test('a changed, a renamed and a new file change it', () => {
  const before = hash();
  writeFileSync(join(base, 'src/a.ts'), 'two');
  const changed = hash();
  rmSync(join(base, 'src/a.ts'));
  writeFileSync(join(base, 'src/b.ts'), 'two');
  const renamed = hash();
  writeFileSync(join(base, 'package.json'), '{}');
  assert.equal(new Set([before, changed, renamed, hash()]).size, 4);
});

test('what was built or installed does not count', () => {
  const before = hash();
  mkdirSync(join(base, 'src/dist'));
  writeFileSync(join(base, 'src/dist/a.js'), 'built');
  assert.equal(hash(), before);
});

test('settings that are built in count', () => {
  assert.notEqual(hashOf(['src'], 'API_BASE=a', base), hashOf(['src'], 'API_BASE=b', base));
});
