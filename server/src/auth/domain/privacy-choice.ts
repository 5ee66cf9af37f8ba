/** 隐私同意：同意、不同意都可以；同意过的随时可以撤回。改了指引，就重新问。 */
import { PRIVACY_GUIDELINE, type PrivacyDecision } from '@yingsheng/shared/people/privacy-guideline';
import { DomainError } from '../../platform/domain-error';

export interface LastChoice {
  readonly guidelineVersion: string;
  readonly decision: PrivacyDecision;
}

/** What a yes or no means after the last choice. */
export function privacyDecision(last: LastChoice | null, version: string, isAgreed: boolean): PrivacyDecision {
  onlyThePresentGuidelineIsChosenAbout(version);
  if (isAgreed) return 'agreed';
  return last === null || last.decision === 'refused' ? 'refused' : 'withdrawn';
}

/** The same choice about the same version says nothing new. */
export function isNewChoice(last: LastChoice, version: string, decision: PrivacyDecision): boolean {
  return last.guidelineVersion !== version || last.decision !== decision;
}

function onlyThePresentGuidelineIsChosenAbout(version: string): void {
  if (version !== PRIVACY_GUIDELINE.version) throw new DomainError('PRIVACY.GUIDELINE_CHANGED');
}
