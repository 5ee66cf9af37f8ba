import type { CategoryCode } from '../complaint/category';
import type { Hazard, Urgency } from '../complaint/urgency';
import type { Instant } from './common';

/** `POST /api/triage/suggest` */
export interface TriageSuggestRequest {
  estateId: string;
  text: string;
}
export interface SafetyAdvice {
  hazard: Hazard;
  /** e.g. `先保证安全:` */
  title: string;
  /** What to do now, in order. */
  steps: string[];
  /** Numbers to call, e.g. `119`. */
  phones: string[];
}
export interface TriageSuggestion {
  category: CategoryCode;
  urgency: Urgency;
  /** 0–1 */
  confidence: number;
  /** The words of the text that decided. */
  decidingWords: string[];
  /** It was unsure, and a second opinion thinks that somebody is in danger. */
  isRaisedByOpinion: boolean;
  safetyAdvice: SafetyAdvice | null;
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
