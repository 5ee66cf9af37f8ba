import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Own limits in bytes, far below WeChat's 2 MB per package, so that growth is noticed early. The last of each: what is written may be what others have reported already, in the form, at the desk and beside the matter; of all three: what may be a danger is asked about and found out wherever it is met; of main again: the form judges danger without a network, for which the judging, as the server has it, and the advice must be on the phone before the network is gone, with the words of mortal danger that its rules know; of main and staff: what is done without a network is sealed on the phone, handed to the matter where it comes too late, and what went into other hands is shown until it is seen, asked back by whoever is on site, and transferred many at a time; of manager: every number of the board opens the list that it counts, and a rule that would weaken a promise is shown with what it was; of staff: what residents say on the phone is taken down, with one call for all their matters, and an order is printed to be signed. Of staff and manager: what a correction does to a promise is said before it is made, two matters stand beside each other before they are merged, and wherever a reason is asked for, what is mostly said is a tap away; of manager: the households of the estate are listed; of all three once more: the desk searches as callers are spoken of, knows the household and keeps a second call, unread messages stand at their tab, and lists are taken along as a sheet. */
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
