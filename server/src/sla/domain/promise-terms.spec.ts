import { DEFAULT_LIMITS } from '@yingsheng/shared/sla/policy';
import { announcedYears } from '../public-holidays';
import { statutoryDays } from '../statutory-days';
import { CalendarBook, type HoursVersion, type YearVersion } from './calendar-book';
import { CountedPromises } from './promise-terms';

const at = (local: string): Date => new Date(`${local}:00+08:00`);
const local = (instant: Date): string => new Date(instant.getTime() + 8 * 3_600_000).toISOString().slice(0, 16);

const SINCE = at('2020-01-01T00:00');
const ANNOUNCED: YearVersion[] = announcedYears().map((known) => ({ ...known, isAnnounced: true, recordedAt: SINCE }));
const PLAIN = { limits: DEFAULT_LIMITS, overrides: [] };
const MORNING = { startMinute: 510, endMinute: 720 };
const AFTERNOON = { startMinute: 840, endMinute: 1080 };

const termsOf = (years: readonly YearVersion[] = ANNOUNCED, hours: readonly HoursVersion[] = []) =>
  new CountedPromises(PLAIN, new CalendarBook(years, hours, statutoryDays));

describe('spanFrom', () => {
  it.each([
    // [rule, time, from, minutes, due]
    ['Friday 17:50 and two working hours end on Monday', 'working', '2026-11-27T17:50', 120, '2026-11-30T10:20'],
    ['Friday 17:50 before a make-up Saturday ends on it', 'working', '2026-10-09T17:50', 120, '2026-10-10T10:20'],
    ['the eve of Spring Festival, a make-up Saturday', 'working', '2026-02-14T17:00', 60, '2026-02-14T18:00'],
    ['one minute more passes over the whole festival', 'working', '2026-02-14T17:00', 61, '2026-02-24T08:31'],
    ['filed during the festival', 'working', '2026-02-17T10:00', 450, '2026-02-24T18:00'],
    ['the make-up Saturday after the festival counts', 'working', '2026-02-27T17:30', 60, '2026-02-28T09:00'],
    ['the Sunday after it does not', 'working', '2026-02-28T17:30', 60, '2026-03-02T09:00'],
    ['emergencies know no festival', 'roundTheClock', '2026-02-14T23:50', 15, '2026-02-15T00:05'],
    ['a whole day round the clock', 'roundTheClock', '2026-02-16T09:00', 1440, '2026-02-17T09:00'],
    ['29 February is a day like others', 'roundTheClock', '2028-02-28T12:00', 2880, '2028-03-01T12:00'],
    ['29 February is worked on a Tuesday', 'working', '2028-02-28T17:00', 510, '2028-02-29T18:00'],
    ['without a leap day March follows', 'working', '2027-02-26T17:00', 120, '2027-03-01T09:30'],
    ['past the announced years the days of the law are off', 'working', '2026-12-31T17:00', 120, '2027-01-04T09:30'],
    ['and the lunar ones with them', 'working', '2027-02-04T17:00', 120, '2027-02-09T09:30'],
  ] as const)('%s', (_rule, time, from, minutes, due) => {
    expect(local(termsOf().spanFrom(minutes, time, at(from)).dueAt)).toBe(due);
  });

  it('aDepartmentsOwnHours_countForItsCategories_andForNoOthers', () => {
    const everyDay = { weekdays: [1, 2, 3, 4, 5, 6, 7], shifts: [{ startMinute: 420, endMinute: 1320 }] };
    const terms = termsOf(ANNOUNCED, [{ owner: 'engineering', hours: everyDay, recordedAt: SINCE }]);
    const dueOf = (category: 'plumbing' | 'refuse') => {
      const { time } = terms.limitsFor(category, 'normal');
      return local(terms.spanFrom(60, time, at('2026-11-28T21:30')).dueAt);
    };
    expect([dueOf('plumbing'), dueOf('refuse')]).toEqual(['2026-11-29T07:30', '2026-11-30T09:30']);
  });

  it('aDepartmentThatGaveItsHoursUp_followsTheEstateAgain', () => {
    const mornings = { weekdays: [1, 2, 3, 4, 5], shifts: [MORNING] };
    const nights = { weekdays: [1, 2, 3, 4, 5], shifts: [AFTERNOON] };
    const terms = termsOf(ANNOUNCED, [
      { owner: 'engineering', hours: mornings, recordedAt: SINCE },
      { owner: null, hours: nights, recordedAt: SINCE },
      { owner: 'engineering', hours: null, recordedAt: at('2026-11-23T09:00') },
    ]);
    const dueFrom = (from: string) => local(terms.spanFrom(30, 'working:engineering', at(from)).dueAt);
    expect([dueFrom('2026-11-20T08:30'), dueFrom('2026-11-24T08:30')]).toEqual([
      '2026-11-20T09:00',
      '2026-11-24T14:30',
    ]);
  });
});

