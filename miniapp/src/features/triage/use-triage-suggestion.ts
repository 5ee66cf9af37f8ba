import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { TriageSuggestion, TriageSuggestRequest } from '@yingsheng/shared/api/triage';
import { request } from '../../platform/request';
import { useDebounced } from '../../platform/use-debounced';

/** Shorter texts say nothing about category or danger. */
export const SHORTEST = 3;

/** What the server makes of the text while it is being written; keeps the last answer until the next. */
export function useTriageSuggestion(estateId: string, text: string) {
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
  return { suggestion: isEnough ? (query.data ?? null) : null, isThinking: isEnough && query.isFetching };
}
