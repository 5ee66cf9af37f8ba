// `npm run doctor` and its like: looks after an installation, with the settings of this shell or of a file:
// `npm run doctor -- --env-file=/etc/yingsheng/yingsheng.env`.
import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { ensureBuilt } from './lib/build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { root } from './lib/paths.mjs';

const [command, ...args] = process.argv.slice(2);
const isForNode = (argument) => argument.startsWith('--env-file=');
const settings = args.filter(isForNode);
const entry = join(root, 'server/dist/operate', command, 'main.js');

try {
  await ensureInstalled(console.log);
  await ensureBuilt('server', console.log);
} catch (error) {
  console.error(`✗ ${error.message}`);
  process.exit(1);
}
const { status } = spawnSync(process.execPath, [...settings, entry, ...args.filter((one) => !isForNode(one))], {
  cwd: root,
  env: settings.length > 0 ? process.env : { ...process.env, DATA_DIR: resolve(root, process.env.DATA_DIR || 'data') },
  stdio: 'inherit',
});
process.exit(status ?? 1);
