import type { JudgedTriage } from '@yingsheng/shared/api/complaint';
import type { ComplaintState } from '../facts';
import type { WrittenEntry } from './timeline';

type Judged = Pick<ComplaintState, 'category' | 'suggestedCategory' | 'triageConfidence' | 'triageWords'>;

/** 系统研判: a share of certainty belongs to what was judged, never to what a person chose, named or corrected. */
export function judgedTriage(
  { category, suggestedCategory, triageConfidence, triageWords }: Judged,
  entries: readonly Pick<WrittenEntry, 'data'>[],
): JudgedTriage | null {
  const isChosen = entries[0]?.data.isCategoryChosen === true;
  if (isChosen || category !== suggestedCategory) return null;
  return { confidence: triageConfidence, decidingWords: [...triageWords] };
}
