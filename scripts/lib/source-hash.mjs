import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cacheDir, root } from './paths.mjs';

const SKIPPED = new Set(['node_modules', 'dist', '.git', '.cache', 'test']);

function* filesBelow(path) {
  if (!existsSync(path)) return;
  if (statSync(path).isFile()) {
    yield path;
    return;
  }
  const entries = readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    if (SKIPPED.has(entry.name)) continue;
    yield* filesBelow(join(path, entry.name));
  }
}

/** One hash over names and contents of all files below `paths` (relative to the repository). */
export function hashOf(paths, extra = '', base = root) {
  const hash = createHash('sha256').update(extra);
  for (const path of paths) {
    for (const file of filesBelow(join(base, path))) {
      hash.update(`\0${file.slice(base.length)}\0`).update(readFileSync(file));
    }
  }
  return hash.digest('hex');
}

const stampFile = (name) => join(cacheDir, `${name}.stamp`);

/** Whether the thing called `name` was last built from exactly these sources. */
export function isStamped(name, hash) {
  const file = stampFile(name);
  return existsSync(file) && readFileSync(file, 'utf8') === hash;
}

export function stamp(name, hash) {
  mkdirSync(dirname(stampFile(name)), { recursive: true });
  writeFileSync(stampFile(name), hash);
}

export const removeStamp = (name) => rmSync(stampFile(name), { force: true });
