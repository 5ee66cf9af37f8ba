import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';
import { runCommand, tail } from './run-command.mjs';

const OLDEST_NODE = [20, 19];

/** A sentence when this Node is too old, else null. */
export function nodeVersionProblem(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const isOldEnough = major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1]);
  return isOldEnough ? null : `需要 Node.js ${OLDEST_NODE.join('.')} 或更新版本，当前是 ${version}。请升级后再试。`;
}

/** Inside node_modules, so that deleting the folder also deletes the claim that it is complete. */
const stampFile = (base) => join(base, 'node_modules/.yingsheng-lock');

const lockHash = (base) =>
  createHash('sha256')
    .update(readFileSync(join(base, 'package-lock.json')))
    .digest('hex');

/** Whether npm's own record of what it installed names every required package of the lock file in its version. */
function matchesLock(base) {
  const record = join(base, 'node_modules/.package-lock.json');
  if (!existsSync(record)) return false;
  const installed = JSON.parse(readFileSync(record, 'utf8')).packages;
  const wanted = JSON.parse(readFileSync(join(base, 'package-lock.json'), 'utf8')).packages;
  return Object.entries(wanted).every(
    ([path, { version, optional, devOptional, peer, extraneous, link }]) =>
      !path.includes('node_modules/') ||
      optional ||
      devOptional ||
      peer ||
      extraneous ||
      link ||
      installed[path]?.version === version,
  );
}

export function isInstalled(base = root) {
  if (!existsSync(join(base, 'node_modules'))) return false;
  const hash = lockHash(base);
  if (existsSync(stampFile(base)) && readFileSync(stampFile(base), 'utf8') === hash) return true;
  if (!matchesLock(base)) return false;
  writeFileSync(stampFile(base), hash);
  return true;
}

const countPackages = (base) => {
  try {
    return readdirSync(join(base, 'node_modules')).length;
  } catch {
    return 0;
  }
};

/** npm as it was called, or as it is found. */
function npmCommand() {
  const npmScript = process.env.npm_execpath;
  return npmScript?.endsWith('.js') ? [process.execPath, [npmScript]] : ['npm', []];
}

/** Installs the packages of the lock file unless they are there. Throws with npm's last words. */
export async function ensureInstalled(say, base = root) {
  if (isInstalled(base)) return;
  say('安装依赖（首次约 2–4 分钟）…');
  const startedAt = Date.now();
  const ticker = setInterval(() => {
    say(`  仍在安装：${Math.round((Date.now() - startedAt) / 1000)} 秒，node_modules 中已有 ${countPackages(base)} 项`);
  }, 15_000);
  const [command, args] = npmCommand();
  // --include=dev: the build tools are needed even where NODE_ENV=production is set for the server.
  const { code, output, seconds } = await runCommand(
    command,
    [...args, 'ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'],
    { cwd: base },
  );
  clearInterval(ticker);
  if (code !== 0) throw new Error(`依赖安装失败：\n${tail(output, 20)}`);
  writeFileSync(stampFile(base), lockHash(base));
  say(`  依赖已安装，用时 ${Math.round(seconds)} 秒`);
}
