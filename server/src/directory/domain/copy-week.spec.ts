import { copyWeek, type PersonSpan } from './copy-week';

const shift = (personId: string, from: string, until: string): PersonSpan => ({
  personId,
  startsAt: new Date(`2026-11-${from}:00+08:00`),
  endsAt: new Date(`2026-11-${until}:00+08:00`),
});
const BEFORE = new Date('2026-11-20T00:00:00Z');
const monday = shift('li', '16T08:00', '16T20:00');

it('every_shift_is_repeated_seven_days_later', () => {
  expect(copyWeek([monday], [monday], BEFORE)).toEqual({
    shifts: [shift('li', '23T08:00', '23T20:00')],
    skippedCount: 0,
  });
});

it.each([
  ['of the same person is left alone', shift('li', '23T19:00', '23T22:00'), 0],
  ['of somebody else does not matter', shift('wu', '23T08:00', '23T20:00'), 1],
  ['that only touches does not matter', shift('li', '23T20:00', '24T08:00'), 1],
])('an_existing_shift_%s', (_name, existing, count) => {
  const { shifts, skippedCount } = copyWeek([monday], [monday, existing], BEFORE);
  expect([shifts.length, skippedCount]).toEqual([count, 1 - count]);
});

it('what_would_be_over_already_is_not_copied', () => {
  expect(copyWeek([monday], [], new Date('2026-11-23T12:00:00Z')).skippedCount).toBe(1);
  expect(copyWeek([monday], [], new Date('2026-11-23T11:59:00Z')).skippedCount).toBe(0);
});

it('a_span_longer_than_a_day_is_no_shift_to_repeat', () => {
  expect(copyWeek([shift('li', '16T00:00', '18T00:00')], [], BEFORE)).toEqual({ shifts: [], skippedCount: 1 });
});
