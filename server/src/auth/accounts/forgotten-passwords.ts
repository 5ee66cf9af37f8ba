import { Injectable } from '@nestjs/common';
import { Config } from '../../platform/config/config';
import { TransactionRunner } from '../../platform/database/transaction-runner';
import { DomainError } from '../../platform/domain-error';
import { mayEnter } from '../domain/may-enter';
import type { Origin } from '../origin';
import { findByPhone } from '../sign-in-name';
import { SmsCodes } from '../sms-codes';
import { linkCodeOf } from './link-code';
import { StaffLinks } from './staff-links';

/** 忘记密码: whoever shows the telephone of one account, and of one only, gets a link to choose another password. */
@Injectable()
export class ForgottenPasswords {
  constructor(
    private readonly config: Config,
    private readonly transactions: TransactionRunner,
    private readonly codes: SmsCodes,
    private readonly links: StaffLinks,
  ) {}

  /**
   * Which numbers have an account is said to whoever has shown that the number is theirs.
   * @throws DomainError SMS.CODE_WRONG, AUTH.NO_ACCOUNT_BY_PHONE, REQUEST.RATE_LIMITED
   */
  async linkFor(phone: string, code: string, origin: Origin): Promise<string> {
    await this.codes.prove(phone, code, origin);
    return this.transactions.run(async (manager) => {
      const person = await findByPhone(manager, phone);
      if (person === null || !mayEnter(person, this.config)) throw new DomainError('AUTH.NO_ACCOUNT_BY_PHONE');
      const { id } = await this.links.issue(manager, person, person.id);
      return linkCodeOf(id, this.config.appSecret);
    });
  }
}
