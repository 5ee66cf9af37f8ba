import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { DangerJudgement, TriageSuggestRequest } from '@yingsheng/shared/api/triage';
import { request } from '../../platform/request';
import { useDebounced } from '../../platform/use-debounced';
import { SHORTEST } from './use-triage-suggestion';

/** Whether there is danger in what somebody writes who has not signed in. */
export function useGuestDanger(estateId: string | null, text: string): DangerJudgement | null {
  const settled = useDebounced(text.trim(), 500);
  const isEnough = estateId !== null && settled.length >= SHORTEST;
  const { data } = useQuery({
    queryKey: ['guest-danger', estateId, settled],
    queryFn: () => {
      const body: TriageSuggestRequest = { estateId: estateId ?? '', text: settled };
      return request<DangerJudgement>('POST', '/api/guest-complaints/judge-danger', body);
    },
    enabled: isEnough,
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  return isEnough ? (data ?? null) : null;
}
