import type { CategoryCode } from '../complaint/category';
import type { Hazard, Urgency } from '../complaint/urgency';
import type { Instant } from './common';

/** `POST /api/triage/suggest` */
export interface TriageSuggestRequest {
  estateId: string;
  text: string;
}
export interface SafetyAdvice {
  /** `null`: some danger, nobody knows which. */
  hazard: Hazard | null;
  /** e.g. `先保证安全:` */
  title: string;
  /** What to do now, in order. */
  steps: string[];
  /** Numbers to call, e.g. `119`. */
  phones: string[];
}
/** What a form has to know of danger while the text is being written, whoever judges it. */
export interface DangerJudgement {
  urgency: Urgency;
  /** Neither surely in danger nor surely not: the person is asked one question before it is sent. */
  isUnsure: boolean;
  /** Which danger it is or would be; `null`: unclear, or none is suspected. */
  likelyHazard: Hazard | null;
  /** The words of the text that decided. */
  decidingWords: string[];
  /** Also while it is not sure. */
  safetyAdvice: SafetyAdvice | null;
}
export interface TriageSuggestion extends DangerJudgement {
  category: CategoryCode;
  /** 0–1 */
  confidence: number;
  /** It was unsure, and a second opinion thinks that somebody is in danger. */
  isRaisedByOpinion: boolean;
  promise: PromiseView;
}
/**
 * What this estate promises for a category and urgency; read from the enforced policy. Working minutes are no hours that
 * people know, so that each limit comes with the instant at which it ends: of a receipt the promised one, else as if
 * it were promised now.
 */
export interface PromiseView {
  firstResponseMinutes: number;
  firstResponseDueAt: Instant;
  onSiteMinutes: number | null;
  onSiteDueAt: Instant | null;
  resolutionMinutes: number;
  resolutionDueAt: Instant;
  isRoundTheClock: boolean;
  /** A red alert is on and has lengthened these limits (红色预警). */
  isLengthened: boolean;
}
