import { DEFAULT_WORKING_HOURS } from './calendar';
import { dueText, hoursText, limitText, minuteOf, minuteText, weatherText, workdayMinutesOf } from './calendar-words';

const MORNING = { startMinute: 510, endMinute: 720 };
const AFTERNOON = { startMinute: 840, endMinute: 1080 };

describe('hoursText', () => {
  it.each([
    [[1, 2, 3, 4, 5], '周一至周五'],
    [[6, 5, 4, 3, 2, 1], '周一至周六'],
    [[1, 2, 3, 4, 5, 6, 7], '每天'],
    [[1, 3, 5], '周一、周三、周五'],
    [[6, 7], '周六、周日'],
  ])('weekdays %j are said as %s', (weekdays, words) => {
    expect(hoursText({ weekdays, shifts: [MORNING, AFTERNOON] })).toBe(`${words} 08:30–12:00、14:00–18:00`);
  });
});

it.each([
  ['08:30', 510],
  ['8:30', 510],
  ['8：30', 510],
  ['24:00', 1440],
  ['24:01', null],
  ['12:60', null],
  ['半夜', null],
])('minuteOf %s is %s', (text, minutes) => {
  expect(minuteOf(text)).toBe(minutes);
});

it('theEndOfTheDay_isWrittenAs24', () => {
  expect([minuteText(0), minuteText(1440)]).toEqual(['00:00', '24:00']);
});

it('theAnnouncement_saysWhatChanges_andWhatDoesNot', () => {
  const alert = { reason: '台风', untilAt: '2026-11-24T02:00:00Z' };
  expect(weatherText(alert, new Date('2026-11-23T02:00:00Z'))).toBe(
    '红色预警（台风），预计到 11 月 24 日（周二）10:00。其间提交的一般事项，时限延长一半；危及安全和紧急的不变。',
  );
});

it.each([
  [30, 450, '30 分钟'],
  [90, 450, '1 小时 30 分钟'],
  [240, 450, '4 小时'],
  [450, 450, '约 1 个工作日'],
  [1440, 450, '约 3 个工作日'],
  [2880, 450, '约 6 个工作日'],
  [2880, null, '2 天'],
])('a limit of %d minutes, with working days of %s, is said as %s', (minutes, workdayMinutes, words) => {
  expect(limitText(minutes, workdayMinutes)).toBe(words);
});

it('aWorkingDay_isTheSumOfItsShifts', () => {
  expect(workdayMinutesOf(DEFAULT_WORKING_HOURS)).toBe(450);
});

it.each([
  [30, true, '30 分钟内'],
  [1440, true, '12 月 2 日（周三）10:00 前'],
  [30, false, '12 月 2 日（周三）10:00 前'],
])('a promise of %d minutes, round the clock %s, is told as %s', (minutes, isRoundTheClock, words) => {
  const saidAt = new Date('2026-11-23T02:00:00Z');
  expect(dueText({ minutes, dueAt: '2026-12-02T02:00:00Z', isRoundTheClock }, saidAt)).toBe(words);
});
