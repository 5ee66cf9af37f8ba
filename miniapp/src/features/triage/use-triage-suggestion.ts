import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { TriageSuggestion, TriageSuggestRequest } from '@yingsheng/shared/api/triage';
import { request } from '../../platform/request';
import { useDebounced } from '../../platform/use-debounced';
import { answerOf, type JudgedText, useJudged } from './use-judged';

/** Shorter texts say nothing about category or danger. */
export const SHORTEST = 3;

/** What the server makes of the text while it is being written; keeps the last answer until the next. */
export function useTriageSuggestion(estateId: string, text: string) {
  const { query, isEnough } = useSuggested(estateId, text);
  return { suggestion: isEnough ? (query.data ?? null) : null, isThinking: isEnough && query.isFetching };
}

/** The same for whoever may have no network: then the device judges danger by itself. */
export function useTriageOrPocket(estateId: string, text: string): JudgedText {
  const { query, isEnough, settled } = useSuggested(estateId, text);
  return useJudged({ text: settled, isEnough, isAsked: true, ...answerOf(query) });
}

function useSuggested(estateId: string, text: string) {
  const settled = useDebounced(text.trim(), 500);
  const isEnough = estateId !== '' && settled.length >= SHORTEST;
  const query = useQuery({
    queryKey: ['triage', estateId, settled],
    queryFn: () => {
      const body: TriageSuggestRequest = { estateId, text: settled };
      return request<TriageSuggestion>('POST', '/api/triage/suggest', body);
    },
    enabled: isEnough,
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return { query, isEnough, settled };
}
