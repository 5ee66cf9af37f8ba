import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDERS = ['/usr/lib', '/usr/lib64'];

/** Debian's libfaketime, or `null` where it is not installed. */
export function findFakeTime() {
  const places = FOLDERS.filter(existsSync).flatMap((folder) => [
    join(folder, 'faketime'),
    ...readdirSync(folder).map((name) => join(folder, name, 'faketime')),
  ]);
  return places.map((place) => join(place, 'libfaketimeMT.so.1')).find(existsSync) ?? null;
}

/**
 * The environment of a process whose wall clock runs ahead by what `advance` added. Waiting (timers) stays as it is:
 * only what the process believes of the time of day moves.
 */
export function shiftedClock(folder) {
  const library = findFakeTime();
  if (library === null) throw new Error('no libfaketime found: install the package libfaketime');
  const file = join(folder, 'clock-shift');
  let seconds = 0;
  writeFileSync(file, '+0\n');
  return {
    env: {
      LD_PRELOAD: library,
      FAKETIME_TIMESTAMP_FILE: file,
      FAKETIME_CACHE_DURATION: '1',
      FAKETIME_DONT_FAKE_MONOTONIC: '1',
      DONT_FAKE_MONOTONIC: '1',
    },
    advance(minutes) {
      seconds += minutes * 60;
      writeFileSync(file, `+${seconds}\n`);
    },
  };
}
