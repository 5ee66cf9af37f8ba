import { URGE_INTERVAL_MINUTES } from '@yingsheng/shared/complaint/limits';
import { DomainError } from '../../../platform/domain-error';
import type { ComplaintState } from '../facts';

/** 催办一小时最多一次：已经看到的，不必再催。 */
export function urgingIsAtMostHourly(complaint: Pick<ComplaintState, 'lastUrgedAt'>, now: Date): void {
  if (!mayUrgeAgain(complaint, now)) {
    throw new DomainError('COMPLAINT.URGED_RECENTLY', { intervalMinutes: URGE_INTERVAL_MINUTES });
  }
}

export function mayUrgeAgain(complaint: Pick<ComplaintState, 'lastUrgedAt'>, now: Date): boolean {
  const again = urgeAgainAt(complaint);
  return again === null || again <= now;
}

/** `null`: nobody has urged yet. */
export function urgeAgainAt({ lastUrgedAt }: Pick<ComplaintState, 'lastUrgedAt'>): Date | null {
  return lastUrgedAt === null ? null : new Date(lastUrgedAt.getTime() + URGE_INTERVAL_MINUTES * 60_000);
}
