import { countdownText, promiseText, timeText } from './time-words';

const now = '2026-11-23T02:00:00Z'; // 10:00 in Shanghai

describe('timeText', () => {
  it.each([
    ['2026-11-23T10:30:00Z', '18:30'],
    ['2026-11-24T02:00:00Z', '明天 10:00'],
    ['2026-11-25T02:00:00Z', '后天 10:00'],
    ['2026-11-22T01:12:00Z', '昨天 09:12'],
    ['2026-11-26T02:00:00Z', '11 月 26 日 10:00'],
    ['2027-01-02T02:00:00Z', '2027 年 1 月 2 日 10:00'],
    ['2026-11-22T16:30:00Z', '00:30'],
  ])('%s_reads_%s', (instant, words) => {
    expect(timeText(instant, now)).toBe(words);
  });
});

describe('countdownText', () => {
  it('beforeAndAfterTheDeadline_saysLeftAndLate', () => {
    expect(countdownText('2026-11-23T02:22:00Z', now)).toBe('剩 22 分钟');
    expect(countdownText('2026-11-23T01:48:00Z', now)).toBe('已迟 12 分钟');
  });
});

it('aPromise_isTheTimeBeforeWhich', () => {
  expect(promiseText('2026-11-23T10:30:00Z', now)).toBe('18:30 前');
});
