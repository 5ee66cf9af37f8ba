import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type {
  LettersOutlook,
  LettersScope,
  PrintLettersRequest,
  RoomCodeView,
} from '@yingsheng/shared/api/room-letters';
import { useState } from 'react';
import { queryString, request } from '../../platform/request';
import { savePdf } from '../parts/save-pdf';

const at = (estateId: string, rest = ''): string => `/api/estates/${estateId}/room-letters${rest}`;

export function useOutlook(estateId: string, { isOnlyUnbound, ...scope }: LettersScope) {
  const query = queryString({ ...scope, isOnlyUnbound: isOnlyUnbound ? 'true' : undefined });
  return useQuery({
    queryKey: ['letters-outlook', estateId, query],
    queryFn: () => request<LettersOutlook>('GET', at(estateId, query)),
  });
}

export function useRoomCode(estateId: string, householdId: string) {
  return useQuery({
    queryKey: ['room-code', estateId, householdId],
    queryFn: () => request<RoomCodeView>('GET', at(estateId, `/codes/${householdId}`)),
  });
}

export function voidRoomCode(estateId: string, householdId: string): Promise<unknown> {
  return request('POST', at(estateId, `/codes/${householdId}/void`), {});
}

/** Printing, and how far it is; what is known of codes and rooms is read again afterwards. */
export function usePrinting(estateId: string) {
  const client = useQueryClient();
  const [done, setDone] = useState(0);
  const print = useMutation({
    mutationFn: (body: PrintLettersRequest) => savePdf({ path: at(estateId), body }, setDone),
    onMutate: () => setDone(0),
    onSettled: () => client.invalidateQueries(),
  });
  return { ...print, done };
}
