import { Injectable, Logger } from '@nestjs/common';
import type { Session } from '@yingsheng/shared/api/auth';
import type { EntityManager } from 'typeorm';
import { NEW_PERSON, Person } from '../directory/entities/person';
import { isDuplicateKey } from '../platform/database/database-errors';
import { insertRows } from '../platform/database/insert-rows';
import { TransactionRunner } from '../platform/database/transaction-runner';
import { DomainError } from '../platform/domain-error';
import { newId } from '../platform/ids';
import { WechatError, WechatLogin } from './ports/wechat-login';
import { Sessions } from './sessions';

/** Until the person says their name. */
const UNNAMED = '微信用户';

/** A person WeChat knows and we do not becomes a resident without a home; binding a room is a later step. */
@Injectable()
export class LogInByWechat {
  private readonly logger = new Logger(LogInByWechat.name);

  constructor(
    private readonly wechat: WechatLogin,
    private readonly transactions: TransactionRunner,
    private readonly sessions: Sessions,
  ) {}

  async execute(code: string): Promise<Session> {
    const openid = await this.openidOf(code);
    return this.sessions.start(await this.personIdOf(openid));
  }

  private async openidOf(code: string): Promise<string> {
    try {
      return (await this.wechat.identify(code)).openid;
    } catch (error) {
      if (!(error instanceof WechatError)) throw error;
      if (error.kind === 'rejected') throw new DomainError('AUTH.WECHAT_CODE_REJECTED');
      this.logger.error({ kind: error.kind, reason: error.message });
      throw new DomainError('AUTH.WECHAT_UNAVAILABLE');
    }
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
  await insertRows(manager, Person, [{ ...NEW_PERSON, id, name: UNNAMED, wechatOpenid }]);
  return id;
}
