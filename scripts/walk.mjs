// `npm run walk`: the random walk in full, 2,000 stories on SQLite; `npm run walk -- --sequences=5000` walks further.
// `npm test` walks a part of it, so that it stays within a coffee break.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureInstalled } from './lib/install.mjs';
import { jest, root } from './lib/paths.mjs';

const ALL = '2000';
const sequences =
  process.argv.find((argument) => argument.startsWith('--sequences='))?.slice('--sequences='.length) ?? ALL;

try {
  if (!/^[1-9]\d*$/.test(sequences)) throw new Error(`--sequences takes a number above zero, not ${sequences}`);
  await ensureInstalled(console.log);
} catch (error) {
  console.error(`✗ ${error.message}`);
  process.exit(1);
}
const { status } = spawnSync(process.execPath, [jest, '-c', 'jest.walk.config.cjs'], {
  cwd: join(root, 'server'),
  env: { ...process.env, WALK_SEQUENCES: sequences },
  stdio: 'inherit',
});
process.exit(status ?? 1);
