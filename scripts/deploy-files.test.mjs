import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { root } from './lib/paths.mjs';

const at = (path) => join(root, path);
const read = (path) => readFileSync(at(path), 'utf8');

test('the shell of the installer and of the command is well-formed', () => {
  for (const script of ['deploy/install.sh', 'deploy/yingsheng']) {
    const { status, stderr } = spawnSync('bash', ['-n', at(script)], { encoding: 'utf8' });
    assert.deepEqual([status, stderr], [0, '']);
  }
});

test('the board asks only for figures that the server has', () => {
  const measured =
    read('server/src/operate/metrics/operating-figures.ts') + read('server/src/platform/metrics/metrics.ts');
  const asked = read('deploy/grafana.json').match(/yingsheng_\w+/g) ?? [];
  const names = asked.map((name) => name.replace(/^yingsheng_/, '').replace(/_(bucket|count|sum)$/, ''));
  assert.ok(names.length >= 8);
  for (const name of names) assert.ok(measured.includes(`${name}'`), `${name} is not measured`);
});

test('every unit and the container run entries that the server has', () => {
  const units = ['yingsheng', 'yingsheng-worker', 'yingsheng-backup'].map((name) =>
    read(`deploy/systemd/${name}.service`),
  );
  for (const text of [...units, read('deploy/Dockerfile')]) {
    const [, entry] = /server\/dist\/([\w/-]+)\.js/.exec(text) ?? [];
    assert.ok(readFileSync(at(`server/src/${entry}.ts`)).length > 0);
  }
});
