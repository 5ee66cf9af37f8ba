/** 生效时间: a version of the promises begins now or later, never in the past: what was promised stays promised. */
import { DomainError } from '../../platform/domain-error';

const FARTHEST_MS = 366 * 86_400_000;

/**
 * `null`: at once.
 * @throws DomainError PROMISE.EFFECTIVE_IN_THE_PAST, PROMISE.EFFECTIVE_TOO_FAR
 */
export function effectiveInstant(asked: string | null, now: Date): Date {
  if (asked === null) return now;
  const instant = new Date(asked);
  if (instant < now) throw new DomainError('PROMISE.EFFECTIVE_IN_THE_PAST');
  if (instant.getTime() - now.getTime() > FARTHEST_MS) throw new DomainError('PROMISE.EFFECTIVE_TOO_FAR');
  return instant;
}
