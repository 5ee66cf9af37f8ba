import { Injectable } from '@nestjs/common';
import type { Session } from '@yingsheng/shared/api/auth';
import type { EntityManager } from 'typeorm';
import { Config } from '../platform/config/config';
import { TransactionRunner } from '../platform/database/transaction-runner';
import { DomainError } from '../platform/domain-error';
import { mayEnter } from './domain/may-enter';
import { RefreshToken } from './entities/refresh-token';
import { digestOf, type Origin } from './origin';
import { isPassword } from './passwords';
import { Sessions } from './sessions';
import { type AttemptLane, SignInAttempts } from './sign-in-attempts';
import { countedName, findBySignInName } from './sign-in-name';

/** Attempts at one account before pauses begin. */
const FREE_AT_ACCOUNT = 5;
/** Attempts from one address at whatever accounts: an office shares one. */
const FREE_FROM_ADDRESS = 20;

@Injectable()
export class LogInByAccount {
  constructor(
    private readonly config: Config,
    private readonly transactions: TransactionRunner,
    private readonly attempts: SignInAttempts,
    private readonly sessions: Sessions,
  ) {}

  /**
   * @param account or the telephone the colleague gave
   * @throws DomainError AUTH.BAD_CREDENTIALS, the same for a wrong account and a wrong password
   */
  async execute(account: string, password: string, origin: Origin): Promise<Session> {
    const staffAccount = account.trim().toLowerCase();
    const { person, isKnownHere } = await this.transactions.read((manager) => this.find(manager, staffAccount, origin));
    const lanes = lanesOf(countedName(staffAccount), origin, isKnownHere);
    this.attempts.count(lanes);
    if (!(await isPassword(password, person?.passwordHash ?? null)) || person === null) {
      throw new DomainError('AUTH.BAD_CREDENTIALS');
    }
    this.attempts.takeBack(lanes);
    return this.sessions.start(person.id, origin);
  }

  /** Asks the same of the database whether there is such a person or not. */
  private async find(manager: EntityManager, staffAccount: string, origin: Origin) {
    const found = await findBySignInName(manager, staffAccount);
    const person = found !== null && mayEnter(found, this.config) ? found : null;
    const { addressDigest } = digestOf(origin, this.config.appSecret);
    const isKnownHere = await manager.existsBy(RefreshToken, { personId: person?.id ?? '', addressDigest });
    return { person, isKnownHere };
  }
}

/**
 * Where the person has signed in before they have an allowance of their own: whatever strangers try, they share theirs
 * with each other, and the owner comes in.
 */
function lanesOf(name: string, { address }: Origin, isKnownHere: boolean): AttemptLane[] {
  if (isKnownHere) return [{ key: `account:${name}:${address}`, free: FREE_AT_ACCOUNT }];
  return [
    { key: `account:${name}`, free: FREE_AT_ACCOUNT },
    { key: `address:${address}`, free: FREE_FROM_ADDRESS },
  ];
}
