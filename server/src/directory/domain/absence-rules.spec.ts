import type { AbsenceKind } from '@yingsheng/shared/people/duty';
import type { Role } from '@yingsheng/shared/people/role';
import { DomainError } from '../../platform/domain-error';
import {
  type AbsenceAsker,
  absenceActionsFor,
  absenceMustEndAfterItStarts,
  absenceMustNotBeOver,
  absenceMustNotLastBeyondAYear,
  absencesOfOnePersonMustNotOverlap,
  mayKnowWhy,
  nobodyDecidesTheirOwnLeave,
  statusWhenMarked,
} from './absence-rules';

const DAY_MS = 86_400_000;
const NOW = new Date('2026-11-23T02:00:00Z');
const days = (from: number, until: number) => ({
  startsAt: new Date(NOW.getTime() + from * DAY_MS),
  endsAt: new Date(NOW.getTime() + until * DAY_MS),
});
const asker = (personId: string, role?: Role): AbsenceAsker =>
  role === undefined ? { personId } : { personId, arranger: { roles: [role], departmentId: 'works' } };
const li = { id: 'li', departmentId: 'works' };

function codeOf(rule: () => void): string | undefined {
  try {
    rule();
    return undefined;
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
}

it.each([
  [days(1, 1), 'ABSENCE.ENDS_BEFORE_START'],
  [days(2, 1), 'ABSENCE.ENDS_BEFORE_START'],
  [days(0, 1), undefined],
])('an_absence_must_end_after_it_starts_%#', (span, code) => {
  expect(codeOf(() => absenceMustEndAfterItStarts(span))).toBe(code);
});

it('an_absence_begun_yesterday_may_still_be_marked_but_not_one_that_is_over', () => {
  expect(codeOf(() => absenceMustNotBeOver(days(-1, 1), NOW))).toBeUndefined();
  expect(codeOf(() => absenceMustNotBeOver(days(-1, 0), NOW))).toBe('ABSENCE.IN_THE_PAST');
});

it('a_year_is_the_limit', () => {
  expect(codeOf(() => absenceMustNotLastBeyondAYear(days(0, 366)))).toBeUndefined();
  expect(codeOf(() => absenceMustNotLastBeyondAYear(days(0, 367)))).toBe('ABSENCE.TOO_LONG');
});

it('one_absence_follows_another_but_never_lies_over_it', () => {
  expect(codeOf(() => absencesOfOnePersonMustNotOverlap(days(2, 3), [days(1, 2), days(3, 4)]))).toBeUndefined();
  expect(codeOf(() => absencesOfOnePersonMustNotOverlap(days(2, 4), [days(3, 5)]))).toBe('ABSENCE.OVERLAPS');
});

it.each<[string, AbsenceAsker, AbsenceKind, string]>([
  ['their own sickness', asker('li'), 'sick', 'granted'],
  ['their own holiday', asker('li'), 'annual', 'requested'],
  ['their own holiday, being a team lead', asker('li', 'teamLead'), 'annual', 'requested'],
  ['their own holiday, answering for the estate', asker('li', 'estateManager'), 'annual', 'granted'],
  ['a holiday of somebody they lead', asker('zhao', 'teamLead'), 'annual', 'granted'],
])('whoever_marks_%s', (_what, who, kind, status) => {
  expect(statusWhenMarked(who, 'li', kind)).toBe(status);
});

it('nobody_grants_their_own_leave', () => {
  expect(codeOf(() => nobodyDecidesTheirOwnLeave(asker('li', 'teamLead'), 'li'))).toBe('ABSENCE.NOT_YOUR_OWN');
  expect(codeOf(() => nobodyDecidesTheirOwnLeave(asker('zhao', 'teamLead'), 'li'))).toBeUndefined();
});

it.each<[AbsenceAsker, 'requested' | 'granted' | 'refused', string[]]>([
  [asker('zhao', 'teamLead'), 'requested', ['grant', 'refuse']],
  [asker('zhao', 'teamLead'), 'granted', ['end']],
  [asker('li'), 'requested', ['end']],
  [asker('li', 'teamLead'), 'requested', ['end']],
  [asker('li'), 'granted', ['end']],
  [asker('li'), 'refused', []],
  [asker('sun', 'companyQuality'), 'requested', []],
])('%j_may_do_with_a_%s_absence_%j', (who, status, actions) => {
  expect(absenceActionsFor(who, li, status)).toEqual(actions);
});

it('why_somebody_is_away_is_known_to_themselves_and_their_leads_only', () => {
  const known = [
    asker('li'),
    asker('zhao', 'teamLead'),
    asker('chen', 'estateManager'),
    asker('sun', 'companyQuality'),
  ];
  expect(known.map((who) => mayKnowWhy(who, li))).toEqual([true, true, true, false]);
  expect(mayKnowWhy(asker('zhao', 'teamLead'), { id: 'he', departmentId: 'cleaning' })).toBe(false);
});
