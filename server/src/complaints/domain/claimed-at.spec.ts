import { claimedAt, withClaim } from './claimed-at';
import { decision, entry } from './decision';

const NOW = new Date('2026-11-23T02:40:00.000Z');
const OFFERED = new Date('2026-11-23T01:00:00.000Z');

describe('claimedAt', () => {
  it.each([
    ['nothingClaimed', undefined, null],
    ['justNow_isNoClaim', 59, null],
    ['halfAnHourAgo', 1800, '2026-11-23T02:10:00.000Z'],
    ['asOldAsTheOffer', 6000, '2026-11-23T01:00:00.000Z'],
    ['beforeTheOffer_cannotBe', 6001, null],
    ['fromTheFuture_cannotBe', -1800, null],
    ['beyondAllBounds', Number.MAX_SAFE_INTEGER, null],
  ])('%s', (_, secondsAgo, expected) => {
    expect(claimedAt(secondsAgo, OFFERED, NOW)?.toISOString() ?? null).toBe(expected);
  });

  it('longerThanThreeDaysAgo_isNotBelieved', () => {
    const longAgo = new Date('2026-01-01T00:00:00.000Z');
    expect(claimedAt(3 * 86_400, longAgo, NOW)).not.toBeNull();
    expect(claimedAt(3 * 86_400 + 1, longAgo, NOW)).toBeNull();
  });
});

describe('withClaim', () => {
  const made = decision({
    entries: [
      entry({ action: 'workOrder.accept', data: { handlerId: 'h' } }),
      entry({ action: 'startWork', isBySystem: true }),
    ],
  });

  it('marksWhatThePersonDid_andNothingElse', () => {
    const [accepted, started] = withClaim(made, OFFERED).entries;
    expect(accepted?.data).toEqual({ handlerId: 'h', claimedAt: OFFERED.toISOString() });
    expect(started?.data).toEqual({});
  });

  it('withoutAClaim_nothingChanges', () => {
    expect(withClaim(made, null)).toBe(made);
  });
});
