import type { BoardFigure, WeekFigure } from '../board/figure';
import type { CategoryCode, CategoryGroup } from '../complaint/category';
import type { Urgency } from '../complaint/urgency';
import type { DepartmentCode } from '../people/role';
import type { LadderRole } from '../sla/ladder';
import type { ChangeLine } from '../sla/rule-change';
import type { Instant, PersonBrief, WaitsFor } from './common';
import type { ClockView } from './complaint';
import type { HoursView, WeatherNotice } from './sla';
import type { PromiseView } from './triage';

/** A share 0–1 over the last 90 days, its change against the 90 days before, and how many it rests on. */
export interface RateView {
  value: number | null;
  /** Percentage points, e.g. `1.2`; null without a past, and where either period has too few to be compared. */
  changePoints: number | null;
  /** How many of the sample speak for it. */
  keptCount: number;
  sampleSize: number;
  /** Of the 90 days before. */
  previousSampleSize: number;
}
/** 最急的事: a matter with the promise of it that is late longest, or is due first. */
export interface AtRiskRow {
  complaintId: string;
  workOrderId: string | null;
  number: string;
  title: string;
  placeText: string;
  category: CategoryCode;
  urgency: Urgency;
  /** N 户反映: households behind the matter, with those whose own go on in it. */
  householdCount: number;
  ballHolder: PersonBrief | null;
  /** 请假: nobody is on it, whoever's move it is. */
  isHolderAway: boolean;
  clock: ClockView;
  /** The next step of the ladder, and the highest who is told by it; `null`: none is left. */
  nextRung: { at: Instant; role: LadderRole } | null;
}
export interface DepartmentLoad {
  departmentId: string;
  code: DepartmentCode | null;
  name: string;
  /** Work orders of the department that somebody has in hand, or is asked to take. */
  openCount: number;
  /** How many orders those who take any and are rostered today may have at hand together. */
  capacity: number;
  /** So many of them. */
  onDutyCount: number;
}
/** Rows are buildings, columns category groups; counts over 30 days. */
export interface HeatMap {
  columns: { group: CategoryGroup; name: string }[];
  rows: { buildingId: string | null; name: string; counts: number[] }[];
}
export interface DecisionRow {
  kind: 'ruling' | 'unassigned' | 'appeal' | 'approval' | 'suspension' | 'absentee' | 'spending';
  complaintId: string;
  workOrderId: string | null;
  number: string;
  text: string;
  waitingSince: Instant;
}
/** `GET /api/estates/:estateId/board` (managers) */
export interface Board {
  estateId: string;
  estateName: string;
  now: Instant;
  onDuty: PersonBrief[];
  onTimeResponse: RateView;
  onTimeResolution: RateView;
  satisfaction: RateView;
  firstContactResolution: RateView;
  /** Matters whose category came up at the same place more than once in 90 days. */
  recurringCount: number;
  openCount: number;
  overdueCount: number;
  /** 最急的事: late or soon to be; all of them, also those beyond the rows of `atRisk`. */
  pressingCount: number;
  /** Mortal danger first, then what is late longest, then what has the least time left. */
  atRisk: AtRiskRow[];
  loads: DepartmentLoad[];
  heat: HeatMap;
  /** What the asker may decide. */
  decisions: DecisionRow[];
  /** What waits for others to decide. */
  decidedByOthers: WaitsFor[];
  /** Weeks, oldest first; each number opens the list of that figure and week. */
  trend: ({ weekStart: string } & Record<WeekFigure, number>)[];
}
/** What is counted, of one estate or of all; each count is what the list of complaints shows for the figure of that name. */
export interface BoardCounts {
  counts: Record<BoardFigure, number>;
  /** The satisfied among the ratings that `counts.rated` counts, 0–1; `null` where there are none. */
  satisfaction: number | null;
}
export interface CompanyBoardRow extends BoardCounts {
  estateId: string;
  estateName: string;
  /** 已停用; shown as long as there is anything to count. */
  isRetired: boolean;
}
/** `GET /api/board` (managers): every estate whose board the asker may see, the one in most need first. */
export interface CompanyBoard {
  now: Instant;
  totals: BoardCounts;
  rows: CompanyBoardRow[];
}
/** `GET /api/estates/:estateId/public-promises` (open to the world): what hangs at the gate. */
export interface PublicPromises {
  estateId: string;
  estateName: string;
  servicePhone: string;
  /** The red alert that is on; `rows` are lengthened already. */
  weather: WeatherNotice | null;
  /** The estate's working hours, then those of departments that keep their own. */
  workingHours: HoursView[];
  /** A promise given now could reach into a year whose holidays are not known yet; `null`: none could. */
  uncoveredYear: number | null;
  /** One row per class of matters, then the categories that are promised something of their own. */
  rows: PromiseRow[];
  /** What was changed of late, or is to change, newest first. */
  changes: AnnouncedChange[];
}
/** 承诺的变更预告: from which day which limits are others. */
export interface AnnouncedChange {
  effectiveFrom: Instant;
  lines: ChangeLine[];
}
/** `GET /api/estates/:estateId/promises` (everyone of the estate): also how often they were kept, counted for the asker. */
export interface EstatePromises extends PublicPromises {
  onTimeResponse: RateView;
  onTimeResolution: RateView;
}
export interface PromiseRow extends PromiseView {
  label: string;
  /** Set for a category of its own; it goes before the row of its class. */
  category: CategoryCode | null;
  urgency: Urgency | null;
  /** Minutes of a working day here, for limits that are counted in working time; `null`: round the clock. */
  workdayMinutes: number | null;
}
