import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Session } from '@yingsheng/shared/api/auth';
import { type EntityManager, IsNull, LessThan } from 'typeorm';
import { Person } from '../directory/entities/person';
import { Clock } from '../platform/clock/clock';
import { Config } from '../platform/config/config';
import { insertRows } from '../platform/database/insert-rows';
import { lockForUpdate } from '../platform/database/row-lock';
import { TransactionRunner } from '../platform/database/transaction-runner';
import { DomainError } from '../platform/domain-error';
import { newId } from '../platform/ids';
import { AccessTokens } from './access-tokens';
import { deviceOf } from './domain/device-of';
import { judgeRefresh, type RefreshVerdict } from './domain/judge-refresh';
import { mayEnter } from './domain/may-enter';
import { RefreshToken } from './entities/refresh-token';
import { digestOf, type Origin, type OriginDigest } from './origin';
import { stepKeyOf } from './step-key';

export const REFRESH_TOKEN_DAYS = 30;
const DAY_MS = 86_400_000;

/** What a token of a sign-in is issued for. */
interface Issue {
  readonly personId: string;
  readonly familyId: string;
  readonly parentId: string | null;
  readonly origin: OriginDigest;
  readonly device: string;
  /** When the sign-in showed its second factor. */
  readonly secondFactorAt: Date | null;
}

/** Starts, renews and ends sign-ins. */
@Injectable()
export class Sessions {
  constructor(
    private readonly config: Config,
    private readonly transactions: TransactionRunner,
    private readonly accessTokens: AccessTokens,
    private readonly clock: Clock,
  ) {}

  /**
   * It opens nothing of a person with a second factor until that is shown (`second-factor/`), whichever way they came.
   * @param secondFactorAt when it was shown on the way here
   */
  start(personId: string, origin: Origin, secondFactorAt: Date | null = null): Promise<Session> {
    return this.transactions.run((manager) =>
      this.issue(manager, {
        personId,
        familyId: newId(),
        parentId: null,
        origin: this.digestOf(origin),
        device: deviceOf(origin.client),
        secondFactorAt,
      }),
    );
  }

  /** @throws DomainError AUTH.EXPIRED, or AUTH.REFRESH_REUSED, which ends the whole sign-in */
  async refresh(refreshToken: string, origin: Origin): Promise<Session> {
    // The refusal is thrown after the commit: ending the sign-in must not be rolled back with it.
    const result = await this.transactions.run((manager) => this.renew(manager, refreshToken, origin));
    if (typeof result === 'string') throw new DomainError(result);
    return result;
  }

  /** Ends the sign-in the token belongs to; an unknown token is already signed out. */
  async end(refreshToken: string): Promise<void> {
    await this.transactions.run(async (manager) => {
      const token = await manager.findOneBy(RefreshToken, { tokenHash: digest(refreshToken) });
      if (token !== null) await this.revokeFamily(manager, token.familyId);
    });
  }

  private async renew(
    manager: EntityManager,
    refreshToken: string,
    from: Origin,
  ): Promise<Session | 'AUTH.EXPIRED' | 'AUTH.REFRESH_REUSED'> {
    const origin = this.digestOf(from);
    // Of two at once the second sees what the first has done.
    const query = manager.createQueryBuilder(RefreshToken, 'token').where({ tokenHash: digest(refreshToken) });
    const token = await lockForUpdate(query).getOne();
    const verdict = await this.judge(manager, token, origin);
    if (token === null || verdict === 'expired') return 'AUTH.EXPIRED';
    if (verdict === 'reused') {
      await this.revokeFamily(manager, token.familyId);
      return 'AUTH.REFRESH_REUSED';
    }
    const person = await manager.findOneBy(Person, { id: token.personId, isActive: true });
    if (person === null || !mayEnter(person, this.config)) return 'AUTH.EXPIRED';
    const usedAt = this.clock.now();
    await manager.update(RefreshToken, { id: token.id, usedAt: IsNull() }, { usedAt });
    // Marked as used: should anybody hold them after all, using them shows that there are two.
    if (verdict === 'replace') await manager.update(RefreshToken, { parentId: token.id, usedAt: IsNull() }, { usedAt });
    return this.issue(manager, {
      personId: person.id,
      familyId: token.familyId,
      parentId: token.id,
      origin,
      device: deviceOf(from.client),
      secondFactorAt: token.secondFactorAt,
    });
  }

  private async judge(
    manager: EntityManager,
    token: RefreshToken | null,
    { clientDigest }: OriginDigest,
  ): Promise<RefreshVerdict> {
    const heirs = token === null ? [] : await manager.findBy(RefreshToken, { parentId: token.id });
    const isHeirUsed = heirs.some(({ usedAt }) => usedAt !== null);
    return judgeRefresh(token, { now: this.clock.now(), clientDigest, isHeirUsed });
  }

  private digestOf(origin: Origin): OriginDigest {
    return digestOf(origin, this.config.appSecret);
  }

  private async issue(
    manager: EntityManager,
    { personId, familyId, parentId, origin, device, secondFactorAt }: Issue,
  ): Promise<Session> {
    const issuedAt = this.clock.now();
    const refreshToken = randomBytes(32).toString('base64url');
    await manager.delete(RefreshToken, { personId, expiresAt: LessThan(issuedAt) });
    await insertRows(manager, RefreshToken, [
      {
        id: newId(),
        familyId,
        personId,
        parentId,
        ...origin,
        device,
        tokenHash: digest(refreshToken),
        issuedAt,
        expiresAt: new Date(issuedAt.getTime() + REFRESH_TOKEN_DAYS * DAY_MS),
        usedAt: null,
        revokedAt: null,
        secondFactorAt,
      },
    ]);
    const access = this.accessTokens.sign(personId, familyId);
    return {
      personId,
      accessToken: access.token,
      accessTokenExpiresAt: access.expiresAt.toISOString(),
      refreshToken,
      stepKey: stepKeyOf(this.config.appSecret, familyId),
    };
  }

  private async revokeFamily(manager: EntityManager, familyId: string): Promise<void> {
    await manager.update(RefreshToken, { familyId, revokedAt: IsNull() }, { revokedAt: this.clock.now() });
  }
}

function digest(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
