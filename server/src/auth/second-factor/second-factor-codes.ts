import { Injectable } from '@nestjs/common';
import { type EntityManager, IsNull, LessThan, Not } from 'typeorm';
import { Clock } from '../../platform/clock/clock';
import { Config } from '../../platform/config/config';
import { TransactionRunner } from '../../platform/database/transaction-runner';
import { DomainError } from '../../platform/domain-error';
import { RefreshToken } from '../entities/refresh-token';
import { SecondFactor } from '../entities/second-factor';
import { digestOf, type Origin } from '../origin';
import { type AttemptLane, SignInAttempts } from '../sign-in-attempts';
import { spendRecoveryCode } from './recovery-codes';
import { openSecret } from './sealed-secret';
import { isTimeCode, stepOf } from './time-codes';

/** Wrong codes of one person before pauses begin. */
const FREE_TRIES = 5;

/** Which of the two a code was. */
export type CodeKind = 'time' | 'recovery';

/** A code of a person's second factor: each good once, guesses counted before anything is looked at. */
@Injectable()
export class SecondFactorCodes {
  constructor(
    private readonly config: Config,
    private readonly transactions: TransactionRunner,
    private readonly attempts: SignInAttempts,
    private readonly clock: Clock,
  ) {}

  /**
   * What a right code allows is done in the transaction that spends it.
   * @throws DomainError SECOND_FACTOR.CODE_WRONG, the same for a wrong code and a used one; REQUEST.RATE_LIMITED
   */
  async spend<Result>(
    personId: string,
    typed: string,
    origin: Origin,
    then: (manager: EntityManager, kind: CodeKind) => Promise<Result>,
  ): Promise<Result> {
    const lanes = await this.lanesOf(personId, origin);
    this.attempts.count(lanes);
    const result = await this.transactions.run(async (manager) => {
      const kind = await this.use(manager, personId, typed.trim());
      if (kind === null) throw new DomainError('SECOND_FACTOR.CODE_WRONG');
      return then(manager, kind);
    });
    this.attempts.takeBack(lanes);
    return result;
  }

  private async use(manager: EntityManager, personId: string, typed: string): Promise<CodeKind | null> {
    const now = this.clock.now();
    const factor = await manager.findOneBy(SecondFactor, { personId });
    if (factor === null || factor.sealedSecret === null) return null;
    const { appSecret } = this.config;
    if (!isTimeCode(typed)) {
      return (await spendRecoveryCode(manager, { personId, typed, now }, appSecret)) ? 'recovery' : null;
    }
    const secret = openSecret(factor.sealedSecret, personId, appSecret);
    const step = secret === null ? null : stepOf(secret, typed, now);
    if (step === null) return null;
    // Of many who show the same code at once, one finds it unused.
    const { affected } = await manager.update(SecondFactor, { personId, lastStep: LessThan(step) }, { lastStep: step });
    return affected === 1 ? 'time' : null;
  }

  /** Where the person has shown a code before they have an allowance of their own, whatever strangers try elsewhere. */
  private async lanesOf(personId: string, origin: Origin): Promise<AttemptLane[]> {
    const { addressDigest } = digestOf(origin, this.config.appSecret);
    const shown = { personId, addressDigest, secondFactorAt: Not(IsNull()) };
    const isKnownHere = await this.transactions.read((manager) => manager.existsBy(RefreshToken, shown));
    const key = isKnownHere ? `second-factor:${personId}:${origin.address}` : `second-factor:${personId}`;
    return [{ key, free: FREE_TRIES }];
  }
}
