import { createHash } from 'node:crypto';
import type { TimelineEntry } from './entities/timeline-entry';

/** The hash before the first entry of a complaint. */
export const CHAIN_START = '';

/** SHA-256 over everything an entry says and the hash before it; key order does not matter. */
export function entryHash(entry: Omit<TimelineEntry, 'hash'>): string {
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
    canonical(entry.data),
    entry.isVisibleToResident,
  ];
  return createHash('sha256').update(JSON.stringify(said)).digest('hex');
}

/**
 * The first sequence number at which the chain is broken (changed, missing or reordered entry);
 * `null` when it is whole. `entries` in order of sequence.
 */
export function findBreak(entries: readonly TimelineEntry[]): number | null {
  let previousHash = CHAIN_START;
  for (const [index, entry] of entries.entries()) {
    const isInPlace = entry.sequence === index + 1 && entry.previousHash === previousHash;
    if (!isInPlace || entryHash(entry) !== entry.hash) return index + 1;
    previousHash = entry.hash;
  }
  return null;
}

function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (value instanceof Date) return value.toISOString();
  if (typeof value !== 'object' || value === null) return value ?? null;
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, canonical(inner)]);
}
