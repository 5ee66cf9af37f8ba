/** Runs are of one to three characters. */
export const LONGEST_GRAM = 3;

const LINE_BREAK = 10;
/** A table half full finds what it looks for at once. */
const ROOM = 1.5;
/** Of a slot: the first two characters of a run, its third, and its number from 1 on; 0: the slot is free. */
const SLOT = 3;

/**
 * Which number a run of characters has. A letter asks it ten thousand times: a `Map` would want a string made for each.
 * What belongs to a slot lies side by side, so that the memory of a machine is asked once.
 */
export class GramTable {
  /** Features that are no runs, with their numbers. */
  readonly others: ReadonlyMap<string, number>;
  private readonly slots: Int32Array;
  private readonly mask: number;

  /**
   * @param features parted by line breaks; their place is their number
   * @param count how many they are, where it is known already
   */
  constructor(features: string, count = countOf(features)) {
    const size = 2 ** Math.ceil(Math.log2(count * ROOM));
    this.slots = new Int32Array(size * SLOT);
    this.mask = size - 1;
    this.others = this.fill(features);
  }

  /** The number of the run of `size` characters from `start` on; -1: it has none. */
  find(text: string, start: number, size: number): number {
    return (this.slots[this.slotOf(text, start, size) + 2] ?? 0) - 1;
  }

  /** Read where they stand: a string for each of three hundred thousand would take longer than all the rest. */
  private fill(features: string): Map<string, number> {
    const others = new Map<string, number>();
    let number = 0;
    let start = 0;
    for (let at = 0; at <= features.length; at += 1) {
      if (at < features.length && features.charCodeAt(at) !== LINE_BREAK) continue;
      if (at - start > LONGEST_GRAM) others.set(features.slice(start, at), number);
      else if (at > start) this.put(features, start, at - start, number);
      number += 1;
      start = at + 1;
    }
    return others;
  }

  private put(text: string, start: number, size: number, number: number): void {
    const slot = this.slotOf(text, start, size);
    this.slots[slot] = firstTwoOf(text, start, size);
    this.slots[slot + 1] = thirdOf(text, start, size);
    this.slots[slot + 2] = number + 1;
  }

  /** Where the run stands, or would. */
  private slotOf(text: string, start: number, size: number): number {
    const { slots, mask } = this;
    const two = firstTwoOf(text, start, size);
    const last = thirdOf(text, start, size);
    const mixed = Math.imul(two ^ Math.imul(last, 0x9e3779b1), 0x85ebca6b);
    let slot = ((mixed ^ (mixed >>> 15)) & mask) * SLOT;
    while (slots[slot + 2] !== 0 && (slots[slot] !== two || slots[slot + 1] !== last)) {
      slot = slot === mask * SLOT ? 0 : slot + SLOT;
    }
    return slot;
  }
}

function countOf(features: string): number {
  let count = 1;
  for (let at = 0; at < features.length; at += 1) if (features.charCodeAt(at) === LINE_BREAK) count += 1;
  return count;
}

function firstTwoOf(text: string, start: number, size: number): number {
  return (text.charCodeAt(start) << 16) | (size > 1 ? text.charCodeAt(start + 1) : 0);
}

function thirdOf(text: string, start: number, size: number): number {
  return size === LONGEST_GRAM ? text.charCodeAt(start + 2) : 0;
}
