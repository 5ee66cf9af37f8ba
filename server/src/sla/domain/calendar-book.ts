/**
 * 工作日历：国家公布的放假与调休安排、小区自己增加的日子、小区或部门的工作时间，每次修改都记下时刻，旧的保留。
 * 一项承诺按给出承诺那一刻所知的日历推算，之后再改日历，不动已经给出的承诺。某一年还没公布安排时，先按法定节假日推算，公布后
 * 重新推算还没到期的承诺。
 */
import { DEPARTMENTS } from '@yingsheng/shared/people/role';
import {
  type DayMark,
  DEFAULT_WORKING_HOURS,
  type HoursOwner,
  type WorkingHours,
} from '@yingsheng/shared/sla/calendar';
import { type BusinessCalendar, dayNumberOf, dayText, weekdayOf } from './business-calendar';

/** What was known of one year from `recordedAt` on; replaced as a whole by the next version. */
export interface YearVersion {
  readonly year: number;
  /** The public arrangement; else the estate's own days, which go before it. */
  readonly isAnnounced: boolean;
  readonly days: readonly DayMark[];
  readonly recordedAt: Date;
}

/** Working hours from `recordedAt` on; `hours` null: the department follows the estate again. */
export interface HoursVersion {
  readonly owner: HoursOwner;
  readonly hours: WorkingHours | null;
  readonly recordedAt: Date;
}

interface KnownYear {
  readonly isCovered: boolean;
  /** By law, whatever is announced; counted while nothing is. */
  readonly statutory: ReadonlyMap<string, DayMark>;
  readonly announced: ReadonlyMap<string, DayMark>;
  readonly own: ReadonlyMap<string, DayMark>;
}

const NO_DAYS: ReadonlyMap<string, DayMark> = new Map();
const EVER = new Date(0);

/** All versions of one estate's calendar, each list in the order of recording. */
export class CalendarBook {
  /** Departments that ever had hours of their own; `null`: the estate. */
  readonly ownersWithHours: ReadonlySet<HoursOwner>;
  private readonly years: readonly (YearVersion & { readonly marks: ReadonlyMap<string, DayMark> })[];

  constructor(
    years: readonly YearVersion[],
    private readonly hours: readonly HoursVersion[],
    /** 法定节假日 of a year that has not been announced yet. */
    private readonly statutoryDays: (year: number) => readonly DayMark[] = () => [],
  ) {
    this.years = years.map((version) => ({ ...version, marks: marksOf(version.days) }));
    this.ownersWithHours = new Set(hours.map((version) => version.owner));
  }

  /** The calendar as it was known at `knownAt`; years of which nothing was known then as they were by `heardAt`. */
  calendar(knownAt: Date, owner: HoursOwner = null, heardAt = knownAt): BusinessCalendar {
    const { weekdays, shifts } = this.hoursOf(owner, knownAt);
    const knownYears = new Map<number, KnownYear>();
    const isWorkday = (dayNumber: number): boolean => {
      const day = dayText(dayNumber);
      const year = Number(day.slice(0, 4));
      const known = knownYears.get(year) ?? this.knownYear(year, knownAt, heardAt);
      knownYears.set(year, known);
      const mark = known.own.get(day) ?? known.announced.get(day) ?? known.statutory.get(day);
      return mark?.isWorkday ?? weekdays.includes(weekdayOf(dayNumber));
    };
    return { shifts, isWorkday };
  }

  hoursOf(owner: HoursOwner, knownAt: Date): WorkingHours {
    const own = this.ownHours(owner, knownAt);
    if (own !== null) return own;
    return owner === null ? DEFAULT_WORKING_HOURS : this.hoursOf(null, knownAt);
  }

  /** `null`: the department follows the estate, or the estate the default. */
  ownHours(owner: HoursOwner, knownAt: Date): WorkingHours | null {
    return this.hours.findLast((version) => version.owner === owner && version.recordedAt <= knownAt)?.hours ?? null;
  }

  knownYear(year: number, knownAt: Date, heardAt = knownAt): KnownYear {
    const latest = (isAnnounced: boolean, by = knownAt) =>
      this.years.findLast(
        (version) => version.year === year && version.isAnnounced === isAnnounced && version.recordedAt <= by,
      )?.marks;
    const announced = latest(true) ?? latest(true, heardAt);
    return {
      isCovered: announced !== undefined,
      statutory: announced === undefined ? marksOf(this.statutoryDays(year)) : NO_DAYS,
      announced: announced ?? NO_DAYS,
      own: latest(false) ?? NO_DAYS,
    };
  }

  coveredYears(knownAt: Date): number[] {
    const years = new Set(this.years.map((version) => version.year));
    return [...years].filter((year) => this.knownYear(year, knownAt).isCovered).sort((one, other) => one - other);
  }

  /** The first year touched by the span of which no public arrangement is known yet; `null`: there is none. */
  uncoveredYear(from: Date, to: Date): number | null {
    for (let year = yearOf(from); year <= yearOf(to); year += 1) {
      if (this.lastAnnounced(year) === undefined) return year;
    }
    return null;
  }

  /** As if the arrangement of a year had been known already while none was; what was known then stays as it was. */
  inHindsight(): CalendarBook {
    const announced = [...new Set(this.years.map(({ year }) => year))].flatMap((year) => {
      const last = this.lastAnnounced(year);
      return last === undefined ? [] : [{ ...last, recordedAt: EVER }];
    });
    return new CalendarBook([...announced, ...this.years], this.hours, this.statutoryDays);
  }

  /** As whoever had not yet heard of what became known of `year` at `knownFrom` or later reckons. */
  unheardOf(year: number, knownFrom: Date): CalendarBook {
    const heard = this.years.filter(
      (version) => version.year !== year || !version.isAnnounced || version.recordedAt < knownFrom,
    );
    return new CalendarBook(heard, this.hours, this.statutoryDays);
  }

  private lastAnnounced(year: number): YearVersion | undefined {
    return this.years.findLast((version) => version.year === year && version.isAnnounced);
  }

  /** The estate's hours, then those of departments that keep their own. */
  hoursInForce(now: Date): { readonly owner: HoursOwner; readonly hours: WorkingHours }[] {
    const ofDepartments = DEPARTMENTS.flatMap((owner) => {
      const hours = this.ownHours(owner, now);
      return hours === null ? [] : [{ owner, hours }];
    });
    return [{ owner: null, hours: this.hoursOf(null, now) }, ...ofDepartments];
  }
}

function marksOf(days: readonly DayMark[]): ReadonlyMap<string, DayMark> {
  return new Map(days.map((mark) => [mark.day, mark]));
}

/** The local year. */
export function yearOf(instant: Date): number {
  return Number(dayText(dayNumberOf(instant)).slice(0, 4));
}
