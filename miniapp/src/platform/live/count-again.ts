import { queryClient } from '../query';

/** A board counts hundreds of matters: however fast they change, it is counted again at most this often. */
const AT_MOST_EVERY_MS = 5_000;

const waiting = new Set<string>();

/** What is kept under `key` is read again, once for all changes of the next seconds. */
export function countAgainSoon(key: string): void {
  if (waiting.has(key)) return;
  waiting.add(key);
  setTimeout(() => {
    waiting.delete(key);
    void queryClient.invalidateQueries({ queryKey: [key] });
  }, AT_MOST_EVERY_MS);
}
