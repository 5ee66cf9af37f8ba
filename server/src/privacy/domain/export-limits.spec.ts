import { expiryOf, nextExportAt } from './export-limits';

const NOW = new Date('2026-11-23T02:00:00.000Z');
const hoursAgo = (hours: number) => new Date(NOW.getTime() - hours * 3_600_000);

describe('nextExportAt', () => {
  it('theFirst_mayBeAskedForAtOnce', () => expect(nextExportAt(null, NOW)).toBeNull());
  it.each([
    ['ready', 23, true],
    ['preparing', 23, true],
    ['ready', 24, false],
    ['failed', 0, false],
  ] as const)('after one that is %s, %d hours ago, waiting is %s', (state, hours, mustWait) => {
    const next = nextExportAt({ state, askedAt: hoursAgo(hours) }, NOW);
    expect(next !== null).toBe(mustWait);
    if (next !== null) expect(next.toISOString()).toBe('2026-11-23T03:00:00.000Z');
  });
});

it('aCopy_isKeptForSevenDays', () => expect(expiryOf(NOW).toISOString()).toBe('2026-11-30T02:00:00.000Z'));
