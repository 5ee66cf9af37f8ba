import { useQuery } from '@tanstack/react-query';
import type { UnreadMessages } from '@yingsheng/shared/api/complaint-list';
import { useLiveQuery } from './live/use-live-query';
import { queryClient } from './query';
import { request } from './request';
import { useSession } from './session';

const NONE: UnreadMessages = { own: 0, owned: 0, worked: 0 };

/** 没看过的留言共几条, of all lists and their pages; follows what happens. Not known: none. */
export function useUnread(isWanted: boolean): UnreadMessages {
  const personId = useSession((state) => state.me?.id);
  const { data } = useQuery(
    {
      // Under the complaints: whatever changes one of them changes this.
      queryKey: ['complaints', 'unread', personId],
      queryFn: () => request<UnreadMessages>('GET', '/api/complaints/unread'),
      enabled: isWanted && personId !== undefined,
      ...useLiveQuery('list'),
    },
    queryClient,
  );
  return data ?? NONE;
}
