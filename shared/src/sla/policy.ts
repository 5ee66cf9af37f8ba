import { CATEGORY_TREE, type CategoryCode, categoryGroupOf } from '../complaint/category';
import type { Urgency } from '../complaint/urgency';
import type { DepartmentCode } from '../people/role';

/** 时限类别: which row of promises a complaint falls under. */
export const LIMIT_CLASSES = [
  'lifeSafety',
  'urgent',
  'normalRepair',
  'cleaningGreening',
  'securityOrder',
  'disputeAttitude',
  'fees',
  'other',
  'enquiry',
] as const;
export type LimitClass = (typeof LIMIT_CLASSES)[number];

/** All in minutes; `null` where nothing is promised. */
export interface Limits {
  readonly firstResponseMinutes: number;
  readonly onSiteMinutes: number | null;
  readonly resolutionMinutes: number;
  readonly progressUpdateMinutes: number | null;
  /** 挂起上限: the longest that an approved suspension may last; every minute counts, whatever `time` says. */
  readonly suspensionMaxMinutes: number;
  /** `roundTheClock`: every minute counts; `working`: only minutes of the business calendar. */
  readonly time: 'roundTheClock' | 'working';
}

export type PolicyLimits = Readonly<Record<LimitClass, Limits>>;

/** 单列承诺: what one category at one urgency is promised instead of its class. */
export interface LimitsOverride {
  readonly category: CategoryCode;
  readonly urgency: Urgency;
  readonly limits: Limits;
}

/** 一版承诺: a row per class, and before them the rows of single categories. */
export interface PromisedLimits {
  readonly limits: PolicyLimits;
  readonly overrides: readonly LimitsOverride[];
}

/** In which minutes a limit is counted. Working time may be a department's own. */
export type TimeBase = Limits['time'] | `working:${DepartmentCode}`;
export type CountedLimits = Omit<Limits, 'time'> & { readonly time: TimeBase };

/** No limit may be longer: a promise of more than a month is none. */
export const LIMIT_MAX_MINUTES = 43_200;
export const OVERRIDES_MAX_COUNT = 30;

const DAY = 1440;

/** Default promises. Sources: published service standards of property companies and city rules. */
export const DEFAULT_LIMITS: PolicyLimits = {
  lifeSafety: limits([5, 15, 120, 30], 240, 'roundTheClock'),
  urgent: limits([15, 30, 1440, 240], DAY, 'roundTheClock'),
  normalRepair: limits([30, null, 2880, 1440], 7 * DAY, 'working'),
  cleaningGreening: limits([60, null, 1440, 1440], 3 * DAY, 'working'),
  securityOrder: limits([30, null, 1440, 1440], 3 * DAY, 'roundTheClock'),
  disputeAttitude: limits([120, null, 4320, 1440], 7 * DAY, 'working'),
  fees: limits([240, null, 2880, 1440], 7 * DAY, 'working'),
  other: limits([1440, null, 10080, 2880], 14 * DAY, 'working'),
  enquiry: limits([240, null, 2880, null], 3 * DAY, 'working'),
};

/** Versions written before a field was promised; what they lack is promised as by default. */
export type StoredPolicyLimits = Readonly<
  Record<LimitClass, Omit<Limits, 'suspensionMaxMinutes'> & Partial<Pick<Limits, 'suspensionMaxMinutes'>>>
>;

export function completeLimits(stored: StoredPolicyLimits): PolicyLimits {
  return Object.fromEntries(
    LIMIT_CLASSES.map((limitClass) => [limitClass, { ...DEFAULT_LIMITS[limitClass], ...stored[limitClass] }]),
  ) as PolicyLimits;
}

/** Minutes an offered order may wait before it goes on to the next. */
export const ACCEPT_ORDER_MINUTES: Readonly<Record<Urgency, number>> = {
  lifeSafety: 3,
  urgent: 10,
  normal: 60,
  enquiry: 120,
};

/** A clock warns when this share of its limit has passed. */
export const WARNING_SHARE = 0.8;

/** 时钟种类 */
export const CLOCK_KINDS = [
  'verification',
  'firstResponse',
  'onSite',
  'resolution',
  'progressUpdate',
  'acceptOrder',
  'approval',
  'confirmation',
  'callTask',
  'followUpCall',
] as const;
export type ClockKind = (typeof CLOCK_KINDS)[number];

export const CLOCK_OUTCOMES = ['met', 'breached', 'cancelled'] as const;
export type ClockOutcome = (typeof CLOCK_OUTCOMES)[number];

/** Urgency outranks category: an emergency has the same promise whatever it is filed under. */
export function limitClassOf(category: CategoryCode, urgency: Urgency): LimitClass {
  if (urgency !== 'normal') return urgency;
  return CATEGORY_TREE[categoryGroupOf(category)].limitClass;
}

/** The one look-up of a promise: the first row for exactly this category and urgency, else the row of the class. */
export function limitsFor({ limits, overrides }: PromisedLimits, category: CategoryCode, urgency: Urgency): Limits {
  const own = overrides.find((row) => row.category === category && row.urgency === urgency);
  return own?.limits ?? limits[limitClassOf(category, urgency)];
}

/** 危及安全与紧急: counted round the clock, and never lengthened by the weather. */
export function isEmergency(urgency: Urgency): boolean {
  return urgency === 'lifeSafety' || urgency === 'urgent';
}

function limits(
  [firstResponseMinutes, onSiteMinutes, resolutionMinutes, progressUpdateMinutes]: readonly [
    firstResponse: number,
    onSite: number | null,
    resolution: number,
    progressUpdate: number | null,
  ],
  suspensionMaxMinutes: number,
  time: Limits['time'],
): Limits {
  return {
    firstResponseMinutes,
    onSiteMinutes,
    resolutionMinutes,
    progressUpdateMinutes,
    suspensionMaxMinutes,
    time,
  };
}
