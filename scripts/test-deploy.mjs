// `npm run test:deploy`: what deploy/ puts in place, really put in place and attacked. As root; takes about half an hour.
// `npm run test:deploy -- full-disk older-release` runs only those parts.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from './lib/build.mjs';
import { findChromium, findProgram } from './lib/find-program.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { root } from './lib/paths.mjs';

const ENDING = '.deploy.mjs';
/** Debian package and what shows that it is there. */
const NEEDED = [
  ['mariadb-server', findProgram('mariadbd')],
  ['caddy', findProgram('caddy')],
  ['debootstrap', findProgram('debootstrap')],
  ['chromium-headless-shell', findChromium()],
];

function giveUp(sentence) {
  console.error(`✗ ${sentence}`);
  process.exit(1);
}

const missing = NEEDED.filter(([, path]) => path === null).map(([name]) => name);
if (missing.length > 0) giveUp(`缺少系统软件：sudo apt-get install ${missing.join(' ')}`);
try {
  await ensureInstalled(console.log);
  await ensureBuilt('server', console.log);
  await ensureBuilt('h5', console.log);
} catch (error) {
  giveUp(error.message);
}

const folder = join(root, 'scripts/deploy');
const parts = readdirSync(folder).filter((name) => name.endsWith(ENDING));
const wanted = process.argv.slice(2);
const unknown = wanted.find((name) => !parts.includes(name + ENDING));
if (unknown !== undefined)
  giveUp(`没有 ${unknown} 这一部分，有的是：${parts.map((name) => name.slice(0, -ENDING.length))}`);
const chosen = parts.filter((name) => wanted.length === 0 || wanted.includes(name.slice(0, -ENDING.length)));
const files = chosen.map((name) => join(folder, name));
const { status } = spawnSync(process.execPath, ['--test', '--test-concurrency=1', ...files], {
  cwd: root,
  stdio: 'inherit',
});
process.exit(status ?? 1);
