/**
 * 排班的规矩：下班晚于上班，一班不超过二十四小时，一个人同一时间只在一处值班;
 * 已经过去的班如实保留，因为当时派给谁、谁负责都以它为准。
 */
import { SHIFT_MAX_HOURS } from '@yingsheng/shared/people/duty';
import { DomainError } from '../../platform/domain-error';

const HOUR_MS = 3_600_000;

/** From `startsAt` (included) to `endsAt` (not included). */
export interface Span {
  readonly startsAt: Date;
  readonly endsAt: Date;
}

export function overlaps(one: Span, other: Span): boolean {
  return one.startsAt < other.endsAt && other.startsAt < one.endsAt;
}

export function shiftMustEndAfterItStarts({ startsAt, endsAt }: Span): void {
  if (endsAt <= startsAt) throw new DomainError('ROSTER.SHIFT_ENDS_BEFORE_START');
}

export function isLongerThanADay({ startsAt, endsAt }: Span): boolean {
  return endsAt.getTime() - startsAt.getTime() > SHIFT_MAX_HOURS * HOUR_MS;
}

export function shiftMustNotExceedADay(span: Span): void {
  if (isLongerThanADay(span)) throw new DomainError('ROSTER.SHIFT_TOO_LONG', { maxHours: SHIFT_MAX_HOURS });
}

export function isOver({ endsAt }: Pick<Span, 'endsAt'>, now: Date): boolean {
  return endsAt <= now;
}

export function pastShiftsStayAsTheyWere(span: Span, now: Date): void {
  if (isOver(span, now)) throw new DomainError('ROSTER.SHIFT_IN_THE_PAST');
}

/** `facts` name both: the wanted shift and the one in its way. */
export function shiftsOfOnePersonMustNotOverlap(wanted: Span, others: readonly Span[], personName: string): void {
  const inTheWay = others.find((other) => overlaps(wanted, other));
  if (inTheWay === undefined) return;
  throw new DomainError('ROSTER.SHIFTS_OVERLAP', {
    personName,
    wanted: spanFacts(wanted),
    existing: spanFacts(inTheWay),
  });
}

function spanFacts({ startsAt, endsAt }: Span): { startsAt: string; endsAt: string } {
  return { startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() };
}
