import type { CategoryCode } from '../complaint/category';
import type { Urgency } from '../complaint/urgency';
import type { DayChoice, DayMark, HoursOwner, WorkingHours } from '../sla/calendar';
import type { ClockKind, LimitsOverride, PolicyLimits } from '../sla/policy';
import type { Instant } from './common';

/** One version of what an estate promises. */
export interface PolicyVersionView {
  id: string;
  /** 0: the company's, for an estate that has published none of its own. */
  version: number;
  state: 'scheduled' | 'inForce' | 'past';
  effectiveFrom: Instant;
  publishedAt: Instant | null;
  publishedByName: string | null;
  limits: PolicyLimits;
  overrides: LimitsOverride[];
}
/** `GET /api/estates/:estateId/policies` (managers): newest first. */
export interface PolicyVersions {
  estateId: string;
  /** Whether the asking person may publish a version. */
  mayEdit: boolean;
  /** Minutes of a working day of the estate now: what its limits in working time are read with. */
  workdayMinutes: number;
  versions: PolicyVersionView[];
}
/** `POST /api/estates/:estateId/policies`; answers with `PolicyVersions`. */
export interface PublishPolicyRequest {
  /** The newest version the person saw; refused when somebody was faster. */
  basedOnVersion: number;
  /** `null`: at once. */
  effectiveFrom: Instant | null;
  limits: PolicyLimits;
  overrides: LimitsOverride[];
  /** Needed where less is promised than before: it then waits for the quality department. */
  reason?: string;
}
/** `POST /api/estates/:estateId/policies/preview`: nothing is written. */
export interface PreviewPolicyRequest {
  limits: PolicyLimits;
  overrides: LimitsOverride[];
  category: CategoryCode;
  urgency: Urgency;
  /** `null`: now. */
  filedAt: Instant | null;
}
export interface PolicyPreview {
  filedAt: Instant;
  /** A red alert is on at that moment. */
  isLengthened: boolean;
  rows: PreviewRow[];
}
export interface PreviewRow {
  kind: ClockKind;
  dueAt: Instant;
  /** Under the version in force at that moment; `null` where it promises nothing of this kind. */
  currentDueAt: Instant | null;
  isBeyondCalendar: boolean;
}

/** What residents read of a red alert. */
export interface WeatherNotice {
  reason: string;
  startedAt: Instant;
  /** When it ends by itself. */
  untilAt: Instant;
}
export interface WeatherAlertView extends WeatherNotice {
  id: string;
  isOn: boolean;
  startedByName: string;
  liftedAt: Instant | null;
  liftedByName: string | null;
}
/** `GET /api/estates/:estateId/weather-alerts` (managers): newest first. */
export interface WeatherAlerts {
  estateId: string;
  mayEdit: boolean;
  alerts: WeatherAlertView[];
}
/** `POST /api/estates/:estateId/weather-alerts`; answers with `WeatherAlerts`, as `…/lift` does. */
export interface RaiseWeatherAlertRequest {
  reason: string;
  untilAt: Instant;
}

export interface HoursView {
  owner: HoursOwner;
  hours: WorkingHours;
}
export interface CalendarDayView extends DayMark {
  /** `own`: the estate's own mark, which goes before the public arrangement. */
  source: 'announced' | 'own';
}
/** `GET /api/estates/:estateId/calendar?year=` (managers) */
export interface CalendarView {
  estateId: string;
  mayEdit: boolean;
  year: number;
  /** Whether the public arrangement of this year is known. */
  isCovered: boolean;
  coveredYears: number[];
  /** The estate's first, then departments with hours of their own. */
  hours: HoursView[];
  /** In order of time. */
  days: CalendarDayView[];
}
/** `POST /api/estates/:estateId/calendar/hours`; `hours` null: the department follows the estate again. */
export interface SetHoursRequest {
  owner: HoursOwner;
  hours: WorkingHours | null;
}
/** `POST /api/estates/:estateId/calendar/days` */
export interface MarkDayRequest {
  day: string;
  choice: DayChoice;
  /** What it is called; empty for `plain`. */
  name: string;
}
/** `POST /api/estates/:estateId/calendar/years` */
export interface ImportYearRequest {
  year: number;
  /** JSON text: `{"year": 2027, "days": [{"date": "2027-01-01", "name": "元旦", "isOffDay": true}]}` */
  file: string;
}
export interface ImportYearResult {
  dayOffCount: number;
  makeUpDays: string[];
  calendar: CalendarView;
}
