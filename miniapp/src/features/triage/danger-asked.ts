import type { DangerJudgement } from '@yingsheng/shared/api/triage';
import { type DangerAnswer, isTakenAsDanger } from '@yingsheng/shared/complaint/danger-question';

/** 追问一句 and what was answered, with what it was about. */
export interface AskedDanger {
  readonly answer: DangerAnswer;
  /** The words that had decided when it was answered. */
  readonly words: readonly string[];
}

type Judged = Pick<DangerJudgement, 'isUnsure' | 'decidingWords'> | null;

export function answered(answer: DangerAnswer, judged: Judged): AskedDanger {
  return { answer, words: judged?.decidingWords ?? [] };
}

/** The answer after the text was judged anew; `null`: other words make it unclear, which is another question. */
export function stillAnswered(asked: AskedDanger | null, judged: Judged): AskedDanger | null {
  // Whoever said that there is danger has not taken it back by writing on.
  if (asked === null || judged === null || !judged.isUnsure || isTakenAsDanger(asked.answer)) return asked;
  const [strongest] = judged.decidingWords;
  if (strongest === undefined) return asked;
  // Kept with the draft, it is about the words that stood there.
  if (asked.words.length === 0) return answered(asked.answer, judged);
  return asked.words.some((word) => word.includes(strongest) || strongest.includes(word)) ? asked : null;
}

/** Whether the question stands on the form. */
export function isQuestionShown(asked: AskedDanger | null, judged: Judged): boolean {
  return judged?.isUnsure === true || isTakenAsDanger(asked?.answer);
}

/** Whether it stands there and nobody has answered it. */
export function isQuestionOpen(asked: AskedDanger | null, judged: Judged): boolean {
  return judged?.isUnsure === true && asked === null;
}

/** What goes with the report: a 没有 only while there is a question; a 有 in any case. */
export function answerToSend(asked: AskedDanger | null, judged: Judged): DangerAnswer | undefined {
  return asked !== null && (judged === null || isQuestionShown(asked, judged)) ? asked.answer : undefined;
}
