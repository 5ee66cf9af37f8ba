import { Injectable } from '@nestjs/common';
import type { Session } from '@yingsheng/shared/api/auth';
import { Person } from '../directory/entities/person';
import { TransactionRunner } from '../platform/database/transaction-runner';
import { DomainError } from '../platform/domain-error';
import { RateLimiter } from '../platform/http/rate-limiter';
import { isPassword } from './passwords';
import { Sessions } from './sessions';

/** Wrong passwords per minute at one account, from wherever they come. */
const FAILURES_PER_MINUTE = 10;

@Injectable()
export class LogInByAccount {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly limiter: RateLimiter,
    private readonly sessions: Sessions,
  ) {}

  /** @throws DomainError AUTH.BAD_CREDENTIALS, the same for a wrong account and a wrong password */
  async execute(account: string, password: string): Promise<Session> {
    const staffAccount = account.trim().toLowerCase();
    const limitKey = `account:${staffAccount}`;
    this.limiter.refuseAbove(limitKey, FAILURES_PER_MINUTE - 1);
    const person = await this.transactions.read((manager) =>
      manager.findOneBy(Person, { staffAccount, isActive: true }),
    );
    if (!(await isPassword(password, person?.passwordHash ?? null)) || person === null) {
      this.limiter.hit(limitKey, FAILURES_PER_MINUTE);
      throw new DomainError('AUTH.BAD_CREDENTIALS');
    }
    return this.sessions.start(person.id);
  }
}
