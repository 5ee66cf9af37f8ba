import { AccessTokens } from '../../src/auth/access-tokens';
import { RefreshToken } from '../../src/auth/entities/refresh-token';
import { newId } from '../../src/platform/ids';
import type { BootedApp } from './boot-app';

/** The one sign-in that a person of the tests has, however far a test moves its clock. */
export function signInOf(personId: string): RefreshToken {
  return {
    id: newId(),
    familyId: personId,
    personId,
    parentId: null,
    addressDigest: null,
    clientDigest: null,
    device: null,
    tokenHash: newId(),
    issuedAt: new Date('2026-01-01T00:00:00Z'),
    expiresAt: new Date('2099-12-31T00:00:00Z'),
    usedAt: null,
    revokedAt: null,
    secondFactorAt: null,
  };
}

/** What a request of theirs carries; their sign-in stands in the database. */
export function bearerOf({ app }: Pick<BootedApp, 'app'>, personId: string): string {
  return `Bearer ${app.get(AccessTokens, { strict: false }).sign(personId, personId).token}`;
}
