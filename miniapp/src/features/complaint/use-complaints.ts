import { useInfiniteQuery } from '@tanstack/react-query';
import type { ComplaintListQuery } from '@yingsheng/shared/api/complaint';
import { listComplaints } from './api';

/** A list that grows page by page. */
export function useComplaints(query: ComplaintListQuery) {
  const result = useInfiniteQuery({
    queryKey: ['complaints', query],
    queryFn: ({ pageParam }) => listComplaints(pageParam ? { ...query, cursor: pageParam } : query),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
    refetchInterval: 30_000,
  });
  return { ...result, complaints: result.data?.pages.flatMap((page) => page.items) ?? [] };
}
