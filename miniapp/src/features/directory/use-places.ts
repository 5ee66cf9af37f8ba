import { useQuery } from '@tanstack/react-query';
import type { EstatePromises } from '@yingsheng/shared/api/board';
import type { EstatePlaces } from '@yingsheng/shared/api/directory';
import { offlineReadable } from '../../platform/kept-answers';
import { request } from '../../platform/request';

const HOUR = 3_600_000;

/** Rooms the person may name, public areas with their equipment, and the service phone. */
export function usePlaces(estateId: string) {
  return useQuery({
    queryKey: ['places', estateId],
    ...offlineReadable(`places:${estateId}`, () => request<EstatePlaces>('GET', `/api/estates/${estateId}/places`)),
    enabled: estateId !== '',
    staleTime: HOUR,
  });
}

/** What this estate promises, and how much of it was kept in the last 90 days. */
export function usePromises(estateId: string) {
  return useQuery({
    queryKey: ['promises', estateId],
    queryFn: () => request<EstatePromises>('GET', `/api/estates/${estateId}/promises`),
    enabled: estateId !== '',
    staleTime: 60_000,
  });
}
