import assert from 'node:assert/strict';
import test from 'node:test';
import { runCommand } from './run-command.mjs';

test('a character that arrives in two pieces is one character', async () => {
  const program = `
    const [first, ...rest] = Buffer.from('过期');
    process.stdout.write(Buffer.from([first]));
    setTimeout(() => process.stdout.write(Buffer.from(rest)), 50);`;
  const { code, output } = await runCommand(process.execPath, ['-e', program]);
  assert.deepEqual([code, output], [0, '过期']);
});
