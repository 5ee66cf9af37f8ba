import { Injectable } from '@nestjs/common';
import { Person } from '../directory/entities/person';
import { TransactionRunner } from '../platform/database/transaction-runner';
import { DomainError } from '../platform/domain-error';
import { isPassword } from './passwords';
import { SignInAttempts } from './sign-in-attempts';

/** Wrong passwords before pauses begin: who finds a phone open must not try out the password on it. */
const FREE_TRIES = 5;

/** Asks a signed-in person for their password again, before the ways into their account change. */
@Injectable()
export class OwnPassword {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly attempts: SignInAttempts,
  ) {}

  /**
   * Whoever has none is asked for none. Answers with the person.
   * @throws DomainError AUTH.OLD_PASSWORD_WRONG, REQUEST.RATE_LIMITED
   */
  async mustBe(personId: string, password: string | undefined): Promise<Person> {
    const lanes = [{ key: `password:${personId}`, free: FREE_TRIES }];
    this.attempts.count(lanes);
    const person = await this.transactions.read((manager) => manager.findOneByOrFail(Person, { id: personId }));
    if (person.passwordHash !== null && !(await isPassword(password ?? '', person.passwordHash))) {
      throw new DomainError('AUTH.OLD_PASSWORD_WRONG');
    }
    this.attempts.takeBack(lanes);
    return person;
  }
}
