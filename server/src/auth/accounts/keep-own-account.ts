import { Injectable } from '@nestjs/common';
import type { ChangePasswordRequest, MyAccount } from '@yingsheng/shared/api/staff-accounts';
import { type EntityManager, IsNull, MoreThan, Not } from 'typeorm';
import { recordAudit } from '../../directory/audit/record-audit';
import { Person } from '../../directory/entities/person';
import { maskPhone } from '../../directory/people';
import { Clock } from '../../platform/clock/clock';
import { TransactionRunner } from '../../platform/database/transaction-runner';
import { DomainError } from '../../platform/domain-error';
import type { SignedIn } from '../../platform/http/viewer';
import { RefreshToken } from '../entities/refresh-token';
import { OwnPassword } from '../own-password';
import { passwordMustBeStrong } from '../password-rule';
import { hashPassword } from '../passwords';
import { recordAccountChange } from '../record-account-change';
import { personalWords } from './personal-words';

/** 我的账号: password and devices. */
@Injectable()
export class KeepOwnAccount {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly ownPassword: OwnPassword,
    private readonly clock: Clock,
  ) {}

  show({ personId, sessionId }: SignedIn): Promise<MyAccount> {
    return this.transactions.read(async (manager) => {
      const person = await manager.findOneByOrFail(Person, { id: personId });
      const signIns = await this.liveSignIns(manager, personId);
      return {
        account: person.staffAccount,
        phoneMasked: maskPhone(person.phone),
        isPhoneProven: person.phone !== null && person.provenPhone === person.phone,
        hasPassword: person.passwordHash !== null,
        hasWechat: person.wechatOpenid !== null,
        devices: signIns.map(({ familyId, device, issuedAt }) => ({
          id: familyId,
          device: device ?? '',
          lastUsedAt: issuedAt.toISOString(),
          isThis: familyId === sessionId,
        })),
      };
    });
  }

  /**
   * Whoever else is signed in with the old one is signed out.
   * @throws DomainError AUTH.OLD_PASSWORD_WRONG, AUTH.PASSWORD_WEAK, REQUEST.RATE_LIMITED
   */
  async changePassword({ personId, sessionId }: SignedIn, request: ChangePasswordRequest): Promise<void> {
    const person = await this.ownPassword.mustBe(personId, request.oldPassword);
    if (person.passwordHash === null) throw new DomainError('AUTH.OLD_PASSWORD_WRONG');
    passwordMustBeStrong(request.newPassword, personalWords(person));
    const passwordHash = await hashPassword(request.newPassword);
    await this.transactions.run(async (manager) => {
      await manager.update(Person, { id: personId }, { passwordHash });
      await this.end(manager, { personId, familyId: Not(sessionId) });
      await recordAccountChange(manager, person, 'passwordChanged', { actorId: personId, now: this.clock.now() });
    });
  }

  /** One of one's own; of others there is nothing to end. */
  endOne({ personId, name }: SignedIn, familyId: string): Promise<void> {
    return this.transactions.run(async (manager) => {
      if ((await this.end(manager, { personId, familyId })) === 0) return;
      const subject = { subjectKind: 'person', subjectId: personId, subjectName: name, estateId: null } as const;
      const entry = { actorId: personId, action: 'signInsEnded', ...subject, details: {} } as const;
      await recordAudit(manager, [entry], this.clock.now());
    });
  }

  /** 退出所有设备, this one too. */
  endAll({ personId, name }: SignedIn): Promise<void> {
    return this.transactions.run(async (manager) => {
      if ((await this.end(manager, { personId })) === 0) return;
      const by = { actorId: personId, now: this.clock.now() };
      await recordAccountChange(manager, { id: personId, name }, 'signInsEnded', by);
    });
  }

  private async end(manager: EntityManager, which: object): Promise<number> {
    const { affected } = await manager.update(
      RefreshToken,
      { ...which, revokedAt: IsNull() },
      { revokedAt: this.clock.now() },
    );
    return affected ?? 0;
  }

  /** The newest token of each sign-in, last used first. */
  private liveSignIns(manager: EntityManager, personId: string): Promise<RefreshToken[]> {
    const live = { usedAt: IsNull(), revokedAt: IsNull(), expiresAt: MoreThan(this.clock.now()) };
    return manager.find(RefreshToken, { where: { personId, ...live }, order: { issuedAt: 'DESC' } }).then((tokens) => {
      const first = new Map(tokens.toReversed().map((token) => [token.familyId, token]));
      return tokens.filter((token) => first.get(token.familyId) === token);
    });
  }
}
