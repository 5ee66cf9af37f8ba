import fc from 'fast-check';
import { dayTextOf, durationText, shanghaiParts, writtenPromise, writtenTime } from './written-time';

const writtenAt = '2026-11-23T02:00:00Z'; // Monday, 10:00 in Shanghai

describe('writtenTime', () => {
  it.each([
    ['2026-11-23T10:30:00Z', '11 月 23 日（周一）18:30'],
    ['2026-11-24T02:00:00Z', '11 月 24 日（周二）10:00'],
    ['2026-11-22T16:30:00Z', '11 月 23 日（周一）00:30'],
    ['2027-01-02T02:00:00Z', '2027 年 1 月 2 日（周六）10:00'],
    ['2025-12-31T15:59:00Z', '2025 年 12 月 31 日（周三）23:59'],
  ])('%s_reads_%s', (instant, words) => {
    expect(writtenTime(instant, writtenAt)).toBe(words);
    expect(writtenPromise(instant, writtenAt)).toBe(`${words} 前`);
  });
  it('itSaysTheSame_wheneverInTheYearItIsWritten_andNeverADayThatMoves', () => {
    const instants = fc.date({ min: new Date('2026-01-01'), max: new Date('2027-12-30'), noInvalidDate: true });
    fc.assert(
      fc.property(instants, instants, instants, (instant, one, other) => {
        const words = writtenTime(instant, one);
        expect(words).not.toMatch(/[今明后昨前]天/u);
        const isOfTheYear = (now: Date) => shanghaiParts(now).year === shanghaiParts(instant).year;
        if (isOfTheYear(one) === isOfTheYear(other)) expect(writtenTime(instant, other)).toBe(words);
        expect(words.startsWith('20')).toBe(!isOfTheYear(one));
      }),
    );
  });
});

it('durations_useTheLargestTwoUnits', () => {
  expect([0.2, 70, 120, 1500, 2880].map(durationText)).toEqual([
    '1 分钟',
    '1 小时 10 分钟',
    '2 小时',
    '1 天 1 小时',
    '2 天',
  ]);
});

it('aLocalDay_isWrittenAsSpreadsheetsWriteIt', () => {
  expect(dayTextOf(shanghaiParts('2026-11-23T16:30:00Z').dayNumber)).toBe('2026-11-24');
});
