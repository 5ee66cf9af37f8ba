/** How a judgement turned out; counted among the checked: a colleague answered or corrected them. */
const OUTCOME_FIGURES = [
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
] as const;

/** 追问了怎么答、后来怎样: what people said when they were asked, each with what became of it after it. */
export const ANSWER_FIGURES = [
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
export type AnswerFigure = (typeof ANSWER_FIGURES)[number];

/**
 * 研判准不准数的是什么: each figure is by the same name a filter of the list of complaints. `asked` is 该问一句的: the words
 * were unsure.
 */
export const JUDGED_FIGURES = ['judged', 'checked', ...OUTCOME_FIGURES, 'asked', ...ANSWER_FIGURES] as const;
export type JudgedFigure = (typeof JUDGED_FIGURES)[number];

export function isAnswerFigure(figure: JudgedFigure): figure is AnswerFigure {
  return (ANSWER_FIGURES as readonly JudgedFigure[]).includes(figure);
}
