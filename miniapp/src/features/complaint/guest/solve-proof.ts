import type { GuestProof } from '@yingsheng/shared/api/guest';
import { sha256Head } from '../../../platform/sha256';

/** Answers tried before the page may draw and hear again. */
const AT_A_TIME = 2_000;

/** 人机校验: tries answers until one fits, while the page stays alive; a second or two on a phone. */
export async function solveProof(challenge: string, bits: number): Promise<GuestProof> {
  for (let answer = 0; ; answer += 1) {
    if (Math.clz32(sha256Head(`${challenge}.${answer}`)) >= bits) return { challenge, answer: String(answer) };
    if (answer % AT_A_TIME === 0) await new Promise((resolve) => setTimeout(resolve));
  }
}
