import { createHash } from 'node:crypto';
import type { TimelineEntry } from '../../src/complaints/entities/timeline-entry';
import type { Unsealed } from '../../src/complaints/hash-chain';

/** An entry as the releases before salted digests sealed it: over its plain words. */
export function plainlySealed(entry: Unsealed): TimelineEntry {
  const said = [
    entry.previousHash,
    entry.id,
    entry.complaintId,
    entry.sequence,
    entry.action,
    entry.workOrderId,
    entry.actorId,
    entry.occurredAt.toISOString(),
    entry.reason,
    entry.body,
    sorted(entry.data),
    entry.isVisibleToResident,
  ];
  const hash = createHash('sha256').update(JSON.stringify(said)).digest('hex');
  return { ...entry, isByResident: false, hashVersion: 1, salt: null, contentDigest: null, hash };
}

/** Objects as lists of key and value, in order of keys. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const keys = Object.keys(value).sort();
  return keys.map((key) => [key, sorted((value as Record<string, unknown>)[key])]);
}
