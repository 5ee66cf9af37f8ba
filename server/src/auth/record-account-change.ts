import type { EntityManager } from 'typeorm';
import { recordAudit } from '../directory/audit/record-audit';
import type { Person } from '../directory/entities/person';
import { appendOutbox } from '../platform/outbox/append-outbox';
import type { AccountChange } from './domain/account-change';

/** Tells the outbox what became of the ways into an account: `{ personId, change }`. */
export const ACCOUNT_SECURED = 'AccountSecured';

/** Part of the caller's transaction: an entry of the audit, and a notice to the person. */
export async function recordAccountChange(
  manager: EntityManager,
  { id, name }: Pick<Person, 'id' | 'name'>,
  change: AccountChange,
  by: { readonly actorId: string | null; readonly now: Date },
): Promise<void> {
  const subject = { subjectKind: 'person', subjectId: id, subjectName: name, estateId: null } as const;
  await recordAudit(manager, [{ actorId: by.actorId, action: change, ...subject, details: {} }], by.now);
  const payload = { personId: id, change };
  await appendOutbox(manager, [{ type: ACCOUNT_SECURED, payload, occurredAt: by.now }]);
}
