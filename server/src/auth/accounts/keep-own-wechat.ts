import { Injectable } from '@nestjs/common';
import type { BindWechatRequest, UnbindWechatRequest } from '@yingsheng/shared/api/staff-accounts';
import { Person } from '../../directory/entities/person';
import { heldPerson } from '../../directory/people';
import { Clock } from '../../platform/clock/clock';
import { isDuplicateKey } from '../../platform/database/database-errors';
import { TransactionRunner } from '../../platform/database/transaction-runner';
import { DomainError } from '../../platform/domain-error';
import type { SignedIn } from '../../platform/http/viewer';
import type { Origin } from '../origin';
import { OwnPassword } from '../own-password';
import { recordAccountChange } from '../record-account-change';
import { WechatIdentities } from '../wechat-identities';
import { WechatBindings } from './wechat-bindings';

/** 绑定微信、解除绑定: the password is asked for, since whoever binds theirs comes in with it from then on. */
@Injectable()
export class KeepOwnWechat {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly ownPassword: OwnPassword,
    private readonly identities: WechatIdentities,
    private readonly bindings: WechatBindings,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError AUTH.OLD_PASSWORD_WRONG, AUTH.WECHAT_TAKEN, AUTH.WECHAT_CODE_REJECTED, AUTH.WECHAT_UNAVAILABLE */
  async bind({ personId }: SignedIn, { code, password }: BindWechatRequest, origin: Origin): Promise<void> {
    await this.ownPassword.mustBe(personId, password);
    const openid = await this.identities.openidOf(code, origin);
    try {
      await this.transactions.run(async (manager) => {
        const person = await heldPerson(manager, personId);
        if (person.wechatOpenid === openid) return;
        if ((await this.bindings.bind(manager, personId, openid)) === 'taken')
          throw new DomainError('AUTH.WECHAT_TAKEN');
        await recordAccountChange(manager, person, 'wechatBound', { actorId: personId, now: this.clock.now() });
      });
    } catch (error) {
      // Two bind one WeChat at once: the other one has it now.
      throw isDuplicateKey(error) ? new DomainError('AUTH.WECHAT_TAKEN') : error;
    }
  }

  /** @throws DomainError AUTH.OLD_PASSWORD_WRONG, AUTH.ONLY_WAY_IN */
  async unbind({ personId }: SignedIn, { password }: UnbindWechatRequest): Promise<void> {
    await this.ownPassword.mustBe(personId, password);
    await this.transactions.run(async (manager) => {
      const person = await heldPerson(manager, personId);
      if (person.wechatOpenid === null) return;
      if (person.passwordHash === null && person.provenPhone === null) throw new DomainError('AUTH.ONLY_WAY_IN');
      await manager.update(Person, { id: personId }, { wechatOpenid: null });
      await recordAccountChange(manager, person, 'wechatUnbound', { actorId: personId, now: this.clock.now() });
    });
  }
}
