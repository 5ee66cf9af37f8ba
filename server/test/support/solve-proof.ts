import { createHash } from 'node:crypto';
import type { GuestProof } from '@yingsheng/shared/api/guest';

/** What the page computes. */
export function solveProof({ challenge, bits }: { challenge: string; bits: number }): GuestProof {
  for (let count = 0; ; count += 1) {
    const digest = createHash('sha256').update(`${challenge}.${count}`).digest();
    if (Math.clz32(digest.readUInt32BE(0)) >= bits) return { challenge, answer: String(count) };
  }
}
