import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { lazily } from './lazily';

const collector = lazily(() => {
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc') as () => void;
});

/**
 * Frees at once what long work has left behind; nothing else runs for some fifty milliseconds. Left to itself the
 * collector lets as much lie as is in use, a hundred megabytes of it, before it looks.
 */
export function collectGarbage(): void {
  collector()();
}
