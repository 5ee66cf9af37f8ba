import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { lockForUpdate } from '../platform/database/row-lock';
import { SetUpKey } from './entities/set-up-key';

/** Fixed: whoever sets up, and whoever issues a new key, passes this one row in turn. */
const ONLY_ID = '0197a000-0000-7000-8000-000000000031';
const TOKEN_BYTES = 24;
/** What no token has as its digest. */
const NONE = '';

export function newToken(): string {
  return randomBytes(TOKEN_BYTES).toString('base64url');
}

/** The key of this installation, held until the transaction ends; there is one from then on. */
export async function holdKey(manager: EntityManager, now: Date): Promise<SetUpKey> {
  const first = { id: ONLY_ID, tokenDigest: NONE, issuedAt: now };
  await manager.createQueryBuilder().insert().into(SetUpKey).values(first).orIgnore().updateEntity(false).execute();
  return lockForUpdate(manager.createQueryBuilder(SetUpKey, 'key').where({ id: ONLY_ID })).getOneOrFail();
}

/** From now on only `token` opens; the one before is worth nothing. */
export async function replaceKey(manager: EntityManager, token: string, now: Date): Promise<void> {
  await manager.update(SetUpKey, { id: ONLY_ID }, { tokenDigest: digestOf(token).toString('hex'), issuedAt: now });
}

/** In constant time. */
export function opens(token: string, { tokenDigest }: SetUpKey): boolean {
  const known = Buffer.from(tokenDigest, 'hex');
  const given = digestOf(token);
  return known.length === given.length && timingSafeEqual(known, given);
}

function digestOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
