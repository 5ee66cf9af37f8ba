// `npm run setup -- --company …`: sets up an empty installation without a browser; the server prints what is next.
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { ensureBuilt } from './lib/build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { root, setUpEntry } from './lib/paths.mjs';

try {
  await ensureInstalled(console.error);
  await ensureBuilt('server', console.error);
} catch (error) {
  console.error(`✗ ${error.message}`);
  process.exit(1);
}
const { status } = spawnSync(process.execPath, [setUpEntry, ...process.argv.slice(2)], {
  cwd: root,
  env: { ...process.env, DATA_DIR: resolve(root, process.env.DATA_DIR || 'data') },
  stdio: 'inherit',
});
process.exit(status ?? 1);
