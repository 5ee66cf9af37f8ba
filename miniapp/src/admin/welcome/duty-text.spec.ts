import { dutyText } from './duty-text';

const now = new Date('2026-11-23T02:00:00Z');
const shift = (startsAt: string, endsAt: string) => ({ id: startsAt, estateName: '翠湖花园', startsAt, endsAt });
const today = shift('2026-11-23T00:00:00Z', '2026-11-23T09:00:00Z');
const tomorrow = shift('2026-11-24T00:00:00Z', '2026-11-24T09:00:00Z');
const nextWeek = shift('2026-11-30T00:00:00Z', '2026-11-30T09:00:00Z');

it('onDuty_isSaid', () => {
  expect(dutyText(true, [today], now)).toBe('您现在在班，新的事情会派给您。');
});

it('theNextShift_isNamedWithItsDay_notOneThatRuns', () => {
  expect(dutyText(false, [nextWeek, tomorrow, today], now)).toBe(
    '您现在不在班，下一班在翠湖花园，11 月 24 日（周二）08:00 到 11 月 24 日（周二）17:00。',
  );
});

it('noShiftAtAll_isSaidWithWhatItMeans', () => {
  expect(dutyText(false, [], now)).toMatch(/没有排您的班/);
  expect(dutyText(false, [today], now)).toMatch(/没有排您的班/);
});
