import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Session } from '@yingsheng/shared/api/auth';
import { type EntityManager, IsNull, LessThan } from 'typeorm';
import { Person } from '../directory/entities/person';
import { Clock } from '../platform/clock/clock';
import { insertRows } from '../platform/database/insert-rows';
import { TransactionRunner } from '../platform/database/transaction-runner';
import { DomainError } from '../platform/domain-error';
import { newId } from '../platform/ids';
import { AccessTokens } from './access-tokens';
import { judgeRefresh } from './domain/judge-refresh';
import { RefreshToken } from './entities/refresh-token';

export const REFRESH_TOKEN_DAYS = 30;
const DAY_MS = 86_400_000;

/** Starts, renews and ends sign-ins. */
@Injectable()
export class Sessions {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly accessTokens: AccessTokens,
    private readonly clock: Clock,
  ) {}

  start(personId: string): Promise<Session> {
    return this.transactions.run((manager) => this.issue(manager, personId, newId()));
  }

  /** @throws DomainError AUTH.EXPIRED, or AUTH.REFRESH_REUSED, which ends the whole sign-in */
  async refresh(refreshToken: string): Promise<Session> {
    // The refusal is thrown after the commit: ending the sign-in must not be rolled back with it.
    const result = await this.transactions.run((manager) => this.rotate(manager, refreshToken));
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

  private async rotate(
    manager: EntityManager,
    refreshToken: string,
  ): Promise<Session | 'AUTH.EXPIRED' | 'AUTH.REFRESH_REUSED'> {
    const now = this.clock.now();
    const token = await manager.findOneBy(RefreshToken, { tokenHash: digest(refreshToken) });
    const verdict = judgeRefresh(token, now);
    if (token === null || verdict === 'expired') return 'AUTH.EXPIRED';
    const used = await manager.update(RefreshToken, { id: token.id, usedAt: IsNull() }, { usedAt: now });
    if (verdict === 'reused' || used.affected !== 1) {
      await this.revokeFamily(manager, token.familyId);
      return 'AUTH.REFRESH_REUSED';
    }
    const isActive = await manager.existsBy(Person, { id: token.personId, isActive: true });
    if (!isActive) return 'AUTH.EXPIRED';
    return this.issue(manager, token.personId, token.familyId);
  }

  private async issue(manager: EntityManager, personId: string, familyId: string): Promise<Session> {
    const issuedAt = this.clock.now();
    const refreshToken = randomBytes(32).toString('base64url');
    await manager.delete(RefreshToken, { personId, expiresAt: LessThan(issuedAt) });
    await insertRows(manager, RefreshToken, [
      {
        id: newId(),
        familyId,
        personId,
        tokenHash: digest(refreshToken),
        issuedAt,
        expiresAt: new Date(issuedAt.getTime() + REFRESH_TOKEN_DAYS * DAY_MS),
        usedAt: null,
        revokedAt: null,
      },
    ]);
    const access = this.accessTokens.sign(personId);
    return { personId, accessToken: access.token, accessTokenExpiresAt: access.expiresAt.toISOString(), refreshToken };
  }

  private async revokeFamily(manager: EntityManager, familyId: string): Promise<void> {
    await manager.update(RefreshToken, { familyId, revokedAt: IsNull() }, { revokedAt: this.clock.now() });
  }
}

function digest(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
