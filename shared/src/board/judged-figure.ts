/**
 * 研判准不准数的是什么: each figure is by the same name a filter of the list of complaints. Those from
 * `categoryStayed` to `falseAlarm` are counted among the checked: a colleague answered or corrected them.
 */
export const JUDGED_FIGURES = [
  'judged',
  'checked',
  'categoryStayed',
  'categoryChanged',
  'urgencyStayed',
  'urgencyChanged',
  /** Judged a danger, and it was one. */
  'dangerFound',
  /** Not judged a danger, and it was one. */
  'dangerMissed',
  /** Of the missed: the words were unsure, so that a question was asked or a person looked at once. */
  'dangerMissedAsked',
  'falseAlarm',
  /** 该问一句的: the words were unsure. */
  'asked',
  /** 追问的答复: what people said when they were asked. */
  'answeredYes',
  'answeredUnknown',
  'answeredNo',
  /** Of those who said no: staff raised it to a danger later. */
  'answeredNoRaised',
  /** 没有人答: put before the desk, which had to find out. */
  'unanswered',
  'unansweredDanger',
  'unansweredHarmless',
  /** Nobody has found out yet. */
  'unansweredOpen',
] as const;
export type JudgedFigure = (typeof JUDGED_FIGURES)[number];
