import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { GuestActionRequests, GuestMatter } from '@yingsheng/shared/api/guest';
import type { GuestAction } from '@yingsheng/shared/complaint/guest';
import { guestMatterKey } from '../../features/complaint/guest/guest-photos';
import { request } from '../../platform/request';

/** A guest gets no messages: the page asks by itself while it is looked at. */
const ASK_AGAIN_MS = 30_000;

export function useGuestMatter(code: string) {
  return useQuery({
    queryKey: guestMatterKey(code),
    queryFn: () => request<GuestMatter>('POST', '/api/guest-complaints/follow-up', { code }),
    enabled: code !== '',
    retry: false,
    refetchInterval: (query) => (query.state.data === undefined ? false : ASK_AGAIN_MS),
  });
}

/** One action and what it says beside the code; photos of the report follow it by themselves. */
type Said = Exclude<GuestAction, 'addEvidence'>;
type Deed = { [Action in Said]: { action: Action; body: Omit<GuestActionRequests[Action], 'code'> } }[Said];

export function useGuestAction(code: string) {
  const client = useQueryClient();
  return useMutation<GuestMatter, Error, Deed>({
    mutationFn: ({ action, body }) =>
      request<GuestMatter>('POST', `/api/guest-complaints/follow-up/${action}`, { ...body, code }),
    onSuccess: (matter) => client.setQueryData(guestMatterKey(code), matter),
    // Somebody else was faster: what it is now stands beside the refusal.
    onError: () => client.invalidateQueries({ queryKey: guestMatterKey(code) }),
  });
}
