import { createHash, randomBytes } from 'node:crypto';

/** 128 bits, 22 signs of base64url: fits into the scene of a WeChat code and cannot be guessed. */
export function newInvitationToken(): string {
  return randomBytes(16).toString('base64url');
}

/** What is kept of it. */
export function tokenDigestOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
