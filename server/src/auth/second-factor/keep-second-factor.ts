import { Injectable } from '@nestjs/common';
import type { MySecondFactor, RecoveryCodes, SecondFactorTurnOffRequest } from '@yingsheng/shared/api/second-factor';
import { Person } from '../../directory/entities/person';
import { Clock } from '../../platform/clock/clock';
import { Config } from '../../platform/config/config';
import { TransactionRunner } from '../../platform/database/transaction-runner';
import { DomainError } from '../../platform/domain-error';
import type { SignedIn } from '../../platform/http/viewer';
import { mustHaveSecondFactor } from '../domain/second-factor';
import { SecondFactor } from '../entities/second-factor';
import type { Origin } from '../origin';
import { OwnPassword } from '../own-password';
import { recordAccountChange } from '../record-account-change';
import { countRecoveryCodes, renewRecoveryCodes } from './recovery-codes';
import { removeSecondFactor } from './remove-second-factor';
import { SecondFactorCodes } from './second-factor-codes';

/** 我的两步验证: how it stands, new recovery codes, turning it off. */
@Injectable()
export class KeepSecondFactor {
  constructor(
    private readonly config: Config,
    private readonly transactions: TransactionRunner,
    private readonly codes: SecondFactorCodes,
    private readonly ownPassword: OwnPassword,
    private readonly clock: Clock,
  ) {}

  show(viewer: SignedIn): Promise<MySecondFactor> {
    const { personId, secondFactor: state } = viewer;
    return this.transactions.read(async (manager) => {
      const { passwordHash } = await manager.findOneByOrFail(Person, { id: personId });
      const factor = await manager.findOneBy(SecondFactor, { personId });
      return {
        state,
        isOn: factor?.sealedSecret != null,
        isRequired: this.isRequired(viewer),
        recoveryCodesLeft: await countRecoveryCodes(manager, personId),
        hasPassword: passwordHash !== null,
      };
    });
  }

  /** @throws DomainError SECOND_FACTOR.CODE_WRONG, REQUEST.RATE_LIMITED */
  renewCodes({ personId, name }: SignedIn, code: string, origin: Origin): Promise<RecoveryCodes> {
    return this.codes.spend(personId, code, origin, async (manager) => {
      const by = { actorId: personId, now: this.clock.now() };
      await recordAccountChange(manager, { id: personId, name }, 'recoveryCodesRenewed', by);
      return { codes: await renewRecoveryCodes(manager, personId, this.config.appSecret) };
    });
  }

  /**
   * Asks for both: neither a phone that lies open nor a password alone is enough.
   * @throws DomainError SECOND_FACTOR.REQUIRED, AUTH.OLD_PASSWORD_WRONG, SECOND_FACTOR.CODE_WRONG, REQUEST.RATE_LIMITED
   */
  async turnOff(viewer: SignedIn, request: SecondFactorTurnOffRequest, origin: Origin): Promise<void> {
    const { personId, name } = viewer;
    if (this.isRequired(viewer)) throw new DomainError('SECOND_FACTOR.REQUIRED');
    await this.ownPassword.mustBe(personId, request.password);
    await this.codes.spend(personId, request.code, origin, async (manager) => {
      await removeSecondFactor(manager, personId);
      const by = { actorId: personId, now: this.clock.now() };
      await recordAccountChange(manager, { id: personId, name }, 'secondFactorOff', by);
    });
  }

  private isRequired({ grants }: SignedIn): boolean {
    return mustHaveSecondFactor(
      grants.map(({ role }) => role),
      this.config,
    );
  }
}
