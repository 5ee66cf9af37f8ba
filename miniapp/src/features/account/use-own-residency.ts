import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { OwnResidency, RoomOffer } from '@yingsheng/shared/api/residency';
import { request } from '../../platform/request';
import { useSession } from '../../platform/session';

const KEY = ['residency'] as const;
const MINE = {
  queryKey: [...KEY, 'mine'],
  queryFn: () => request<OwnResidency>('GET', '/api/residency/mine'),
};

/** My rooms, what I have asked for, and where my number is on the books. */
export function useOwnResidency() {
  return useQuery({ ...MINE, refetchInterval: 60_000 });
}

/** The books change by the week: what is asked on the start page need not be read again at every look. */
const OFFERS_FRESH_MS = 300_000;

/** 是您家吗: asked of whoever has signed in, until they have answered. */
export function useRoomOffers(): readonly RoomOffer[] {
  const isSignedIn = useSession(({ me }) => me !== null);
  const { data } = useQuery({ ...MINE, enabled: isSignedIn, staleTime: OFFERS_FRESH_MS });
  return data?.offers ?? [];
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
