import { untilBounds } from '@yingsheng/shared/people/room-request';
import { endOfDay } from './until-day';

describe('the last day of a membership', () => {
  const now = new Date('2026-11-24T15:59:00Z');
  it('endsWhenTheDayIsOver_inShanghai', () => {
    expect(endOfDay('2026-12-31', now)?.toISOString()).toBe('2026-12-31T16:00:00.000Z');
    expect(endOfDay(undefined, now)).toBeNull();
  });
  it('whatTheCalendarOffers_isWhatIsTaken', () => {
    const { min, max } = untilBounds(now);
    expect(min).toBe('2026-11-25');
    for (const day of [min, max]) expect(endOfDay(day, now)).not.toBeNull();
    expect(() => endOfDay('2026-11-24', now)).toThrow('RESIDENCY.UNTIL_INVALID');
  });
  it.each(['2026-11-24', '2025-01-01', '2027-02-29', '2040-01-01', 'morgen'])('%s_isRefused', (day) => {
    expect(() => endOfDay(day, now)).toThrow('RESIDENCY.UNTIL_INVALID');
  });
});
