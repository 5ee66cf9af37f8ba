import { Injectable } from '@nestjs/common';
import type { GuestProof } from '@yingsheng/shared/api/guest';
import { type AttemptLane, SignInAttempts } from '../../auth/sign-in-attempts';
import { DomainError } from '../../platform/domain-error';
import {
  DANGER_PAUSE_MS,
  DANGERS_FROM_ADDRESS,
  proofBits,
  UNPAUSED_FROM_ADDRESS,
  UNPAUSED_OF_PHONE,
} from '../domain/guest-patience';
import { HumanProofs } from './human-proofs';

export interface GuestAttempt {
  readonly address: string;
  /** Stands for the number. */
  readonly phoneDigest: string;
  readonly isDanger: boolean;
  /** A browser, which can compute a proof. */
  readonly isWeb: boolean;
  readonly proof: GuestProof | undefined;
}

/** Lets guests in: counts first, and asks more of whoever comes often. */
@Injectable()
export class GuestGate {
  constructor(
    private readonly attempts: SignInAttempts,
    private readonly proofs: HumanProofs,
  ) {}

  /** @throws DomainError GUEST.PROOF_NEEDED with `challenge` and `bits`, REQUEST.RATE_LIMITED with `retryAfterSeconds` */
  admit(attempt: GuestAttempt): void {
    const [phone, address] = [`phone:${attempt.phoneDigest}`, `address:${attempt.address}`];
    const isProven = this.proveHuman(attempt, phone, address);
    if (!attempt.isDanger) {
      this.attempts.count([
        { key: phone, free: UNPAUSED_OF_PHONE },
        { key: address, free: UNPAUSED_FROM_ADDRESS },
      ]);
      return;
    }
    this.attempts.count(isProven ? [unpaused(phone), unpaused(address)] : [unpaused(phone), dangerLane(address)]);
  }

  /** @returns whether the attempt came with a proof */
  private proveHuman({ isWeb, proof }: GuestAttempt, phone: string, address: string): boolean {
    const made = { ofPhone: this.attempts.madeIn(phone), fromAddress: this.attempts.madeIn(address) };
    const bits = isWeb ? proofBits(made) : 0;
    if (bits === 0) return false;
    if (proof !== undefined && this.proofs.isGood(proof, bits)) return true;
    throw new DomainError('GUEST.PROOF_NEEDED', { ...this.proofs.challenge(bits) });
  }
}

/** Counted, and never made to wait. */
function unpaused(key: string): AttemptLane {
  return { key, free: Number.POSITIVE_INFINITY };
}

function dangerLane(key: string): AttemptLane {
  return { key, free: DANGERS_FROM_ADDRESS, longestPauseMs: DANGER_PAUSE_MS };
}
