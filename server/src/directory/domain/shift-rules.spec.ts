import { DomainError } from '../../platform/domain-error';
import {
  overlaps,
  pastShiftsStayAsTheyWere,
  type Span,
  shiftMustEndAfterItStarts,
  shiftMustNotExceedADay,
  shiftsOfOnePersonMustNotOverlap,
} from './shift-rules';

const span = (from: string, until: string): Span => ({
  startsAt: new Date(`2026-11-${from}:00+08:00`),
  endsAt: new Date(`2026-11-${until}:00+08:00`),
});
const day = span('23T08:00', '23T20:00');

function refusalOf(rule: () => void): DomainError | null {
  try {
    rule();
    return null;
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
}

describe('overlaps', () => {
  it.each([
    ['the same', day, true],
    ['inside', span('23T10:00', '23T11:00'), true],
    ['around', span('22T10:00', '24T11:00'), true],
    ['one minute too early', span('23T19:59', '24T08:00'), true],
    ['right after', span('23T20:00', '24T08:00'), false],
    ['right before', span('22T20:00', '23T08:00'), false],
  ])('a_shift_%s', (_name, other, expected) => {
    expect([overlaps(day, other), overlaps(other, day)]).toEqual([expected, expected]);
  });
});

it.each([
  ['23T08:00', '23T08:00', 'ROSTER.SHIFT_ENDS_BEFORE_START'],
  ['23T20:00', '23T08:00', 'ROSTER.SHIFT_ENDS_BEFORE_START'],
  ['23T20:00', '24T08:00', undefined],
])('shift_from_%s_until_%s_%s', (from, until, code) => {
  expect(refusalOf(() => shiftMustEndAfterItStarts(span(from, until)))?.code).toBe(code);
});

it.each([
  ['24T00:00', undefined],
  ['24T00:01', 'ROSTER.SHIFT_TOO_LONG'],
])('shift_from_midnight_until_%s_%s', (until, code) => {
  expect(refusalOf(() => shiftMustNotExceedADay(span('23T00:00', until)))?.code).toBe(code);
});

it('a_shift_that_is_over_stays_and_one_that_runs_may_change', () => {
  expect(refusalOf(() => pastShiftsStayAsTheyWere(day, day.endsAt))?.code).toBe('ROSTER.SHIFT_IN_THE_PAST');
  expect(refusalOf(() => pastShiftsStayAsTheyWere(day, new Date(day.endsAt.getTime() - 1)))).toBeNull();
});

it('an_overlap_names_the_person_and_both_shifts', () => {
  const refusal = refusalOf(() =>
    shiftsOfOnePersonMustNotOverlap(span('23T18:00', '23T23:00'), [span('22T08:00', '22T20:00'), day], '李建国'),
  );
  expect(refusal).toMatchObject({
    code: 'ROSTER.SHIFTS_OVERLAP',
    facts: {
      personName: '李建国',
      wanted: { startsAt: '2026-11-23T10:00:00.000Z', endsAt: '2026-11-23T15:00:00.000Z' },
      existing: { startsAt: '2026-11-23T00:00:00.000Z', endsAt: '2026-11-23T12:00:00.000Z' },
    },
  });
});
