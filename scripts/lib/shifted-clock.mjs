import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './paths.mjs';

const MOVED_CLOCK = pathToFileURL(join(root, 'scripts/lib/moved-clock.mjs')).href;
const MINUTE_MS = 60_000;

/** The environment of a Node process whose time of day runs ahead by what `advance(minutes)` added. */
export function shiftedClock(folder) {
  const file = join(folder, 'clock-shift');
  let minutesAhead = 0;
  const advance = (minutes) => {
    minutesAhead += minutes;
    writeFileSync(file, String(minutesAhead * MINUTE_MS));
  };
  advance(0);
  return { env: { NODE_OPTIONS: `--import=${MOVED_CLOCK}`, CLOCK_SHIFT_FILE: file }, advance };
}
