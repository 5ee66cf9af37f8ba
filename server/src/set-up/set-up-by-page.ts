import { Injectable } from '@nestjs/common';
import type { Session } from '@yingsheng/shared/api/auth';
import type { SetUpRequest } from '@yingsheng/shared/api/set-up';
import type { Origin } from '../auth/origin';
import { Sessions } from '../auth/sessions';
import { SignInAttempts } from '../auth/sign-in-attempts';
import { TransactionRunner } from '../platform/database/transaction-runner';
import { DomainError } from '../platform/domain-error';
import type { SetUpKey } from './entities/set-up-key';
import { SetUpCompany } from './set-up-company';
import { opens } from './set-up-keys';

/** Attempts from one address before pauses begin. */
const FREE_ATTEMPTS = 10;

/** Whoever holds the printed address sets up, and is signed in as the first admin. */
@Injectable()
export class SetUpByPage {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly attempts: SignInAttempts,
    private readonly setUpCompany: SetUpCompany,
    private readonly sessions: Sessions,
  ) {}

  /** @throws DomainError SET_UP.DONE, SET_UP.TOKEN_INVALID, AUTH.PASSWORD_WEAK */
  async execute({ token, ...choices }: SetUpRequest, origin: Origin): Promise<Session> {
    const lanes = [{ key: `set-up:${origin.address}`, free: FREE_ATTEMPTS }];
    this.attempts.count(lanes);
    const mustOpen = (key: SetUpKey): void => {
      if (!opens(token, key)) throw new DomainError('SET_UP.TOKEN_INVALID');
    };
    const session = await this.transactions.run(async () => {
      const { adminId } = await this.setUpCompany.execute(choices, 'page', mustOpen);
      return this.sessions.start(adminId, origin);
    });
    this.attempts.takeBack(lanes);
    return session;
  }
}
