import type { CategoryCode } from '../complaint/category';
import type { Hazard, Urgency } from '../complaint/urgency';

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
  safetyAdvice: SafetyAdvice | null;
  promise: PromiseView;
}
/** What this estate promises for a category and urgency, in minutes; read from the enforced policy. */
export interface PromiseView {
  firstResponseMinutes: number;
  onSiteMinutes: number | null;
  resolutionMinutes: number;
  isRoundTheClock: boolean;
  /** A red alert is on and has lengthened these limits (红色预警). */
  isLengthened: boolean;
}
