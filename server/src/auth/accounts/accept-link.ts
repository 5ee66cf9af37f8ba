import { Injectable, Logger } from '@nestjs/common';
import type {
  StaffLinkAccepted,
  StaffLinkAcceptRequest,
  StaffLinkWelcome,
  WechatBinding,
} from '@yingsheng/shared/api/staff-accounts';
import { type EntityManager, IsNull, Not } from 'typeorm';
import { recordAudit } from '../../directory/audit/record-audit';
import { Person } from '../../directory/entities/person';
import { maskPhone } from '../../directory/people';
import { SignIns } from '../../directory/ports/sign-ins';
import { Clock } from '../../platform/clock/clock';
import { Config } from '../../platform/config/config';
import { lockForUpdate } from '../../platform/database/row-lock';
import { TransactionRunner } from '../../platform/database/transaction-runner';
import { DomainError } from '../../platform/domain-error';
import { refusedEvenly } from '../../platform/http/even-refusal';
import { SecondFactor } from '../entities/second-factor';
import { StaffLink } from '../entities/staff-link';
import type { Origin } from '../origin';
import { passwordMustBeStrong } from '../password-rule';
import { hashPassword } from '../passwords';
import { WechatError, WechatLogin } from '../ports/wechat-login';
import { recordAccountChange } from '../record-account-change';
import { SecondFactorCodes } from '../second-factor/second-factor-codes';
import { Sessions } from '../sessions';
import { SignInAttempts } from '../sign-in-attempts';
import { jobsOf } from './jobs-of';
import { linkIdIn } from './link-code';
import { personalWords } from './personal-words';
import { WechatBindings } from './wechat-bindings';

/** Codes that are none, from one address, before pauses begin. */
const FREE_FROM_ADDRESS = 10;

interface OpenLink {
  readonly link: StaffLink;
  readonly person: Person;
}

/** The invited person, without having signed in: looks who is meant, sets their password, and is signed in. */
@Injectable()
export class AcceptLink {
  private readonly logger = new Logger(AcceptLink.name);

  constructor(
    private readonly config: Config,
    private readonly transactions: TransactionRunner,
    private readonly attempts: SignInAttempts,
    private readonly wechat: WechatLogin,
    private readonly wechatBindings: WechatBindings,
    private readonly signIns: SignIns,
    private readonly secondFactorCodes: SecondFactorCodes,
    private readonly sessions: Sessions,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError STAFF.LINK_NOT_VALID, the same whatever is wrong with it, REQUEST.RATE_LIMITED */
  look(code: string, origin: Origin): Promise<StaffLinkWelcome> {
    return this.counted(origin, () =>
      this.transactions.read(async (manager) => {
        const { link, person } = await this.find(manager, code);
        const job = (await jobsOf(manager, [person])).get(person.id);
        return {
          purpose: link.purpose,
          companyName: job?.companyName ?? '',
          name: person.name,
          account: person.staffAccount,
          phoneMasked: maskPhone(person.phone),
          expiresAt: link.expiresAt.toISOString(),
          needsSecondFactor: await needsSecondFactor(manager, link),
        };
      }),
    );
  }

  /**
   * Whom a colleague gave the link was known to that colleague; who has shown a telephone only shows the second factor too.
   * @throws DomainError STAFF.LINK_NOT_VALID, AUTH.PASSWORD_WEAK, SECOND_FACTOR.CODE_WRONG, REQUEST.RATE_LIMITED
   */
  async accept(request: StaffLinkAcceptRequest, origin: Origin): Promise<StaffLinkAccepted> {
    const { code, password, wechatCode, secondFactorCode } = request;
    const { person, isAsked } = await this.counted(origin, () =>
      this.transactions.read(async (manager) => {
        const { link, person } = await this.find(manager, code);
        return { person, isAsked: await needsSecondFactor(manager, link) };
      }),
    );
    passwordMustBeStrong(password, personalWords(person));
    const passwordHash = await hashPassword(password);
    const openid = wechatCode === undefined ? null : await this.openidOf(wechatCode);
    const shownAt = isAsked ? this.clock.now() : null;
    const take = async (manager: EntityManager): Promise<StaffLinkAccepted> => {
      const wechat = await this.take(manager, code, { passwordHash, openid });
      return { session: await this.sessions.start(person.id, origin, shownAt), wechat };
    };
    if (isAsked) return this.secondFactorCodes.spend(person.id, secondFactorCode ?? '', origin, take);
    return this.transactions.run(take);
  }

  private async take(
    manager: EntityManager,
    code: string,
    { passwordHash, openid }: { readonly passwordHash: string; readonly openid: string | null },
  ): Promise<WechatBinding> {
    // Of two who use it at once the second finds it used.
    const { link, person } = await this.find(manager, code, true);
    const now = this.clock.now();
    await manager.update(StaffLink, { id: link.id }, { usedAt: now });
    await manager.update(Person, { id: person.id }, { passwordHash });
    await this.signIns.endAll(manager, person.id);
    const by = { actorId: person.id, now };
    if (link.purpose === 'passwordReset') await recordAccountChange(manager, person, 'passwordChanged', by);
    else await recordAccepted(manager, person, now);
    if (openid === null) return 'none';
    const binding = await this.wechatBindings.bind(manager, person.id, openid);
    const isNews = binding === 'bound' && person.wechatOpenid !== openid && link.purpose === 'passwordReset';
    if (isNews) await recordAccountChange(manager, person, 'wechatBound', by);
    return binding;
  }

  /** Counted before anything is looked up; what was right is taken back. */
  private async counted<T>({ address }: Origin, work: () => Promise<T>): Promise<T> {
    const lanes = [{ key: `staff-link:${address}`, free: FREE_FROM_ADDRESS }];
    this.attempts.count(lanes);
    const result = await refusedEvenly(work);
    this.attempts.takeBack(lanes);
    return result;
  }

  private async find(manager: EntityManager, code: string, isHeld = false): Promise<OpenLink> {
    const id = linkIdIn(code, this.config.appSecret);
    const query = manager.createQueryBuilder(StaffLink, 'link').where({ id: id ?? '' });
    const link = await (isHeld ? lockForUpdate(query) : query).getOne();
    const isOpen =
      link !== null && link.usedAt === null && link.revokedAt === null && link.expiresAt > this.clock.now();
    const person = isOpen ? await manager.findOneBy(Person, { id: link.personId, isActive: true }) : null;
    if (link === null || person === null) throw new DomainError('STAFF.LINK_NOT_VALID');
    return { link, person };
  }

  /** Without WeChat the password is set all the same. */
  private async openidOf(wechatCode: string): Promise<string | null> {
    try {
      return (await this.wechat.identify(wechatCode)).openid;
    } catch (error) {
      if (!(error instanceof WechatError)) throw error;
      this.logger.warn({ kind: error.kind, reason: error.message });
      return null;
    }
  }
}

async function needsSecondFactor(manager: EntityManager, { personId, createdById }: StaffLink): Promise<boolean> {
  return createdById === personId && (await manager.existsBy(SecondFactor, { personId, sealedSecret: Not(IsNull()) }));
}

function recordAccepted(manager: EntityManager, { id, name }: Person, now: Date): Promise<void> {
  const subject = { subjectKind: 'person', subjectId: id, subjectName: name, estateId: null } as const;
  return recordAudit(manager, [{ actorId: id, action: 'invitationAccepted', ...subject, details: {} }], now);
}
