import { DEFAULT_WORKING_HOURS, type Shift } from '@yingsheng/shared/sla/calendar';
import { DomainError } from '../../platform/domain-error';
import { dayText } from './business-calendar';
import { CalendarBook } from './calendar-book';
import { dayMustNotBePast, hoursMustBeInOrder, markedDays, yearsMustLeaveWorkingTime } from './calendar-rules';

const NOW = new Date('2026-11-23T02:00:00Z');
const shift = (startMinute: number, endMinute: number): Shift => ({ startMinute, endMinute });

describe('hoursMustBeInOrder', () => {
  const fieldsOf = (shifts: readonly Shift[], weekdays: readonly number[] = [1]) => {
    try {
      hoursMustBeInOrder({ weekdays, shifts });
      return {};
    } catch (error) {
      return (error as DomainError).facts.fields;
    }
  };

  it.each<[string, Shift[], Record<string, string>]>([
    ['splitShifts_areAccepted', [shift(510, 720), shift(840, 1080)], {}],
    ['shiftsThatTouch_areAccepted', [shift(510, 720), shift(720, 1440)], {}],
    [
      'overlappingShifts_areRefused',
      [shift(510, 720), shift(700, 1080)],
      { 'shifts.1': '与上一班重叠，要从 12:00 以后开始' },
    ],
    [
      'shiftsInTheWrongOrder_areRefused',
      [shift(840, 1080), shift(510, 720)],
      { 'shifts.1': '与上一班重叠，要从 18:00 以后开始' },
    ],
    ['invertedShift_isRefused', [shift(720, 510)], { 'shifts.0': '结束要晚于开始；跨过零点的请分成两段' }],
    ['emptyShift_isRefused', [shift(510, 510)], { 'shifts.0': '结束要晚于开始；跨过零点的请分成两段' }],
    ['beyondTheDay_isRefused', [shift(510, 1441)], { 'shifts.0': '要在 00:00–24:00 之间' }],
    ['noShift_isRefused', [], { shifts: '每天至少有一个班次' }],
  ])('%s', (_rule, shifts, fields) => {
    expect(fieldsOf(shifts)).toEqual(fields);
  });

  it('noWeekday_isRefused', () => {
    expect(fieldsOf([shift(510, 720)], [])).toEqual({ weekdays: '每周至少选一天' });
  });
});

describe('yearsMustLeaveWorkingTime', () => {
  const offFrom = (first: number, count: number) =>
    Array.from({ length: count }, (_, index) => ({ day: dayText(first + index), isWorkday: false, name: '歇业' }));
  const bookWith = (count: number) =>
    // 2027-06-01, a Tuesday; 31 May was worked.
    new CalendarBook([{ year: 2027, isAnnounced: false, days: offFrom(20970, count), recordedAt: NOW }], []);

  it('aBreakOfThirtyDays_isAccepted_andOneDayMoreIsNot', () => {
    expect(dayText(20970)).toBe('2027-06-01');
    expect(() => yearsMustLeaveWorkingTime(bookWith(30), NOW)).not.toThrow();
    expect(() => yearsMustLeaveWorkingTime(bookWith(31), NOW)).toThrow(new DomainError('CALENDAR.NO_WORKING_TIME'));
  });

  it('aDepartmentThatWorksOnlyOnDaysOff_isNoticed', () => {
    const sundays = { owner: 'order' as const, hours: { ...DEFAULT_WORKING_HOURS, weekdays: [7] }, recordedAt: NOW };
    const noSunday = Array.from({ length: 365 }, (_, index) => dayText(20819 + index))
      .filter((day) => new Date(`${day}T00:00:00Z`).getUTCDay() === 0)
      .map((day) => ({ day, isWorkday: false, name: '周日歇业' }));
    const year = { year: 2027, isAnnounced: false, days: noSunday, recordedAt: NOW };
    expect(() => yearsMustLeaveWorkingTime(new CalendarBook([year], []), NOW)).not.toThrow();
    expect(() => yearsMustLeaveWorkingTime(new CalendarBook([year], [sundays]), NOW)).toThrow(DomainError);
  });
});

it('yesterday_isNoLongerMarked_todayIs', () => {
  expect(() => dayMustNotBePast('2026-11-22', NOW)).toThrow(new DomainError('CALENDAR.DAY_IN_THE_PAST'));
  expect(() => dayMustNotBePast('2026-11-23', NOW)).not.toThrow();
});

describe('markedDays', () => {
  const mark = { day: '2026-12-01', isWorkday: false, name: '停电检修' };
  it('aSecondMark_replacesTheFirst_andStaysInOrder', () => {
    const later = { day: '2026-12-20', isWorkday: true, name: '加班' };
    expect(markedDays([later, mark], '2026-12-01', 'work', '改为上班')).toEqual([
      { day: '2026-12-01', isWorkday: true, name: '改为上班' },
      later,
    ]);
  });
  it('plain_takesTheMarkBack', () => {
    expect(markedDays([mark], '2026-12-01', 'plain', '')).toEqual([]);
  });
});
