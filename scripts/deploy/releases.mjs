import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '../lib/paths.mjs';

const INSTALLER = 'deploy/install.sh';
const MIGRATIONS = 'server/src/platform/database/migrations';

const git = (...args) => spawnSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 1e8 });
const lines = (text) => text.split('\n').filter((line) => line !== '');
const holds = (commit, path) => git('cat-file', '-e', `${commit}:${path}`).status === 0;

/** Newest first, along the line of what was released. */
const commits = () => lines(git('rev-list', '--first-parent', 'HEAD').stdout);

function newestMigration() {
  const paths = lines(git('ls-tree', '--name-only', 'HEAD', `${MIGRATIONS}/`).stdout);
  return paths.filter((path) => /\/\d{4}-[\w-]+\.ts$/.test(path)).at(-1);
}

/**
 * The release that an operator most probably upgrades from: the newest with an installer that does not know the newest
 * migration yet, so that tables change; where all of them came with the installer itself, the one before the present one.
 */
export function installableRelease() {
  const migration = newestMigration();
  const candidates = commits().filter((commit) => holds(commit, INSTALLER));
  return candidates.find((commit) => !holds(commit, migration)) ?? candidates.at(-1);
}

/** The last release before there was an installer; `null`: this history does not reach back so far. */
export function oldestRelease() {
  return commits().find((commit) => !holds(commit, INSTALLER)) ?? null;
}

/** The product as it was committed at `commit`, into an empty or new folder. */
export function putRelease(commit, folder) {
  mkdirSync(folder, { recursive: true });
  const archive = join(dirname(folder), 'product.tar');
  const packed = git('archive', '--output', archive, commit);
  if (packed.status !== 0) throw new Error(`git archive ${commit}: ${packed.stderr}`);
  const unpacked = spawnSync('tar', ['-xf', archive, '-C', folder], { encoding: 'utf8' });
  if (unpacked.status !== 0) throw new Error(`tar: ${unpacked.stderr}`);
  rmSync(archive);
}
