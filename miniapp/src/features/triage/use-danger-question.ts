import type { DangerJudgement } from '@yingsheng/shared/api/triage';
import type { DangerAnswer } from '@yingsheng/shared/complaint/danger-question';
import { useEffect, useState } from 'react';
import {
  type AskedDanger,
  answered,
  answerToSend,
  isQuestionOpen,
  isQuestionShown,
  stillAnswered,
} from './danger-asked';

export interface DangerAsking {
  /** It stands on the form. */
  readonly isShown: boolean;
  /** It stands there, and nobody has answered it. */
  readonly isOpen: boolean;
  readonly answer: DangerAnswer | null;
  say(answer: DangerAnswer): void;
}

/**
 * 追问一句 beside a text that is being written.
 * @param kept what the form keeps as the answer to be sent; `onKeep` changes it
 */
export function useDangerQuestion(
  judged: DangerJudgement | null,
  kept: DangerAnswer | null,
  onKeep: (answer: DangerAnswer | null) => void,
): DangerAsking {
  const [asked, setAsked] = useState<AskedDanger | null>(() => (kept === null ? null : answered(kept, judged)));
  const now = stillAnswered(asked, judged);
  const toSend = answerToSend(now, judged) ?? null;
  useEffect(() => {
    if (now !== asked) setAsked(now);
    if (toSend !== kept) onKeep(toSend);
  });
  return {
    isShown: isQuestionShown(now, judged),
    isOpen: isQuestionOpen(now, judged),
    answer: now?.answer ?? null,
    say: (answer) => setAsked(answered(answer, judged)),
  };
}
