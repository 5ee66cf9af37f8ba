import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock/clock';
import type { SignedIn } from '../../platform/http/viewer';
import { RefreshToken } from '../entities/refresh-token';
import type { Origin } from '../origin';
import { recordAccountChange } from '../record-account-change';
import { SecondFactorCodes } from './second-factor-codes';

/** 登录第二步: opens this sign-in, with a code of the phone or, without it, a recovery code. */
@Injectable()
export class ProveSecondFactor {
  constructor(
    private readonly codes: SecondFactorCodes,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError SECOND_FACTOR.CODE_WRONG, REQUEST.RATE_LIMITED */
  execute({ personId, name, sessionId }: SignedIn, code: string, origin: Origin): Promise<void> {
    return this.codes.spend(personId, code, origin, async (manager, kind) => {
      const now = this.clock.now();
      await markProven(manager, { personId, sessionId }, now);
      if (kind === 'recovery') {
        await recordAccountChange(manager, { id: personId, name }, 'recoveryCodeUsed', { actorId: personId, now });
      }
    });
  }
}

/** What is renewed from it later inherits that. */
export async function markProven(
  manager: EntityManager,
  { personId, sessionId }: Pick<SignedIn, 'personId' | 'sessionId'>,
  secondFactorAt: Date,
): Promise<void> {
  await manager.update(RefreshToken, { personId, familyId: sessionId }, { secondFactorAt });
}
