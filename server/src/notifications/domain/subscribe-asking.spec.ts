import type { SubscribeAnswer } from '@yingsheng/shared/people/subscribing';
import { maySubscribeBeAsked } from './subscribe-asking';

const NOW = new Date('2026-11-23T12:00:00+08:00');
const answered = (answer: SubscribeAnswer, daysAgo: number) => ({
  answer,
  answeredAt: new Date(NOW.getTime() - daysAgo * 24 * 60 * 60_000),
});

describe('asking for one more message', () => {
  it.each([
    ['neverAsked', null, 0, true],
    ['acceptedAndSpent', answered('accept', 0), 0, true],
    ['acceptedTwice', answered('accept', 0), 2, true],
    ['enoughUnspent', answered('accept', 0), 3, false],
    ['enoughUnspentThoughRefusedLongAgo', answered('reject', 90), 3, false],
    ['refusedJustNow', answered('reject', 0), 0, false],
    ['refused29DaysAgo', answered('reject', 29), 0, false],
    ['refused30DaysAgo', answered('reject', 30), 0, true],
    ['filteredYesterday', answered('filter', 1), 0, false],
    ['banned', answered('ban', 400), 0, false],
  ] as const)('%s', (_name, last, unspent, isAskable) => {
    expect(maySubscribeBeAsked(last, unspent, NOW)).toBe(isAskable);
  });
});
