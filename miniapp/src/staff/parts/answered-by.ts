import type { KnowledgeAnswer } from '@yingsheng/shared/api/knowledge';
import { keepText, useKeptText } from './use-kept-text';

/** Which common question the answer of a matter was taken from; kept with the answer, for as long as that. */
export function useAnsweredBy(complaintId: string) {
  return useKeptText(`answeredBy:${complaintId}`);
}

/** Puts an answer where 当场办结 of that matter will find it. */
export function keepAnswer(complaintId: string, { id, answer }: KnowledgeAnswer): void {
  keepText(`answerOnTheSpot:${complaintId}`, answer);
  keepText(`answeredBy:${complaintId}`, id);
}
