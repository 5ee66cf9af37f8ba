import type { EntityManager } from 'typeorm';
import { recordAudit } from '../directory/audit/record-audit';
import type { Person } from '../directory/entities/person';
import { appendOutbox } from '../platform/outbox/append-outbox';
import type { AccountChange, RecordedAccountChange } from './domain/account-change';

/** Tells the outbox what became of the ways into an account. */
export const ACCOUNT_SECURED = 'AccountSecured';

/** Its payload. */
export interface AccountSecured {
  readonly personId: string;
  readonly change: AccountChange;
  /** Whose number was taken off the account is told there: the new one may be somebody else's. Gone once that was sent. */
  readonly formerPhone?: string;
}

/** Part of the caller's transaction: an entry of the audit, and the person is told. */
export async function recordAccountChange(
  manager: EntityManager,
  { id, name }: Pick<Person, 'id' | 'name'>,
  change: RecordedAccountChange,
  by: { readonly actorId: string | null; readonly now: Date },
): Promise<void> {
  const subject = { subjectKind: 'person', subjectId: id, subjectName: name, estateId: null } as const;
  await recordAudit(manager, [{ actorId: by.actorId, action: change, ...subject, details: {} }], by.now);
  await tellAccountChange(manager, { personId: id, change }, by.now);
}

/** As above, for what the audit has already. */
export function tellAccountChange(manager: EntityManager, secured: AccountSecured, now: Date): Promise<void> {
  return appendOutbox(manager, [{ type: ACCOUNT_SECURED, payload: { ...secured }, occurredAt: now }]);
}

/**
 * The telephone of somebody who comes in with their account is another one from now on; who was only invited yet, perhaps
 * under a wrong number, is told nothing. What the former number has shown is worth nothing any more: it may be a
 * stranger's by tomorrow.
 * @returns what changes in the person's row beside the number itself
 */
export async function tellPhoneChange(
  manager: EntityManager,
  person: Person,
  phone: string,
  now: Date,
): Promise<Partial<Person>> {
  const { id: personId, phone: formerPhone, provenPhone, passwordHash, wechatOpenid } = person;
  if (formerPhone === null || formerPhone === phone) return {};
  const hasEntered = passwordHash !== null || wechatOpenid !== null || provenPhone !== null;
  if (hasEntered) await tellAccountChange(manager, { personId, change: 'phoneChanged', formerPhone }, now);
  return provenPhone === formerPhone ? { provenPhone: null } : {};
}
