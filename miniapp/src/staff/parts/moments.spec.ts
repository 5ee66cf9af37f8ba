import { shanghaiInstant } from '@yingsheng/shared/written-time';
import { dayChoices, minuteChoices, quickMoments } from './moments';

/** 10:00 in Shanghai. */
const morning = new Date('2026-11-23T02:00:00.000Z');
/** 17:55 in Shanghai. */
const evening = new Date('2026-11-23T09:55:00.000Z');

describe('expected times on offer', () => {
  it('times_areInShanghai', () => {
    expect(quickMoments(morning).find((row) => row.label === '今天 18:00')?.value).toBe('2026-11-23T10:00:00.000Z');
  });
  it('aTimeThatIsAlmostOver_isNotOffered', () => {
    expect(quickMoments(evening).map((row) => row.label)).not.toContain('今天 18:00');
  });
  it('everyOffer_liesAhead', () => {
    for (const row of quickMoments(evening)) expect(new Date(row.value).getTime()).toBeGreaterThan(evening.getTime());
  });
  it('days_beginToday_andSayTheirNames', () => {
    const labels = dayChoices(morning).map((row) => row.label);
    expect(labels.slice(0, 4)).toEqual([
      '今天 11 月 23 日',
      '明天 11 月 24 日',
      '后天 11 月 25 日',
      '周四 11 月 26 日',
    ]);
  });
  it('daysBeyondTheLatest_areNotOffered', () => {
    expect(dayChoices(morning, '2026-11-24T02:00:00.000Z')).toHaveLength(2);
  });
  it('aDayAndAMinute_makeTheInstant', () => {
    const day = Number(dayChoices(morning)[1]?.value);
    expect(shanghaiInstant(day, Number(minuteChoices()[6]?.value))).toBe('2026-11-24T02:00:00.000Z');
  });
});
