import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import type { RoomGrantRequest, RoomRefusalRequest, RoomRequestPage } from '@yingsheng/shared/api/residency';
import { queryString, request } from '../../platform/request';

const KEY = ['room-requests'] as const;

export function useRoomRequests() {
  return useInfiniteQuery({
    queryKey: KEY,
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      request<RoomRequestPage>('GET', `/api/room-requests${queryString({ cursor: pageParam })}`),
    getNextPageParam: ({ nextCursor }) => nextCursor,
    refetchInterval: 30_000,
  });
}

/** One that a colleague was quicker with leaves the list as well. */
export function useRoomDecision<Body extends RoomGrantRequest | RoomRefusalRequest>(
  id: string,
  how: 'grant' | 'refuse',
) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Body) => request<void>('POST', `/api/room-requests/${id}/${how}`, body),
    onSettled: () => void client.invalidateQueries({ queryKey: KEY }),
  });
}
