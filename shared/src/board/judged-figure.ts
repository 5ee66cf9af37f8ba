/**
 * 研判准不准数的是什么: each figure is by the same name a filter of the list of complaints. All but the first and the last
 * are counted among those that were checked: a colleague answered or corrected them.
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
] as const;
export type JudgedFigure = (typeof JUDGED_FIGURES)[number];
