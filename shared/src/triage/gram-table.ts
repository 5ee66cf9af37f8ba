/** Runs are of one to three characters. */
export const LONGEST_GRAM = 3;

const FREE = -1;
/** A table half full finds what it looks for at once. */
const ROOM = 2;

/**
 * Which number a run of characters has. A letter asks it ten thousand times: a `Map` would want a string made for each.
 */
export class GramTable {
  private readonly firstTwo: Int32Array;
  private readonly third: Uint16Array;
  private readonly numbers: Int32Array;
  private readonly mask: number;

  /** @param features their place is their number; longer ones are no runs and left out */
  constructor(features: readonly string[]) {
    const count = features.filter(isGram).length;
    const size = 2 ** Math.ceil(Math.log2(count * ROOM + 1));
    this.firstTwo = new Int32Array(size);
    this.third = new Uint16Array(size);
    this.numbers = new Int32Array(size).fill(FREE);
    this.mask = size - 1;
    features.forEach((feature, number) => {
      if (isGram(feature)) this.put(feature, number);
    });
  }

  /** The number of the run of `size` characters from `start` on; -1: it has none. */
  find(text: string, start: number, size: number): number {
    return this.numbers[this.slotOf(text, start, size)] ?? FREE;
  }

  private put(gram: string, number: number): void {
    const slot = this.slotOf(gram, 0, gram.length);
    this.firstTwo[slot] = firstTwoOf(gram, 0, gram.length);
    this.third[slot] = thirdOf(gram, 0, gram.length);
    this.numbers[slot] = number;
  }

  /** Where the run stands, or would. */
  private slotOf(text: string, start: number, size: number): number {
    const two = firstTwoOf(text, start, size);
    const last = thirdOf(text, start, size);
    let slot = Math.imul(two ^ Math.imul(last, 0x9e3779b1), 0x85ebca6b);
    slot = (slot ^ (slot >>> 15)) & this.mask;
    while (this.numbers[slot] !== FREE && (this.firstTwo[slot] !== two || this.third[slot] !== last)) {
      slot = (slot + 1) & this.mask;
    }
    return slot;
  }
}

function isGram({ length }: string): boolean {
  return length > 0 && length <= LONGEST_GRAM;
}

function firstTwoOf(text: string, start: number, size: number): number {
  return (text.charCodeAt(start) << 16) | (size > 1 ? text.charCodeAt(start + 1) : 0);
}

function thirdOf(text: string, start: number, size: number): number {
  return size === LONGEST_GRAM ? text.charCodeAt(start + 2) : 0;
}
