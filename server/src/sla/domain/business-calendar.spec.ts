import { DEFAULT_WORKING_HOURS } from '@yingsheng/shared/sla/calendar';
import {
  addWorkingMinutes,
  type BusinessCalendar,
  dayNumberOf,
  dayText,
  isWeekday,
  workingMinutesBetween,
} from './business-calendar';

const at = (local: string): Date => new Date(`${local}:00+08:00`);
const local = (instant: Date): string => new Date(instant.getTime() + 8 * 3_600_000).toISOString().slice(0, 16);

/** National Day 2026: 1–7 October off; 20 September and 10 October (weekend days) worked instead. */
const EXCEPTIONS = new Map<string, boolean>([
  ...['01', '02', '03', '04', '05', '06', '07'].map((day): [string, boolean] => [`2026-10-${day}`, false]),
  ['2026-09-20', true],
  ['2026-10-10', true],
]);
const calendar: BusinessCalendar = {
  shifts: DEFAULT_WORKING_HOURS.shifts,
  isWorkday: (day) => EXCEPTIONS.get(dayText(day)) ?? isWeekday(day),
};

describe('addWorkingMinutes', () => {
  it.each([
    // [rule, from, minutes, expected]
    ['inside the morning shift', '2026-11-23T09:00', 30, '2026-11-23T09:30'],
    ['before opening counts from opening', '2026-11-23T06:15', 30, '2026-11-23T09:00'],
    ['used up exactly at noon ends at noon', '2026-11-23T11:00', 60, '2026-11-23T12:00'],
    ['one minute more passes over the lunch break', '2026-11-23T11:00', 61, '2026-11-23T14:01'],
    ['lunch break itself does not count', '2026-11-23T12:30', 30, '2026-11-23T14:30'],
    ['used up exactly at closing ends at closing', '2026-11-23T17:00', 60, '2026-11-23T18:00'],
    ['rest passes to the next morning', '2026-11-23T17:30', 60, '2026-11-24T09:00'],
    ['late evening counts from the next morning', '2026-11-23T22:40', 30, '2026-11-24T09:00'],
    ['a whole working day is 450 minutes', '2026-11-23T08:30', 450, '2026-11-23T18:00'],
    ['two working days', '2026-11-23T08:30', 900, '2026-11-24T18:00'],
    ['Friday evening passes over the weekend', '2026-11-27T17:45', 30, '2026-11-30T08:45'],
    ['Saturday counts from Monday', '2026-11-28T10:00', 60, '2026-11-30T09:30'],
    ['Sunday night counts from Monday', '2026-11-29T23:59', 1, '2026-11-30T08:31'],
    ['the eve of the holiday passes over seven days', '2026-09-30T17:30', 60, '2026-10-08T09:00'],
    ['a day inside the holiday counts from its end', '2026-10-03T10:00', 30, '2026-10-08T09:00'],
    ['a make-up Sunday counts', '2026-09-20T09:00', 60, '2026-09-20T10:00'],
    ['the Friday before a make-up Saturday passes into it', '2026-10-09T17:30', 60, '2026-10-10T09:00'],
    ['after a make-up Saturday Sunday is off again', '2026-10-10T17:30', 60, '2026-10-12T09:00'],
    ['zero minutes stays', '2026-11-28T10:00', 0, '2026-11-28T10:00'],
    ['past the turn of the year', '2026-12-31T17:30', 60, '2027-01-01T09:00'],
    ['2880 minutes are six days and 180 minutes', '2026-11-23T08:30', 2880, '2026-12-01T11:30'],
  ])('%s', (_rule, from, minutes, expected) => {
    expect(local(addWorkingMinutes(calendar, at(from), minutes))).toBe(expected);
  });

  it('secondsAreKept', () => {
    const due = addWorkingMinutes(calendar, new Date('2026-11-23T09:00:42.250+08:00'), 10);
    expect(due.toISOString()).toBe('2026-11-23T01:10:42.250Z');
  });

  it('aSingleShiftRoundMidnight_isTwoSpans', () => {
    const night: BusinessCalendar = {
      shifts: [
        { startMinute: 0, endMinute: 360 },
        { startMinute: 1320, endMinute: 1440 },
      ],
      isWorkday: () => true,
    };
    expect(local(addWorkingMinutes(night, at('2026-11-23T22:00'), 180))).toBe('2026-11-24T01:00');
  });

  it('aCalendarThatNeverWorks_isRefused', () => {
    const never: BusinessCalendar = { shifts: DEFAULT_WORKING_HOURS.shifts, isWorkday: () => false };
    expect(() => addWorkingMinutes(never, at('2026-11-23T09:00'), 1)).toThrow(RangeError);
  });
});

describe('workingMinutesBetween', () => {
  it.each([
    ['2026-11-23T09:00', '2026-11-23T09:30', 30],
    ['2026-11-23T11:30', '2026-11-23T14:30', 60],
    ['2026-11-23T17:00', '2026-11-24T09:00', 90],
    ['2026-11-27T17:00', '2026-11-30T09:00', 90],
    ['2026-11-28T09:00', '2026-11-29T18:00', 0],
    ['2026-11-23T09:30', '2026-11-23T09:00', 0],
    ['2026-09-30T17:00', '2026-10-08T09:30', 120],
  ])('%s_to_%s_are_%d', (from, to, minutes) => {
    expect(workingMinutesBetween(calendar, at(from), at(to))).toBe(minutes);
  });

  it('undoesAddWorkingMinutes', () => {
    for (let minutes = 1; minutes < 5000; minutes += 137) {
      const from = at('2026-09-28T07:10');
      expect(workingMinutesBetween(calendar, from, addWorkingMinutes(calendar, from, minutes))).toBe(minutes);
    }
  });
});

it('daysAreReckonedInShanghai', () => {
  expect(dayText(dayNumberOf(new Date('2026-11-23T15:59:59Z')))).toBe('2026-11-23');
  expect(dayText(dayNumberOf(new Date('2026-11-23T16:00:00Z')))).toBe('2026-11-24');
  expect([22, 23, 27, 28].map((day) => isWeekday(dayNumberOf(at(`2026-11-${day}T10:00`))))).toEqual([
    false,
    true,
    true,
    false,
  ]);
});
