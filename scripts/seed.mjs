// `npm run seed`: fills an empty database with the demo estate; a database in use is left alone.
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { ensureBuilt } from './lib/build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { root, seedEntry } from './lib/paths.mjs';

try {
  await ensureInstalled(console.log);
  await ensureBuilt('server', console.log);
} catch (error) {
  console.error(`✗ ${error.message}`);
  process.exit(1);
}
const { status } = spawnSync(process.execPath, [seedEntry], {
  cwd: root,
  env: { ...process.env, DATA_DIR: resolve(root, process.env.DATA_DIR || 'data') },
  stdio: 'inherit',
});
process.exit(status ?? 1);
