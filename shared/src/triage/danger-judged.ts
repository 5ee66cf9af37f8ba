import type { DangerJudgement } from '../api/triage';
import { safetyAdviceFor } from '../complaint/safety-advice';
import type { Judgement } from './judge-message';

/** What a model made of the danger in a message. */
export type DangerJudged = Pick<Judgement, 'urgency' | 'hazard' | 'likelyHazard' | 'isUnsure' | 'decidingWords'>;

/** 先看安全提示: what to do now is shown as soon as danger is suspected, before anybody is sure. */
export function dangerJudged({
  urgency,
  hazard,
  likelyHazard,
  isUnsure,
  decidingWords,
}: DangerJudged): DangerJudgement {
  const isSuspected = isUnsure || urgency === 'lifeSafety';
  const suspected = isSuspected ? (hazard ?? likelyHazard) : null;
  return {
    urgency,
    isUnsure,
    likelyHazard: suspected,
    decidingWords: [...decidingWords],
    safetyAdvice: isSuspected ? safetyAdviceFor(suspected) : null,
  };
}
