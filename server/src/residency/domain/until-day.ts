/** 到期日: a membership with an agreed last day ends when that day is over. */
import { ROOM_UNTIL_MAX_DAYS } from '@yingsheng/shared/people/room-request';
import { shanghaiInstant } from '@yingsheng/shared/written-time';
import { DomainError } from '../../platform/domain-error';
import { dayNumberOf, dayNumberOfText } from '../../sla/domain/business-calendar';

/** @throws DomainError RESIDENCY.UNTIL_INVALID for no day, a past one, or one too far away */
export function endOfDay(day: string | undefined, now: Date): Date | null {
  if (day === undefined) return null;
  const last = dayNumberOfText(day);
  const today = dayNumberOf(now);
  if (last === null || last <= today || last > today + ROOM_UNTIL_MAX_DAYS) {
    throw new DomainError('RESIDENCY.UNTIL_INVALID');
  }
  return new Date(shanghaiInstant(last + 1, 0));
}
