import { createHmac, randomInt, timingSafeEqual } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { type EntityManager, IsNull, LessThanOrEqual, MoreThanOrEqual, Not } from 'typeorm';
import { Clock } from '../platform/clock/clock';
import { Config } from '../platform/config/config';
import { insertRows } from '../platform/database/insert-rows';
import { TransactionRunner } from '../platform/database/transaction-runner';
import { DomainError } from '../platform/domain-error';
import { refusedEvenly } from '../platform/http/even-refusal';
import { newId } from '../platform/ids';
import { OutsideError } from '../platform/outside/outside-error';
import { CODE_DIGITS, COUNTED_MS, isGood, isOneTooMany } from './domain/sms-limits';
import { SmsCode, SmsTry } from './entities/sms-code';
import type { Origin } from './origin';
import { CodeSender } from './ports/code-sender';
import { type AttemptLane, SignInAttempts } from './sign-in-attempts';

/** Wrong codes from one address at whatever numbers before pauses begin. */
const FREE_FROM_ADDRESS = 30;

/** 短信验证码: six digits, five minutes, one use; the same whether anybody here has the number or not. */
@Injectable()
export class SmsCodes {
  private readonly logger = new Logger(SmsCodes.name);

  constructor(
    private readonly config: Config,
    private readonly transactions: TransactionRunner,
    private readonly sender: CodeSender,
    private readonly attempts: SignInAttempts,
    private readonly clock: Clock,
  ) {}

  get isConfigured(): boolean {
    return this.sender.isConfigured;
  }

  /** @throws DomainError SMS.UNAVAILABLE, SMS.TOO_MANY_CODES */
  async send(phone: string, { address }: Origin): Promise<void> {
    if (!this.isConfigured) throw new DomainError('SMS.UNAVAILABLE');
    const code = String(randomInt(10 ** CODE_DIGITS)).padStart(CODE_DIGITS, '0');
    const row: SmsCode = {
      id: newId(),
      phoneDigest: this.digest('phone', phone),
      addressDigest: this.digest('address', address),
      codeDigest: this.digest('code', `${phone} ${code}`),
      sentAt: this.clock.now(),
      usedAt: null,
    };
    await this.count(row);
    try {
      await this.sender.send(phone, code, row.id);
    } catch (error) {
      if (!(error instanceof OutsideError)) throw error;
      await this.takeBack(row.id);
      this.logger.error({ kind: error.kind, reason: error.message });
      throw new DomainError('SMS.UNAVAILABLE');
    }
  }

  /** @throws DomainError SMS.CODE_WRONG, the same for a wrong code, a dead one and none; REQUEST.RATE_LIMITED */
  async prove(phone: string, code: string, { address }: Origin): Promise<void> {
    const lanes: AttemptLane[] = [{ key: `sms:${address}`, free: FREE_FROM_ADDRESS }];
    this.attempts.count(lanes);
    await refusedEvenly(() => this.mustBeRight(phone, code));
    this.attempts.takeBack(lanes);
  }

  private async mustBeRight(phone: string, code: string): Promise<void> {
    await this.countTry(phone);
    const isRight = await this.transactions.run((manager) => this.use(manager, phone, code));
    if (!isRight) throw new DomainError('SMS.CODE_WRONG');
  }

  /** Written before it is counted, so that many at once see each other. */
  private async count(row: SmsCode): Promise<void> {
    const { id, phoneDigest, addressDigest, sentAt: now } = row;
    const since = new Date(now.getTime() - COUNTED_MS);
    await this.transactions.run(async (manager) => {
      await manager.delete(SmsCode, { sentAt: LessThanOrEqual(since) });
      await manager.delete(SmsTry, { triedAt: LessThanOrEqual(since) });
      await insertRows(manager, SmsCode, [row]);
    });
    const others = await this.transactions.read((manager) =>
      manager.find(SmsCode, {
        where: [
          { phoneDigest, id: Not(id) },
          { addressDigest, id: Not(id) },
        ],
      }),
    );
    const instants = (mine: (other: SmsCode) => boolean) => others.filter(mine).map(({ sentAt }) => sentAt);
    const toPhone = instants((other) => other.phoneDigest === phoneDigest);
    const fromAddress = instants((other) => other.addressDigest === addressDigest);
    if (!isOneTooMany({ toPhone, fromAddress }, now)) return;
    await this.takeBack(id);
    throw new DomainError('SMS.TOO_MANY_CODES', { retryAfterSeconds: 60 });
  }

  private async takeBack(id: string): Promise<void> {
    await this.transactions.run((manager) => manager.delete(SmsCode, { id }));
  }

  /** Committed before anything is looked at: many at once see each other, and a refusal does not take it back. */
  private async countTry(phone: string): Promise<void> {
    const row = { id: newId(), phoneDigest: this.digest('phone', phone), triedAt: this.clock.now() };
    await this.transactions.run((manager) => insertRows(manager, SmsTry, [row]));
  }

  /**
   * Only the latest code of a number is good. The same is read whether there is one or not, and a wrong try writes nothing
   * here: neither the answer nor its time tells whether a code is on its way to the number.
   */
  private async use(manager: EntityManager, phone: string, code: string): Promise<boolean> {
    const now = this.clock.now();
    const phoneDigest = this.digest('phone', phone);
    const latest = { where: { phoneDigest }, order: { sentAt: 'DESC', id: 'DESC' } } as const;
    const row = await manager.findOne(SmsCode, latest);
    const sentAt = row?.sentAt ?? now;
    const tries = await manager.countBy(SmsTry, { phoneDigest, triedAt: MoreThanOrEqual(sentAt) });
    const given = Buffer.from(this.digest('code', `${phone} ${code}`));
    const isSame = timingSafeEqual(given, Buffer.from(row?.codeDigest ?? this.digest('code', '')));
    if (row === null || !isSame || !isGood({ ...row, tries }, now)) return false;
    // Of many who write it at once, one finds it unused.
    const { affected } = await manager.update(SmsCode, { id: row.id, usedAt: IsNull() }, { usedAt: now });
    return affected === 1;
  }

  private digest(kind: string, value: string): string {
    return createHmac('sha256', this.config.appSecret).update(`${kind}:${value}`).digest('hex');
  }
}
