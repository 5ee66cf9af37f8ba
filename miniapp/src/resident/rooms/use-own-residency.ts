import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { OwnResidency } from '@yingsheng/shared/api/residency';
import { request } from '../../platform/request';
import { useSession } from '../../platform/session';

const KEY = ['residency'] as const;

/** My rooms, what I have asked for, and where my number is on the books. */
export function useOwnResidency() {
  return useQuery({
    queryKey: [...KEY, 'mine'],
    queryFn: () => request<OwnResidency>('GET', '/api/residency/mine'),
    refetchInterval: 60_000,
  });
}

/** Something about rooms that changes who I am here: both are read again. */
export function useResidencyAction<Body extends object, Answer = void>(pathOf: (body: Body) => string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Body) => request<Answer>('POST', pathOf(body), body),
    onSettled: async () => {
      await client.invalidateQueries({ queryKey: KEY });
      await useSession.getState().reloadMe();
    },
  });
}
