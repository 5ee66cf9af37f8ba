import { isOffered, stateOf } from './entry-state';

/** 23:59 of 30 November in Shanghai. */
const LATE = new Date('2026-11-30T15:59:00Z');
const MINUTE_LATER = new Date('2026-11-30T16:00:00Z');
const entry = { isPublished: true, retiredAt: null, validUntil: null as string | null };

describe('how long an entry is offered', () => {
  it.each([
    [{ ...entry }, 'valid'],
    [{ ...entry, validUntil: '2027-06-30' }, 'valid'],
    [{ ...entry, validUntil: '2026-12-15' }, 'valid'],
    [{ ...entry, validUntil: '2026-12-14' }, 'expiresSoon'],
    [{ ...entry, validUntil: '2026-11-30' }, 'expiresSoon'],
    [{ ...entry, validUntil: '2026-11-29' }, 'expired'],
    [{ ...entry, isPublished: false }, 'draft'],
    [{ ...entry, isPublished: false, retiredAt: LATE }, 'retired'],
    [{ ...entry, validUntil: '2026-11-29', retiredAt: LATE }, 'retired'],
  ] as const)('%j_is_%s', (lasting, state) => {
    expect(stateOf(lasting, LATE)).toBe(state);
    expect(isOffered(lasting, LATE)).toBe(state === 'valid' || state === 'expiresSoon');
  });

  it('the_last_day_counts_to_its_end_in_Shanghai', () => {
    const lastDay = { ...entry, validUntil: '2026-11-30' };
    expect(isOffered(lastDay, LATE)).toBe(true);
    expect(isOffered(lastDay, MINUTE_LATER)).toBe(false);
  });
});
