import { createHmac } from 'node:crypto';

/** Four digits hold this many; on a day with more, counting simply goes on. */
const MOST = 9_999;
const HALF = 100;
const ROUNDS = 6;

/**
 * 编号不按先后: the number of the `count`th complaint of a series. Every number from 1 to 9,999 comes up once, in an order
 * that only the key knows: whoever sees two of them cannot tell how many were given between, nor that one is hidden.
 */
export function shuffledNumber(count: number, key: Buffer, series: string): number {
  if (count < 1 || count > MOST) return count;
  let place = count;
  do place = shuffled(place, key, series);
  while (place === 0);
  return place;
}

/** A Feistel network over two halves of two digits: one to one whatever the halves are mixed with. */
function shuffled(place: number, key: Buffer, series: string): number {
  let [left, right] = [Math.floor(place / HALF), place % HALF];
  for (let round = 0; round < ROUNDS; round += 1) {
    const mixed = createHmac('sha256', key).update(`${series} ${round} ${right}`).digest().readUInt32BE(0);
    [left, right] = [right, (left + mixed) % HALF];
  }
  return left * HALF + right;
}
