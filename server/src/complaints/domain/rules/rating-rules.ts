/** 评价有期限：办结后几天内有效，过了就不再打扰。 */
import { RATING_WINDOW_DAYS } from '@yingsheng/shared/follow-up/rating';
import { DomainError } from '../../../platform/domain-error';
import type { ComplaintState } from '../facts';

const DAY_MS = 86_400_000;

/** `null`: not closed. */
export function rateUntil({ closedAt }: Pick<ComplaintState, 'closedAt'>): Date | null {
  return closedAt === null ? null : new Date(closedAt.getTime() + RATING_WINDOW_DAYS * DAY_MS);
}

export function isRatingOver(complaint: Pick<ComplaintState, 'closedAt'>, now: Date): boolean {
  const until = rateUntil(complaint);
  return until === null || until < now;
}

export function ratingIsInsideTheWindow(complaint: Pick<ComplaintState, 'closedAt'>, now: Date): void {
  if (isRatingOver(complaint, now)) {
    throw new DomainError('COMPLAINT.RATING_WINDOW_OVER', { windowDays: RATING_WINDOW_DAYS });
  }
}
