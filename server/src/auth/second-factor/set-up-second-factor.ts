import { Injectable } from '@nestjs/common';
import type { RecoveryCodes, SecondFactorDraft } from '@yingsheng/shared/api/second-factor';
import { type EntityManager, IsNull, Not } from 'typeorm';
import { heldPerson } from '../../directory/people';
import { Clock } from '../../platform/clock/clock';
import { Config } from '../../platform/config/config';
import { insertRows } from '../../platform/database/insert-rows';
import { TransactionRunner } from '../../platform/database/transaction-runner';
import { DomainError } from '../../platform/domain-error';
import type { SignedIn } from '../../platform/http/viewer';
import { qrCodeOf } from '../../platform/qr-code';
import { RefreshToken } from '../entities/refresh-token';
import { SecondFactor } from '../entities/second-factor';
import type { Origin } from '../origin';
import { recordAccountChange } from '../record-account-change';
import { SignInAttempts } from '../sign-in-attempts';
import { markProven } from './prove-second-factor';
import { renewRecoveryCodes } from './recovery-codes';
import { openSecret, sealSecret } from './sealed-secret';
import { SecondFactorCodes } from './second-factor-codes';
import { enrolmentAddress, newSecret, stepOf } from './time-codes';

/** Wrong codes while setting up before pauses begin. */
const FREE_TRIES = 10;
/** A secret that nobody confirmed is then forgotten. */
const DRAFT_MINUTES = 30;

/** 开启两步验证，换手机: the phone learns a secret, and shows by a code that it has. */
@Injectable()
export class SetUpSecondFactor {
  constructor(
    private readonly config: Config,
    private readonly transactions: TransactionRunner,
    private readonly codes: SecondFactorCodes,
    private readonly attempts: SignInAttempts,
    private readonly clock: Clock,
  ) {}

  /**
   * @param code of the phone in use, or a recovery code, where one is being replaced
   * @throws DomainError SECOND_FACTOR.CODE_WRONG, REQUEST.RATE_LIMITED
   */
  async begin({ personId }: SignedIn, code: string | undefined, origin: Origin): Promise<SecondFactorDraft> {
    const isOn = await this.transactions.read((manager) =>
      manager.existsBy(SecondFactor, { personId, sealedSecret: Not(IsNull()) }),
    );
    const draw = (manager: EntityManager) => this.draw(manager, personId, isOn);
    return isOn ? this.codes.spend(personId, code ?? '', origin, draw) : this.transactions.run(draw);
  }

  /**
   * From now on it is asked for; other sign-ins of the person end.
   * @throws DomainError SECOND_FACTOR.CODE_WRONG, REQUEST.RATE_LIMITED
   */
  async confirm(viewer: SignedIn, code: string): Promise<RecoveryCodes> {
    const lanes = [{ key: `second-factor-set-up:${viewer.personId}`, free: FREE_TRIES }];
    this.attempts.count(lanes);
    const codes = await this.transactions.run((manager) => this.take(manager, viewer, code.trim()));
    this.attempts.takeBack(lanes);
    return { codes };
  }

  private async draw(manager: EntityManager, personId: string, isExpectedOn: boolean): Promise<SecondFactorDraft> {
    const { staffAccount, phone, name } = await heldPerson(manager, personId);
    const factor = await manager.findOneBy(SecondFactor, { personId });
    // Confirmed elsewhere in this moment: it is no longer for everybody to replace.
    if ((factor?.sealedSecret != null) !== isExpectedOn) throw new DomainError('SECOND_FACTOR.CODE_WRONG');
    const secret = newSecret();
    const pendingSecret = sealSecret(secret, personId, this.config.appSecret);
    const pending = { pendingSecret, pendingSince: this.clock.now() };
    if (factor === null) {
      await insertRows(manager, SecondFactor, [
        { personId, sealedSecret: null, confirmedAt: null, lastStep: 0, ...pending },
      ]);
    } else await manager.update(SecondFactor, { personId }, pending);
    const address = enrolmentAddress(secret, staffAccount ?? phone ?? name);
    return { secret: inGroups(secret), address, qr: await qrCodeOf(address) };
  }

  private async take(manager: EntityManager, viewer: SignedIn, code: string): Promise<string[]> {
    const { personId, sessionId } = viewer;
    const now = this.clock.now();
    const person = await heldPerson(manager, personId);
    const factor = await manager.findOneBy(SecondFactor, { personId });
    const { appSecret } = this.config;
    const pending = factor !== null && isFresh(factor, now) ? factor.pendingSecret : null;
    const secret = pending === null ? null : openSecret(pending, personId, appSecret);
    const lastStep = secret === null ? null : stepOf(secret, code, now);
    if (lastStep === null) throw new DomainError('SECOND_FACTOR.CODE_WRONG');
    await manager.update(
      SecondFactor,
      { personId },
      { sealedSecret: pending, confirmedAt: now, lastStep, pendingSecret: null, pendingSince: null },
    );
    await markProven(manager, viewer, now);
    const others = { personId, familyId: Not(sessionId), revokedAt: IsNull() };
    await manager.update(RefreshToken, others, { revokedAt: now });
    await recordAccountChange(manager, person, 'secondFactorOn', { actorId: personId, now });
    return renewRecoveryCodes(manager, personId, appSecret);
  }
}

function isFresh({ pendingSince }: SecondFactor, now: Date): boolean {
  return pendingSince !== null && now.getTime() - pendingSince.getTime() < DRAFT_MINUTES * 60_000;
}

/** `JBSW Y3DP EHPK 3PXP` */
function inGroups(secret: string): string {
  return secret.replace(/(.{4})(?=.)/g, '$1 ');
}
