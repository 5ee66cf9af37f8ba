import { Injectable } from '@nestjs/common';
import type { Session } from '@yingsheng/shared/api/auth';
import { UNNAMED_BY_PHONE } from '@yingsheng/shared/people/room-request';
import type { EntityManager } from 'typeorm';
import { NEW_PERSON, Person } from '../directory/entities/person';
import { Config } from '../platform/config/config';
import { isDuplicateKey } from '../platform/database/database-errors';
import { insertRows } from '../platform/database/insert-rows';
import { TransactionRunner } from '../platform/database/transaction-runner';
import { DomainError } from '../platform/domain-error';
import { newId } from '../platform/ids';
import { mayEnter } from './domain/may-enter';
import type { Origin } from './origin';
import { Sessions } from './sessions';
import { SmsCodes } from './sms-codes';

/** Whoever has shown the number to be theirs before signs in as that person; a new number is a resident without a room. */
@Injectable()
export class LogInByPhone {
  constructor(
    private readonly config: Config,
    private readonly transactions: TransactionRunner,
    private readonly codes: SmsCodes,
    private readonly sessions: Sessions,
  ) {}

  /** @throws DomainError SMS.CODE_WRONG, REQUEST.RATE_LIMITED, AUTH.NOT_ALLOWED */
  async execute(phone: string, code: string, origin: Origin): Promise<Session> {
    await this.codes.prove(phone, code, origin);
    return this.sessions.start(await this.personIdOf(phone), origin);
  }

  private async personIdOf(phone: string): Promise<string> {
    try {
      return await this.transactions.run((manager) => this.findOrCreate(manager, phone));
    } catch (error) {
      // Two first sign-ins at once: the other one has created the person.
      if (!isDuplicateKey(error)) throw error;
      return this.transactions.run((manager) => this.findOrCreate(manager, phone));
    }
  }

  private async findOrCreate(manager: EntityManager, provenPhone: string): Promise<string> {
    const known = await manager.findOneBy(Person, { provenPhone });
    if (known !== null) {
      if (!known.isActive || !mayEnter(known, this.config)) throw new DomainError('AUTH.NOT_ALLOWED');
      return known.id;
    }
    const id = newId();
    const person = { ...NEW_PERSON, id, name: UNNAMED_BY_PHONE, phone: provenPhone, provenPhone };
    await insertRows(manager, Person, [person]);
    return id;
  }
}
