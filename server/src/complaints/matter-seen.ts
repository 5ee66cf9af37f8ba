import type { AuditEntry } from '../directory/entities/audit-entry';

/** A complaint as the record of who saw its telephone names it. */
export function matterSeen({ id, number, estateId }: { id: string; number: string; estateId: string }) {
  return { subjectKind: 'complaint', subjectId: id, subjectName: number, estateId } satisfies Partial<AuditEntry>;
}