describe('an edit of the calendar', () => {
  const closed: YearVersion = {
    year: 2026,
    isAnnounced: false,
    days: [{ day: '2026-11-24', isWorkday: false, name: '停电检修' }],
    recordedAt: at('2026-11-23T12:00'),
  };

  it('movesNoPromiseGivenBefore_andCountsForThoseGivenAfter', () => {
    const terms = termsOf([...ANNOUNCED, closed]);
    const dueFrom = (from: string) => local(terms.spanFrom(480, 'working', at(from)).dueAt);
    expect([dueFrom('2026-11-23T11:00'), dueFrom('2026-11-23T12:00')]).toEqual([
      '2026-11-24T11:30',
      '2026-11-25T14:30',
    ]);
  });

  it('takenBack_leavesThePublicArrangementAsItWas', () => {
    const none = { ...closed, days: [], recordedAt: at('2026-11-23T13:00') };
    const terms = termsOf([...ANNOUNCED, closed, none]);
    expect(local(terms.spanFrom(480, 'working', at('2026-11-23T13:00')).dueAt)).toBe('2026-11-24T14:30');
  });

  it('anOwnMark_goesBeforeThePublicArrangement', () => {
    const worked = { ...closed, days: [{ day: '2026-10-01', isWorkday: true, name: '国庆值守' }], recordedAt: SINCE };
    const terms = termsOf([...ANNOUNCED, worked]);
    expect(local(terms.spanFrom(60, 'working', at('2026-09-30T17:30')).dueAt)).toBe('2026-10-01T09:00');
  });
});

describe('minutesBetween', () => {
  it('aSuspensionAcrossTheFestival_leavesTheWorkingTimeThatWasLeft', () => {
    const terms = termsOf();
    const due = terms.spanFrom(900, 'working', at('2026-02-13T08:30')).dueAt;
    const left = terms.minutesBetween('working', at('2026-02-13T10:30'), due);
    const resumed = terms.spanFrom(left, 'working', at('2026-02-25T08:30'));
    expect([local(due), left, local(resumed.dueAt)]).toEqual(['2026-02-14T18:00', 780, '2026-02-26T16:00']);
  });

  it('roundTheClock_isPlainTime_andNeverNegative', () => {
    const terms = termsOf();
    expect([
      terms.minutesBetween('roundTheClock', at('2026-02-14T12:00'), at('2026-02-15T12:00')),
      terms.minutesBetween('roundTheClock', at('2026-02-15T12:00'), at('2026-02-14T12:00')),
    ]).toEqual([1440, 0]);
  });
});

describe('isBeyondCalendar', () => {
  const last = ANNOUNCED.at(-1)?.year ?? 0;
  const next: YearVersion = { year: last + 1, isAnnounced: true, days: [], recordedAt: at(`${last}-11-25T09:00`) };

  it.each([
    ['within the announced years', 'working', `${last}-12-30T10:00`, `${last}-12-31T18:00`, false],
    ['into the year nobody has announced', 'working', `${last}-12-30T10:00`, `${last + 1}-01-04T10:00`, true],
    ['round the clock needs no calendar', 'roundTheClock', `${last}-12-30T10:00`, `${last + 1}-01-04T10:00`, false],
    ['a year of which only own days are known', 'working', `${last + 1}-03-01T10:00`, `${last + 1}-03-02T10:00`, true],
  ] as const)('%s', (_rule, time, from, to, isBeyond) => {
    const own = { ...next, isAnnounced: false };
    expect(termsOf([...ANNOUNCED, own]).isBeyondCalendar(time, at(from), at(to))).toBe(isBeyond);
  });

  it('onceTheYearIsAnnounced_noPromiseIsWarnedOf_forThoseGivenBeforeAreCountedAgain', () => {
    const terms = termsOf([...ANNOUNCED, next]);
    const isBeyond = (from: string) => terms.isBeyondCalendar('working', at(from), at(`${last + 1}-01-04T10:00`));
    expect([isBeyond(`${last}-11-25T08:59`), isBeyond(`${last}-11-25T09:00`)]).toEqual([false, false]);
  });
});
