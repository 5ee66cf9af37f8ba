import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { root } from './paths.mjs';

const MOVED_CLOCK = pathToFileURL(join(root, 'scripts/lib/moved-clock.mjs')).href;
const MINUTE_MS = 60_000;
const TAKEN_WITHIN_MS = 30_000;

/**
 * The environment of a Node process whose time of day runs ahead by what `advance(minutes)` added; `advance` resolves
 * when the process goes by the new time.
 */
export function shiftedClock(folder) {
  const file = join(folder, 'clock-shift');
  let shiftMs = 0;
  const write = () => {
    // In one step: half a file would be another time.
    writeFileSync(`${file}.new`, String(shiftMs));
    renameSync(`${file}.new`, file);
  };
  const isTaken = () => existsSync(`${file}.taken`) && Number(readFileSync(`${file}.taken`, 'utf8')) === shiftMs;
  const advance = async (minutes) => {
    shiftMs += minutes * MINUTE_MS;
    write();
    const giveUpAt = Date.now() + TAKEN_WITHIN_MS;
    while (!isTaken()) {
      if (Date.now() > giveUpAt) throw new Error('the process does not go by the moved clock');
      await wait(20);
    }
  };
  write();
  return { env: { NODE_OPTIONS: `--import=${MOVED_CLOCK}`, CLOCK_SHIFT_FILE: file }, advance };
}
