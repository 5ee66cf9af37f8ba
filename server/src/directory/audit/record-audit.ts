import type { EntityManager } from 'typeorm';
import { insertRows } from '../../platform/database/insert-rows';
import { newId } from '../../platform/ids';
import { AuditEntry } from '../entities/audit-entry';

/** Part of the caller's transaction: what is not recorded did not happen. */
export async function recordAudit(
  manager: EntityManager,
  entries: readonly Omit<AuditEntry, 'id' | 'at'>[],
  at: Date,
): Promise<void> {
  await insertRows(
    manager,
    AuditEntry,
    entries.map((entry) => ({ ...entry, id: newId(), at })),
  );
}
