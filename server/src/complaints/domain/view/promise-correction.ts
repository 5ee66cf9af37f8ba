import type { PromiseCorrectionView } from '@yingsheng/shared/api/complaint';
import { isPromiseTighterThanClass, mayPutBack } from '../decide/correct-triage';
import type { ComplaintFacts } from '../facts';
import { isReporter, type Sight } from './seen';

/** 更正类别时，时限能不能往后放: said before anybody corrects, so that nobody expects what does not happen. */
export function promiseCorrectionOf(sight: Sight, facts: ComplaintFacts): PromiseCorrectionView | null {
  if (isReporter(sight)) return null;
  const { asker, now } = sight;
  return {
    mayPutBack: mayPutBack(asker, facts),
    isTighterThanClass: facts.complaint.status !== 'closed' && isPromiseTighterThanClass(facts, now),
  };
}
