import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { runCommand } from './lib/run-command.mjs';

const start = join(import.meta.dirname, 'start.mjs');

test('a taken port is told in one sentence, before anything is installed or built', async (context) => {
  const other = createServer();
  await new Promise((settle) => other.listen(0, '0.0.0.0', settle));
  context.after(() => other.close());
  const { port } = other.address();
  const { code, output } = await runCommand(process.execPath, [start], { env: { PORT: String(port) } });
  assert.equal(code, 1);
  assert.match(output, new RegExp(`端口 ${port} 已被占用`));
  assert.equal(output.trim().split('\n').length, 1);
});

test('a data folder that cannot be written is told in one sentence', (context) => {
  const folder = mkdtempSync(join(tmpdir(), 'yingsheng-start-'));
  context.after(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'file'), '');
  const env = { ...process.env, PORT: '0', DATA_DIR: join(folder, 'file/data') };
  const { status, stderr } = spawnSync(process.execPath, [start], { env, encoding: 'utf8' });
  assert.equal(status, 1);
  assert.match(stderr, /数据目录不可写/);
  assert.equal(stderr.trim().split('\n').length, 1);
});
