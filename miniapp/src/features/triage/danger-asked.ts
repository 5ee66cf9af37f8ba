import type { DangerJudgement } from '@yingsheng/shared/api/triage';
import { type DangerAnswer, isTakenAsDanger } from '@yingsheng/shared/complaint/danger-question';

/** 追问一句 and what was answered, with what it was about. */
export interface AskedDanger {
  readonly answer: DangerAnswer;
  /** The words that had decided when it was answered. */
  readonly words: readonly string[];
  /** Meanwhile the text was clear: should it become unclear by other words, that is another question. */
  readonly wasClear: boolean;
}

type Judged = Pick<DangerJudgement, 'isUnsure' | 'decidingWords'> | null;

export function answered(answer: DangerAnswer, judged: Judged): AskedDanger {
  return { answer, words: judged?.decidingWords ?? [], wasClear: false };
}

/** The answer after the text was judged anew; `null`: it is to be asked again. */
export function stillAnswered(asked: AskedDanger | null, judged: Judged): AskedDanger | null {
  if (asked === null || judged === null) return asked;
  if (!judged.isUnsure) return asked.wasClear ? asked : { ...asked, wasClear: true };
  if (!asked.wasClear) return asked;
  const isSame = asked.words.join() === judged.decidingWords.join();
  // Whoever said that there is danger has not taken it back by writing on.
  return isSame || isTakenAsDanger(asked.answer) ? { ...asked, wasClear: false } : null;
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
