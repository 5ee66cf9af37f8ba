import { isGood, isOneTooMany } from './sms-limits';

const NOW = new Date('2026-11-24T02:00:00Z');
const ago = (minutes: number) => new Date(NOW.getTime() - minutes * 60_000);
const times = (count: number, minutes: number) => Array.from({ length: count }, () => ago(minutes));

describe('how many codes are sent', () => {
  it.each([
    ['theFirst_isSent', [], [], false],
    ['aSecondWithinAMinute_isNot', times(1, 0.9), [], true],
    ['aSecondAfterAMinute_is', times(1, 1), [], false],
    ['aSixthWithinTheHour_isNot', times(5, 30), [], true],
    ['anEleventhOfTheDay_isNot', times(10, 23 * 60), [], true],
    ['fromOneAddressThirtyAnHour_areEnough', [], times(30, 30), true],
    ['fromOneAddressAHundredADay_areEnough', [], times(100, 23 * 60), true],
    ['yesterday_isForgotten', times(10, 24 * 60), times(100, 24 * 60), false],
  ])('%s', (_, toPhone, fromAddress, isTooMany) => {
    expect(isOneTooMany({ toPhone, fromAddress }, NOW)).toBe(isTooMany);
  });
});

describe('how long a code is good', () => {
  const sent = { sentAt: ago(4), tries: 5, usedAt: null };
  it('withinFiveMinutes_unused_andNotGuessedAt_itIs', () => expect(isGood(sent, NOW)).toBe(true));
  it.each([
    ['afterFiveMinutes_itIsNot', { sentAt: ago(5) }],
    ['used_itIsNot', { usedAt: NOW }],
    ['guessedAtFiveTimesBefore_itIsNot', { tries: 6 }],
  ])('%s', (_, changes) => expect(isGood({ ...sent, ...changes }, NOW)).toBe(false));
});
