import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { GuestProof } from '@yingsheng/shared/api/guest';
import { Clock } from '../../platform/clock/clock';
import { Config } from '../../platform/config/config';

const VALID_MS = 10 * 60_000;
/** A bound on memory: beyond it the oldest go first, and those have nearly run out. */
const MAX_SPENT = 50_000;

export interface Challenge {
  readonly challenge: string;
  readonly bits: number;
}

/** 人机校验: a page computes for a moment, nobody solves a puzzle. Each challenge is the server's own and counts once. */
@Injectable()
export class HumanProofs {
  private readonly key: Buffer;
  /** By when they were given. */
  private readonly spent = new Map<string, number>();

  constructor(
    private readonly clock: Clock,
    config: Config,
  ) {
    this.key = createHmac('sha256', config.appSecret).update('human-proofs').digest();
  }

  /** @param bits doubles the work with each */
  challenge(bits: number): Challenge {
    const head = `${this.clock.now().getTime()}.${bits}.${randomBytes(12).toString('hex')}`;
    return { challenge: `${head}.${this.seal(head)}`, bits };
  }

  /** Spends the challenge where the answer is right, and at least as hard as is asked for now. */
  isGood({ challenge, answer }: GuestProof, bits: number): boolean {
    const [givenAt = '', givenBits = '', nonce = '', seal = ''] = challenge.split('.');
    if (!isEqual(seal, this.seal(`${givenAt}.${givenBits}.${nonce}`)) || this.spent.has(challenge)) return false;
    const oldest = this.clock.now().getTime() - VALID_MS;
    if (Number(givenAt) < oldest || Number(givenBits) < bits) return false;
    if (leadingZeroBits(`${challenge}.${answer}`) < Number(givenBits)) return false;
    this.forget(oldest);
    this.spent.set(challenge, Number(givenAt));
    return true;
  }

  private forget(oldest: number): void {
    for (const [challenge, givenAt] of this.spent) {
      if (givenAt >= oldest && this.spent.size < MAX_SPENT) return;
      this.spent.delete(challenge);
    }
  }

  private seal(head: string): string {
    return createHmac('sha256', this.key).update(head).digest('hex');
  }
}

function leadingZeroBits(text: string): number {
  const digest = createHash('sha256').update(text).digest();
  return Math.clz32(digest.readUInt32BE(0));
}

function isEqual(given: string, right: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}
