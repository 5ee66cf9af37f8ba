import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import test, { after, before } from 'node:test';

const root = resolve(import.meta.dirname, '../..');
let project;

/** A copy of the fixtures under the repository's own rules, without the exclusion that hides fixtures from the real run. */
before(() => {
  project = mkdtempSync(join(tmpdir(), 'yingsheng-lint-'));
  cpSync(join(import.meta.dirname, 'fixtures'), project, { recursive: true });
  cpSync(join(import.meta.dirname, 'no-entity-save.grit'), join(project, 'scripts/lint/no-entity-save.grit'));
  const config = JSON.parse(readFileSync(join(root, 'biome.json'), 'utf8'));
  delete config.$schema;
  writeFileSync(join(project, 'biome.json'), JSON.stringify({ ...config, vcs: { enabled: false } }));
});

after(() => rmSync(project, { recursive: true, force: true }));

const lint = (file) =>
  spawnSync(process.execPath, [join(root, 'node_modules/@biomejs/biome/bin/biome'), 'lint', file], {
    cwd: project,
    encoding: 'utf8',
  });

test('save() in the server is refused', () => {
  const { status, stdout, stderr } = lint('server/src/complaints/saves-an-entity.ts');
  assert.equal(status, 1, stdout + stderr);
  assert.match(stdout + stderr, /save\(\) is banned in the server/);
});

test('insert() in the server is allowed', () => {
  const { status, stdout, stderr } = lint('server/src/complaints/inserts-a-row.ts');
  assert.equal(status, 0, stdout + stderr);
});

test('the ban does not reach the mini-program', () => {
  const { status, stdout, stderr } = lint('miniapp/src/saves-a-picture.ts');
  assert.equal(status, 0, stdout + stderr);
});
