/**
 * 哈希链: each entry of a timeline is sealed over the entry before it, so that a change shows. What people wrote, and who
 * of them, goes in as a salted digest: taken out together with its salt, it leaves the chain whole and cannot be guessed.
 */
import { createHash, createHmac, randomBytes } from 'node:crypto';
import { keptOf, personalOf } from './domain/personal-parts';
import type { TimelineEntry } from './entities/timeline-entry';

/** The hash before the first entry of a complaint. */
export const CHAIN_START = '';

/** Entries from before this version are sealed over their plain words. */
const SALTED = 2;
const SALT_BYTES = 32;

/** What the salted form adds to an entry. */
type Seal = 'hashVersion' | 'salt' | 'contentDigest' | 'hash';
export type Unsealed = Omit<TimelineEntry, Seal>;

/** With a salt of its own, so that the same words never have the same digest. */
export function sealed(entry: Unsealed): TimelineEntry {
  const salt = randomBytes(SALT_BYTES).toString('base64url');
  const salted = { ...entry, hashVersion: SALTED, salt, contentDigest: contentDigestOf(entry, salt) };
  return { ...salted, hash: hashOf(salted) };
}

/** Whether an entry is as it was sealed. */
export function isAsSealed(entry: TimelineEntry): boolean {
  if (entry.hash !== hashOf(entry)) return false;
  if (entry.hashVersion !== SALTED) {
    return entry.hashVersion === 1 && entry.salt === null && entry.contentDigest === null && !entry.isByResident;
  }
  return entry.salt === null ? isBare(entry) : entry.contentDigest === contentDigestOf(entry, entry.salt);
}

/**
 * The first sequence number at which the chain is broken (changed, missing or reordered entry, or words taken out that no
 * later entry says were); `null` when it is whole. `entries` in order of sequence.
 */
export function findBreak(entries: readonly TimelineEntry[]): number | null {
  const removedThrough = lastRemovedOf(entries);
  let previousHash = CHAIN_START;
  for (const [index, entry] of entries.entries()) {
    const isInPlace = entry.sequence === index + 1 && entry.previousHash === previousHash;
    const isRemovalKnown = !isStripped(entry) || entry.sequence <= removedThrough;
    if (!isInPlace || !isAsSealed(entry) || !isRemovalKnown) return index + 1;
    previousHash = entry.hash;
  }
  return null;
}

/**
 * The entries of a whole chain without what people wrote and who of them. Those sealed over plain words are sealed anew
 * over a digest whose salt is thrown away: their old seals could be tried out against guessed words. From there on the
 * hashes are others; the entry that says that words were removed says of how many.
 */
export function stripped(entries: readonly TimelineEntry[], isByResident: (entry: TimelineEntry) => boolean) {
  let previousHash = CHAIN_START;
  const bare = entries.map((entry): TimelineEntry => {
    const salted = entry.hashVersion === SALTED ? entry : sealed({ ...entry, isByResident: isByResident(entry) });
    const open = {
      ...salted,
      previousHash,
      actorId: salted.isByResident ? null : salted.actorId,
      reason: null,
      body: null,
      data: keptOf(salted.data),
      salt: null,
    };
    previousHash = hashOf(open);
    return { ...open, hash: previousHash };
  });
  return { bare, sealedAnew: entries.filter(({ hashVersion }) => hashVersion !== SALTED).length };
}

function lastRemovedOf(entries: readonly TimelineEntry[]): number {
  const removals = entries.filter(({ action }) => action === 'removePersonal');
  return Math.max(0, ...removals.map(({ data }) => Number(data.through)));
}

function isStripped({ hashVersion, salt }: TimelineEntry): boolean {
  return hashVersion === SALTED && salt === null;
}

function isBare({ reason, body, data, isByResident, actorId, contentDigest }: TimelineEntry): boolean {
  const isNobodys = !isByResident || actorId === null;
  const isWordless = reason === null && body === null && Object.keys(personalOf(data)).length === 0;
  return isNobodys && isWordless && contentDigest !== null;
}

/** HMAC-SHA256 under the salt, hex. */
function contentDigestOf({ reason, body, data, isByResident, actorId }: Unsealed, salt: string): string {
  const content = [reason, body, canonical(personalOf(data)), isByResident ? actorId : null];
  return createHmac('sha256', salt).update(JSON.stringify(content)).digest('hex');
}

/** SHA-256 over everything an entry says and the hash before it, hex; key order does not matter. */
function hashOf(entry: Omit<TimelineEntry, 'hash'>): string {
  const said = entry.hashVersion === SALTED ? saltedParts(entry) : plainParts(entry);
  return createHash('sha256').update(JSON.stringify(said)).digest('hex');
}

function saltedParts(entry: Omit<TimelineEntry, 'hash'>): unknown[] {
  return [
    SALTED,
    entry.previousHash,
    entry.id,
    entry.complaintId,
    entry.sequence,
    entry.action,
    entry.workOrderId,
    entry.isByResident,
    entry.isByResident ? null : entry.actorId,
    entry.occurredAt.toISOString(),
    canonical(keptOf(entry.data)),
    entry.isVisibleToResident,
    entry.contentDigest,
  ];
}

function plainParts(entry: Omit<TimelineEntry, 'hash'>): unknown[] {
  return [
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
}

function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (value instanceof Date) return value.toISOString();
  if (typeof value !== 'object' || value === null) return value ?? null;
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, canonical(inner)]);
}
