import { Injectable } from '@nestjs/common';
import type { Session } from '@yingsheng/shared/api/auth';
import { UNNAMED_BY_WECHAT } from '@yingsheng/shared/people/room-request';
import type { EntityManager } from 'typeorm';
import { NEW_PERSON, Person } from '../directory/entities/person';
import { isDuplicateKey } from '../platform/database/database-errors';
import { insertRows } from '../platform/database/insert-rows';
import { TransactionRunner } from '../platform/database/transaction-runner';
import { DomainError } from '../platform/domain-error';
import { newId } from '../platform/ids';
import type { Origin } from './origin';
import { Sessions } from './sessions';
import { WechatIdentities } from './wechat-identities';

/** A person WeChat knows and we do not becomes a resident without a home; binding a room is a later step. */
@Injectable()
export class LogInByWechat {
  constructor(
    private readonly identities: WechatIdentities,
    private readonly transactions: TransactionRunner,
    private readonly sessions: Sessions,
  ) {}

  /** @throws DomainError AUTH.WECHAT_CODE_REJECTED, AUTH.WECHAT_UNAVAILABLE, REQUEST.RATE_LIMITED */
  async execute(code: string, origin: Origin): Promise<Session> {
    const openid = await this.identities.openidOf(code, origin);
    return this.sessions.start(await this.personIdOf(openid), origin);
  }

  private async personIdOf(wechatOpenid: string): Promise<string> {
    try {
      return await this.transactions.run((manager) => findOrCreate(manager, wechatOpenid));
    } catch (error) {
      // Two first sign-ins at once: the other one has created the person.
      if (!isDuplicateKey(error)) throw error;
      return this.transactions.run((manager) => findOrCreate(manager, wechatOpenid));
    }
  }
}

async function findOrCreate(manager: EntityManager, wechatOpenid: string): Promise<string> {
  const known = await manager.findOneBy(Person, { wechatOpenid });
  if (known !== null) {
    if (!known.isActive) throw new DomainError('AUTH.NOT_ALLOWED');
    return known.id;
  }
  const id = newId();
  await insertRows(manager, Person, [{ ...NEW_PERSON, id, name: UNNAMED_BY_WECHAT, wechatOpenid }]);
  return id;
}
