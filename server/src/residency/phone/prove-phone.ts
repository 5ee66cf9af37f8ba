import { Injectable, Logger } from '@nestjs/common';
import type { Session } from '@yingsheng/shared/api/auth';
import { type EntityManager, Not } from 'typeorm';
import type { Origin } from '../../auth/origin';
import { BlankPeople } from '../../auth/ports/blank-people';
import { tellAccountChange } from '../../auth/record-account-change';
import { Sessions } from '../../auth/sessions';
import { SignInAttempts } from '../../auth/sign-in-attempts';
import { SmsCodes } from '../../auth/sms-codes';
import { recordAudit } from '../../directory/audit/record-audit';
import { normalPhone } from '../../directory/domain/phone';
import { Person } from '../../directory/entities/person';
import { MOBILE } from '../../directory/mobile-field';
import { heldPerson, PHONE_PROVEN } from '../../directory/people';
import { SignIns } from '../../directory/ports/sign-ins';
import { Clock } from '../../platform/clock/clock';
import { isDuplicateKey } from '../../platform/database/database-errors';
import { TransactionRunner } from '../../platform/database/transaction-runner';
import { DomainError } from '../../platform/domain-error';
import type { Viewer } from '../../platform/http/viewer';
import { appendOutbox } from '../../platform/outbox/append-outbox';
import { OutsideError } from '../../platform/outside/outside-error';
import { MiniProgramApi } from '../../platform/wechat/wechat-api';

/** 40029 invalid, 40163 used: the button has to be tapped again. */
const REJECTED_CODES: readonly unknown[] = [40029, 40163];

/** Codes of one person that WeChat refuses before pauses begin. */
const FREE_OF_PERSON = 10;

/**
 * 手机号是您本人的: by the button of WeChat or a code by SMS, never by force. Where the number is that of a person from the
 * web and this one, of WeChat, has done nothing yet, the two become one and go on as the former.
 */
@Injectable()
export class ProvePhone {
  private readonly logger = new Logger(ProvePhone.name);

  constructor(
    private readonly wechat: MiniProgramApi,
    private readonly codes: SmsCodes,
    private readonly transactions: TransactionRunner,
    private readonly sessions: Sessions,
    private readonly attempts: SignInAttempts,
    private readonly signIns: SignIns,
    private readonly blankPeople: BlankPeople,
    private readonly clock: Clock,
  ) {}

  /**
   * Counted before WeChat is asked, which lets itself be asked only so often a day; only what it refuses stays counted.
   * @throws DomainError AUTH.WECHAT_CODE_REJECTED, AUTH.WECHAT_UNAVAILABLE, SMS.NOT_A_MOBILE, RESIDENCY.PHONE_OF_ANOTHER,
   * REQUEST.RATE_LIMITED
   */
  async byWechat(viewer: Viewer, code: string, origin: Origin): Promise<Session | null> {
    const lanes = [{ key: `wechat-phone:${viewer.personId}`, free: FREE_OF_PERSON }];
    this.attempts.count(lanes);
    const phone = await this.phoneOf(code).catch((error: unknown) => {
      const isRefused = error instanceof DomainError && error.code === 'AUTH.WECHAT_CODE_REJECTED';
      if (!isRefused) this.attempts.takeBack(lanes);
      throw error;
    });
    this.attempts.takeBack(lanes);
    return this.prove(viewer, phone, origin);
  }

  /** @throws DomainError SMS.CODE_WRONG, REQUEST.RATE_LIMITED, RESIDENCY.PHONE_OF_ANOTHER */
  async byCode(viewer: Viewer, phone: string, code: string, origin: Origin): Promise<Session | null> {
    await this.codes.prove(phone, code, origin);
    return this.prove(viewer, phone, origin);
  }

  private async phoneOf(code: string): Promise<string> {
    try {
      const answer = await this.wechat.post('/wxa/business/getuserphonenumber', { code });
      const { purePhoneNumber } = (answer.phone_info ?? {}) as { readonly purePhoneNumber?: unknown };
      const phone = normalPhone(String(purePhoneNumber ?? ''));
      if (phone !== null && MOBILE.test(phone)) return phone;
    } catch (error) {
      if (!(error instanceof OutsideError)) throw error;
      if (REJECTED_CODES.includes(error.code)) throw new DomainError('AUTH.WECHAT_CODE_REJECTED');
      this.logger.error({ kind: error.kind, code: error.code });
      throw new DomainError('AUTH.WECHAT_UNAVAILABLE');
    }
    throw new DomainError('SMS.NOT_A_MOBILE');
  }

  /** The session of the person who goes on, where that is another one. */
  private async prove(viewer: Viewer, phone: string, origin: Origin): Promise<Session | null> {
    const run = () => this.transactions.run((manager) => this.take(manager, viewer.personId, phone));
    const otherId = await run().catch((error: unknown) => {
      // Two prove one number at once: the other one has it now.
      if (!isDuplicateKey(error)) throw error;
      return run();
    });
    return otherId === null ? null : this.sessions.start(otherId, origin);
  }

  private async take(manager: EntityManager, personId: string, phone: string): Promise<string | null> {
    const person = await heldPerson(manager, personId);
    const other = await manager.findOneBy(Person, { provenPhone: phone, id: Not(personId) });
    if (other !== null) {
      await this.join(manager, person, other);
      return other.id;
    }
    if (person.provenPhone === phone) return null;
    await manager.update(Person, { id: personId }, { provenPhone: phone, phone: person.phone ?? phone });
    await this.audit(manager, person, { provenPhone: 'proven' });
    await appendOutbox(manager, [{ type: PHONE_PROVEN, payload: { personId }, occurredAt: this.clock.now() }]);
    return null;
  }

  /** @throws DomainError RESIDENCY.PHONE_OF_ANOTHER */
  private async join(manager: EntityManager, person: Person, other: Person): Promise<void> {
    const isJoinable = person.wechatOpenid !== null && other.wechatOpenid === null && other.isActive;
    if (!isJoinable || !(await this.blankPeople.isBlank(manager, person)))
      throw new DomainError('RESIDENCY.PHONE_OF_ANOTHER');
    await manager.update(Person, { id: person.id }, { wechatOpenid: null, isActive: false });
    await manager.update(Person, { id: other.id }, { wechatOpenid: person.wechatOpenid });
    await this.signIns.endAll(manager, person.id);
    await this.audit(manager, other, { wechatOpenid: 'joined', joinedId: person.id });
    await tellAccountChange(manager, { personId: other.id, change: 'wechatBound' }, this.clock.now());
  }

  private audit(manager: EntityManager, { id, name }: Person, details: Record<string, unknown>): Promise<void> {
    const subject = { subjectKind: 'person' as const, subjectId: id, subjectName: name, estateId: null };
    return recordAudit(manager, [{ actorId: id, action: 'changed', ...subject, details }], this.clock.now());
  }
}
