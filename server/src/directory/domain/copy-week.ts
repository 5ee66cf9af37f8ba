/** 复制上一周：同一个人、同一星期几、同一时间再排一遍；已经有班的、时间已过的留着不动。 */
import { isLongerThanADay, isOver, overlaps, type Span } from './shift-rules';

const WEEK_MS = 7 * 86_400_000;

export interface PersonSpan extends Span {
  readonly personId: string;
}

export interface CopiedWeek {
  readonly shifts: readonly PersonSpan[];
  readonly skippedCount: number;
}

/** `existing`: all shifts that any copy could collide with. */
export function copyWeek(last: readonly PersonSpan[], existing: readonly PersonSpan[], now: Date): CopiedWeek {
  const shifts: PersonSpan[] = [];
  for (const shift of last) {
    const copy = aWeekLater(shift);
    const isTaken = [...existing, ...shifts].some((other) => other.personId === copy.personId && overlaps(copy, other));
    if (!isTaken && !isOver(copy, now) && !isLongerThanADay(copy)) shifts.push(copy);
  }
  return { shifts, skippedCount: last.length - shifts.length };
}

function aWeekLater({ personId, startsAt, endsAt }: PersonSpan): PersonSpan {
  return {
    personId,
    startsAt: new Date(startsAt.getTime() + WEEK_MS),
    endsAt: new Date(endsAt.getTime() + WEEK_MS),
  };
}
