import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ContentDecision, ContentReviewView } from '@yingsheng/shared/api/content-review';
import { request } from '../../platform/request';

const KEY = ['content-reviews'] as const;

/** Words and photos that wait for a person to look at them. */
export function useContentReviews() {
  return useQuery({
    queryKey: KEY,
    queryFn: () => request<ContentReviewView[]>('GET', '/api/content-reviews'),
    refetchInterval: 30_000,
  });
}

/** The answer is what still waits; one that a colleague was quicker with leaves the list as well. */
export function useDecideContent() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, ...decision }: ContentDecision & { id: string }) =>
      request<ContentReviewView[]>('POST', `/api/content-reviews/${id}/decide`, decision),
    onSuccess: (waiting) => {
      client.setQueryData(KEY, waiting);
      void client.invalidateQueries({ queryKey: ['complaint'] });
    },
    onError: () => void client.invalidateQueries({ queryKey: KEY }),
  });
}
