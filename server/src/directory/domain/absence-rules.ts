/**
 * 请假的规矩：病假本人说了就生效；其余请假由负责人同意才算数，自己的假自己不批。
 * 请了假的人即使排了班也不算在班，但手上的事一件也不会自动消失，要由负责人改派或交接。
 */
import type { AbsenceAction } from '@yingsheng/shared/api/staff';
import {
  ABSENCE_KINDS_EFFECTIVE_AT_ONCE,
  ABSENCE_MAX_DAYS,
  type AbsenceKind,
  type AbsenceStatus,
} from '@yingsheng/shared/people/duty';
import { DomainError } from '../../platform/domain-error';
import { overlaps, type Span } from './shift-rules';
import { type Arranger, leadsTheEstate, mayArrange } from './who-may-arrange';

const DAY_MS = 86_400_000;

/** What somebody is to another's absence. `arranger` is absent where they act for themselves, on no estate. */
export interface AbsenceAsker {
  readonly personId: string;
  readonly arranger?: Arranger;
}

interface AbsentPerson {
  readonly id: string;
  readonly departmentId: string | null;
}

export function absenceMustEndAfterItStarts({ startsAt, endsAt }: Span): void {
  if (endsAt <= startsAt) throw new DomainError('ABSENCE.ENDS_BEFORE_START');
}

export function absenceMustNotBeOver({ endsAt }: Span, now: Date): void {
  if (endsAt <= now) throw new DomainError('ABSENCE.IN_THE_PAST');
}

export function absenceMustNotLastBeyondAYear({ startsAt, endsAt }: Span): void {
  if (endsAt.getTime() - startsAt.getTime() > ABSENCE_MAX_DAYS * DAY_MS) {
    throw new DomainError('ABSENCE.TOO_LONG', { maxDays: ABSENCE_MAX_DAYS });
  }
}

export function absencesOfOnePersonMustNotOverlap(wanted: Span, standing: readonly Span[]): void {
  const inTheWay = standing.find((other) => overlaps(wanted, other));
  if (inTheWay === undefined) return;
  const { startsAt, endsAt } = inTheWay;
  throw new DomainError('ABSENCE.OVERLAPS', { startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() });
}

/** Whoever answers for the whole estate has nobody there to ask. */
export function needsAnotherToGrant(asker: AbsenceAsker, personId: string): boolean {
  return asker.personId === personId && (asker.arranger === undefined || !leadsTheEstate(asker.arranger));
}

export function statusWhenMarked(asker: AbsenceAsker, personId: string, kind: AbsenceKind): AbsenceStatus {
  const isEffectiveAtOnce = ABSENCE_KINDS_EFFECTIVE_AT_ONCE.includes(kind);
  return !isEffectiveAtOnce && needsAnotherToGrant(asker, personId) ? 'requested' : 'granted';
}

export function nobodyDecidesTheirOwnLeave(asker: AbsenceAsker, personId: string): void {
  if (needsAnotherToGrant(asker, personId)) throw new DomainError('ABSENCE.NOT_YOUR_OWN');
}

export function absenceMustBe(status: AbsenceStatus, ...allowed: readonly AbsenceStatus[]): void {
  if (!allowed.includes(status)) throw new DomainError('ABSENCE.ALREADY_DECIDED', { status });
}

export function absenceActionsFor(asker: AbsenceAsker, person: AbsentPerson, status: AbsenceStatus): AbsenceAction[] {
  const isOwn = asker.personId === person.id;
  const arranges = asker.arranger !== undefined && mayArrange(asker.arranger, person);
  if (status === 'requested' && arranges && !needsAnotherToGrant(asker, person.id)) return ['grant', 'refuse'];
  return (status === 'requested' && isOwn) || (status === 'granted' && (isOwn || arranges)) ? ['end'] : [];
}

/** Why somebody is away concerns themselves and whoever arranges their duty. */
export function mayKnowWhy(asker: AbsenceAsker, person: AbsentPerson): boolean {
  return asker.personId === person.id || (asker.arranger !== undefined && mayArrange(asker.arranger, person));
}
