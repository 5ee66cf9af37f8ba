import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

/**
 * Own limits in bytes, far below WeChat's 2 MB per package, so that growth is noticed early: each a little above
 * what the package takes. Whoever raises one says in the commit which feature takes the room.
 */
export const LIMITS = { main: 541 * 1000, staff: 245 * 1000, manager: 302 * 1000 };
export const OTHER_LIMIT = 150 * 1000;

/** Files that are for the developer tools and are not part of any package; of texts WeChat uploads none (its list of suffixes has no `txt`). */
const NOT_UPLOADED = /^(project\.(private\.)?config\.json|.*\.map|.*\.txt)$/;

export function filesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path) : [path];
  });
}

/** Bytes of the main package and of every subpackage of a built mini-program. */
export function packageSizes(folder) {
  const app = JSON.parse(readFileSync(join(folder, 'app.json'), 'utf8'));
  const roots = (app.subPackages ?? app.subpackages ?? []).map(({ root }) => root.replace(/\/$/, ''));
  const sizes = new Map([['main', 0], ...roots.map((root) => [root, 0])]);
  for (const file of filesBelow(folder)) {
    const path = relative(folder, file).replaceAll('\\', '/');
    if (NOT_UPLOADED.test(path)) continue;
    const owner = roots.find((root) => path.startsWith(`${root}/`)) ?? 'main';
    sizes.set(owner, sizes.get(owner) + statSync(file).size);
  }
  return [...sizes].map(([name, bytes]) => ({ name, bytes, limit: LIMITS[name] ?? OTHER_LIMIT }));
}
