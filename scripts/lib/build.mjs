import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { h5Dir, root, serverEntry, taro, tsc, weappDir } from './paths.mjs';
import { runCommand, tail } from './run-command.mjs';
import { hashOf, isStamped, removeStamp, stamp } from './source-hash.mjs';

const COMMON = ['package-lock.json', 'tsconfig.base.json', 'shared/src', 'shared/package.json', 'shared/tsconfig.json'];
const MINIAPP = [
  ...COMMON,
  'miniapp/src',
  'miniapp/config',
  'miniapp/plugins',
  'miniapp/babel.config.js',
  'miniapp/package.json',
  'miniapp/project.config.json',
];

/** What each product is made from, by what, and the file that shows it is there. */
const PRODUCTS = {
  server: {
    title: '服务端',
    sources: [...COMMON, 'server/src', 'server/package.json', 'server/tsconfig.json'],
    proof: serverEntry,
    command: [tsc, ['-b', 'shared', 'server'], root],
  },
  h5: {
    title: '网页端',
    sources: MINIAPP,
    proof: join(h5Dir, 'index.html'),
    command: [taro, ['build', '--type', 'h5'], join(root, 'miniapp')],
  },
  weapp: {
    title: '微信小程序',
    sources: MINIAPP,
    proof: join(weappDir, 'app.json'),
    command: [taro, ['build', '--type', 'weapp'], join(root, 'miniapp')],
  },
};

/** Settings that Taro bakes into its output. */
const bakedSettings = () =>
  Object.entries(process.env)
    .filter(([name]) => name === 'API_BASE' || name.startsWith('TARO_APP_'))
    .map(([name, value]) => `${name}=${value}`)
    .sort()
    .join('\n');

export function isBuilt(name) {
  const { sources, proof } = PRODUCTS[name];
  return existsSync(proof) && isStamped(name, hashOf(sources, bakedSettings()));
}

/**
 * Builds `server`, `h5` or `weapp` unless it was built from exactly these sources.
 * Throws with the builder's last words.
 * @returns {Promise<boolean>} whether something was built
 */
export async function ensureBuilt(name, say) {
  const { title, sources, proof, command } = PRODUCTS[name];
  const hash = hashOf(sources, bakedSettings());
  if (existsSync(proof) && isStamped(name, hash)) return false;
  say(`构建${title}…`);
  removeStamp(name);
  // tsc trusts its own record of what it wrote; without the output that record would lie.
  if (name === 'server' && !existsSync(proof)) rmSync(join(root, 'server/dist/.tsbuildinfo'), { force: true });
  const [script, args, cwd] = command;
  const { code, output, seconds } = await runCommand(process.execPath, [script, ...args], {
    cwd,
    env: { NODE_ENV: 'production' },
  });
  if (code !== 0 || !existsSync(proof)) throw new Error(`${title}构建失败：\n${tail(output)}`);
  stamp(name, hash);
  say(`  ${title}已构建，用时 ${Math.round(seconds)} 秒`);
  return true;
}
