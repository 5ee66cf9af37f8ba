import type { Role } from '../people/role';
import type { ClockKind } from './policy';

/** 会升级的时限: every promise staff owe. The resident's own time to confirm is theirs. */
export const LADDER_CLOCK_KINDS = [
  'verification',
  'firstResponse',
  'onSite',
  'resolution',
  'progressUpdate',
  'acceptOrder',
  'approval',
  'callTask',
  'followUpCall',
] as const satisfies readonly ClockKind[];
export type LadderClockKind = (typeof LADDER_CLOCK_KINDS)[number];

/** 告知谁, from the bottom up. `handler`: whoever's move it is. */
export const LADDER_ROLES = [
  'handler',
  'teamLead',
  'departmentHead',
  'estateManager',
  'companyQuality',
] as const satisfies readonly Role[];
export type LadderRole = (typeof LADDER_ROLES)[number];

/** 一级: when so much of a limit has passed, somebody is told. */
export interface LadderStep {
  readonly clockKind: LadderClockKind;
  /** Percent of the limit, counted in the clock's own time; 100 is the breach. */
  readonly percent: number;
  readonly role: LadderRole;
}
export type Ladder = readonly LadderStep[];

export const LADDER_PERCENT_MIN = 1;
export const LADDER_PERCENT_MAX = 1000;
/** Steps of one clock kind; more would be noise. */
export const LADDER_STEPS_MAX = 10;
/** The promise is broken. */
export const BREACH_PERCENT = 100;

/** What must reach the estate manager, whatever else the ladder says: what is not solved, and what may be a danger. */
export const REACHES_MANAGER = ['resolution', 'verification'] as const satisfies readonly LadderClockKind[];

export function isLadderClockKind(kind: ClockKind): kind is LadderClockKind {
  return (LADDER_CLOCK_KINDS as readonly ClockKind[]).includes(kind);
}
