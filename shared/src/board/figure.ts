import type { FollowUpOutcome } from '../follow-up/call';

/**
 * 看板上数的是什么: each figure of a board is by the same name a filter of the list of complaints, so that whoever opens
 * a figure finds exactly what it counts. These are counted among the matters that are not closed.
 */
export const OPEN_FIGURES = ['open', 'dangerous', 'overdue', 'untaken', 'urged', 'unconfirmed'] as const;

/** 最急的事: late, or soon to be, and somebody could still act. */
export const PRESSING = 'pressing';
/** So long before it is due, even before its warning. */
export const PRESSING_HOURS = 3;
/** What is listed by how it burns: none of it is over. */
export const PRESSING_FIGURES = [...OPEN_FIGURES, PRESSING] as const;

/** Of the board of all estates. */
export const BOARD_FIGURES = [...OPEN_FIGURES, 'appealed', 'rated', 'satisfied'] as const;
export type BoardFigure = (typeof BOARD_FIGURES)[number];

/** Ratings count for so many days, and so do all rates of a board. */
export const RATE_DAYS = 90;
/** A rate of fewer, now or before, is not compared: one matter more would turn the arrow. */
export const FEWEST_TO_COMPARE = 10;
/** 热点 counts what came in within so many days. */
export const HEAT_DAYS = 30;

/** A rate: which matters it is about, and which of them speak for it (`kept`) and against (`missed`). */
export const RATE_FIGURES = {
  onTimeResponse: { counted: 'answerDue', kept: 'answeredInTime', missed: 'answeredLate' },
  onTimeResolution: { counted: 'settlingDue', kept: 'settledInTime', missed: 'settledLate' },
  satisfaction: { counted: 'rated', kept: 'satisfied', missed: 'unsatisfied' },
  firstContactResolution: { counted: 'solved', kept: 'solvedAtOnce', missed: 'solvedWithWork' },
} as const satisfies Record<string, Readonly<Record<'counted' | 'kept' | 'missed', ListFigure>>>;
export type RateName = keyof typeof RATE_FIGURES;
export const RATE_NAMES = Object.keys(RATE_FIGURES) as RateName[];

/** Of one week where one is named, otherwise of the last 90 days. */
export const WEEK_FIGURES = ['received', 'solved', 'timedOut', 'closedOtherwise'] as const;
export type WeekFigure = (typeof WEEK_FIGURES)[number];

/** 回访结果 of the last 90 days. */
export const CALL_FIGURES = {
  satisfied: 'calledSatisfied',
  unsatisfied: 'calledUnsatisfied',
  notReached: 'calledNotReached',
} as const satisfies Record<FollowUpOutcome, ListFigure>;

/** All that a list of complaints can be opened by. */
export const LIST_FIGURES = [
  ...BOARD_FIGURES,
  PRESSING,
  /** 待核实: may be a danger, and nobody has found out yet. */
  'toVerify',
  'answerDue',
  'answeredInTime',
  'answeredLate',
  'settlingDue',
  'settledInTime',
  'settledLate',
  'unsatisfied',
  'solvedAtOnce',
  'solvedWithWork',
  ...WEEK_FIGURES,
  /** 热点: a fault that came up, in the last 30 days; told twice, taken back or not ours is none. */
  'occurring',
  /** 90 天内重复: the same category at the same place as another of the last 90 days. */
  'recurring',
  /** 等派: nobody is on it. */
  'undispatched',
  'calledSatisfied',
  'calledUnsatisfied',
  'calledNotReached',
] as const;
export type ListFigure = (typeof LIST_FIGURES)[number];
