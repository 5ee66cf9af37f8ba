import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { DangerJudgement, TriageSuggestRequest } from '@yingsheng/shared/api/triage';
import { request } from '../../platform/request';
import { useDebounced } from '../../platform/use-debounced';
import { answerOf, type JudgedText, useJudged } from './use-judged';
import { SHORTEST } from './use-triage-suggestion';

/** Whether there is danger in what somebody writes who has not signed in; without a network or an estate the device judges itself. */
export function useGuestDanger(estateId: string | null, text: string): JudgedText {
  const settled = useDebounced(text.trim(), 500);
  const isEnough = settled.length >= SHORTEST;
  const isAsked = isEnough && estateId !== null;
  const query = useQuery({
    queryKey: ['guest-danger', estateId, settled],
    queryFn: () => {
      const body: TriageSuggestRequest = { estateId: estateId ?? '', text: settled };
      return request<DangerJudgement>('POST', '/api/guest-complaints/judge-danger', body);
    },
    enabled: isAsked,
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  return useJudged({ text: settled, isEnough, isAsked, ...answerOf(query) });
}
