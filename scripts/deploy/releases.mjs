import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '../lib/paths.mjs';

const INSTALLER = 'deploy/install.sh';

const git = (...args) => spawnSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 1e8 });
const lines = (text) => text.split('\n').filter((line) => line !== '');
const holds = (commit, path) => git('cat-file', '-e', `${commit}:${path}`).status === 0;

/** Newest first, along the line of what was released. */
const commits = () => lines(git('rev-list', '--first-parent', 'HEAD').stdout);

/** The first release with an installer: whoever upgrades from it goes through all that changed since, tables too. */
export function installableRelease() {
  return commits()
    .filter((commit) => holds(commit, INSTALLER))
    .at(-1);
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
