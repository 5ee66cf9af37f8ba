import type { DangerJudgement } from '../api/triage';
import { safetyAdviceFor } from '../complaint/safety-advice';
import type { Judgement } from './judge-message';

type Judged = Pick<Judgement, 'urgency' | 'hazard' | 'likelyHazard' | 'isUnsure' | 'decidingWords'>;

/** 先看安全提示: what to do now is shown as soon as danger is suspected, before anybody is sure. */
export function dangerJudged({ urgency, hazard, likelyHazard, isUnsure, decidingWords }: Judged): DangerJudgement {
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
