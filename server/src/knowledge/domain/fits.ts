import { weightOf } from './question-terms';

export interface Candidate {
  /** Terms of what is asked. */
  readonly asked: readonly string[];
  /** Those of them that any form of the question has. */
  readonly matched: readonly string[];
  /** Those of them that the nearest form has. */
  readonly nearest: readonly string[];
  /** The search's score of the nearest form as a share of what it scores when it is asked word for word; may pass 1. */
  readonly share: number;
}

/** Below, it is another matter. */
const LEAST_FIT = 0.4;
/** What asks nothing tells something: it must be the matter itself, and nearly nothing else. */
const LEAST_FIT_UNASKED = 0.72;

/** 对得上: how well a question fits what is asked, 0–1; `null` where it does not. */
export function judgeFit({ asked, matched, nearest, share }: Candidate): number | null {
  const coverage = sum(matched) / sum(asked);
  const fit = Math.sqrt(Math.min(1, share) * coverage);
  const isAsked = asked.some((term) => term.startsWith('?'));
  const hasWord = nearest.some((term) => weightOf(term) === 1);
  return hasWord && fit >= (isAsked ? LEAST_FIT : LEAST_FIT_UNASKED) ? fit : null;
}

const sum = (terms: readonly string[]): number => terms.reduce((total, term) => total + weightOf(term), 0);
