import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Where system programs live that are not always on a user's PATH. */
const EXTRA_FOLDERS = ['/usr/sbin', '/usr/local/sbin', '/usr/local/bin', '/opt/homebrew/bin'];

/** Full path of the first of `names` that is installed, or null. */
export function findProgram(...names) {
  const folders = [...(process.env.PATH ?? '').split(delimiter), ...EXTRA_FOLDERS];
  for (const name of names) {
    const found = folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
    if (found) return found;
  }
  return null;
}

/** The first is Chromium without windows: fewer packages, and less work for every page. */
const CHROMIUMS = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

/** `CHROMIUM_PATH` or an installed Chromium or Chrome; null when there is none. */
export const findChromium = () => process.env.CHROMIUM_PATH || findProgram(...CHROMIUMS);
