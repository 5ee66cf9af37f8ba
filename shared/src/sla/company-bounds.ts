import type { CategoryCode } from '../complaint/category';
import type { Urgency } from '../complaint/urgency';
import { DEFAULT_LIMITS, LIMIT_CLASSES, LIMIT_MAX_MINUTES, type LimitClass, type Limits, limitClassOf } from './policy';

export const BOUNDED_FIELDS = [
  'firstResponseMinutes',
  'onSiteMinutes',
  'resolutionMinutes',
  'progressUpdateMinutes',
  'suspensionMaxMinutes',
] as const satisfies readonly (keyof Limits)[];
export type BoundedField = (typeof BOUNDED_FIELDS)[number];

/** The longest that any estate may promise, in minutes; `null`: the company says nothing, and it need not be promised. */
export type BoundLimits = Readonly<Record<BoundedField, number | null>>;

/** 公司上限: what no estate of the company may go below, whoever approves it; set by the company's quality department. */
export interface CompanyBounds {
  readonly limits: Readonly<Record<LimitClass, BoundLimits>>;
  /** Percent of the other closings that must be called back at least. */
  readonly shareMinPercent: number;
}

/** How many times the usual promise is still one: none longer where life is in danger. */
const TIMES: Readonly<Partial<Record<LimitClass, number>>> = { lifeSafety: 1, urgent: 2 };
const OTHER_TIMES = 3;

/** Until the company has set its own. */
export const DEFAULT_BOUNDS: CompanyBounds = {
  limits: Object.fromEntries(
    LIMIT_CLASSES.map((limitClass) => [
      limitClass,
      timesOf(DEFAULT_LIMITS[limitClass], TIMES[limitClass] ?? OTHER_TIMES),
    ]),
  ) as CompanyBounds['limits'],
  shareMinPercent: 5,
};

/** What bounds one category at one urgency: the row of its class. */
export function boundFor({ limits }: CompanyBounds, category: CategoryCode, urgency: Urgency): BoundLimits {
  return limits[limitClassOf(category, urgency)];
}

function timesOf(limits: Limits, times: number): BoundLimits {
  return Object.fromEntries(
    BOUNDED_FIELDS.map((field) => {
      const minutes = limits[field];
      return [field, minutes === null ? null : Math.min(minutes * times, LIMIT_MAX_MINUTES)];
    }),
  ) as Record<BoundedField, number | null>;
}
