/** 有效期: what has expired answers nobody any more; whoever keeps it sees that it has. */
import { EXPIRES_SOON_DAYS, type KnowledgeState } from '@yingsheng/shared/knowledge/knowledge';
import { dayTextOf, shanghaiParts } from '@yingsheng/shared/written-time';

export interface Lasting {
  readonly isPublished: boolean;
  readonly retiredAt: Date | null;
  /** The last day, `2026-12-31`; `null`: no end. */
  readonly validUntil: string | null;
}

export function stateOf({ isPublished, retiredAt, validUntil }: Lasting, now: Date): KnowledgeState {
  if (retiredAt !== null) return 'retired';
  if (!isPublished) return 'draft';
  if (validUntil === null) return 'valid';
  const { dayNumber } = shanghaiParts(now);
  // Days written alike are in the order of time.
  if (validUntil < dayTextOf(dayNumber)) return 'expired';
  return validUntil <= dayTextOf(dayNumber + EXPIRES_SOON_DAYS) ? 'expiresSoon' : 'valid';
}

export function isOffered(entry: Lasting, now: Date): boolean {
  const state = stateOf(entry, now);
  return state === 'valid' || state === 'expiresSoon';
}
