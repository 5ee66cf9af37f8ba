import { useQuery } from '@tanstack/react-query';
import type { ResidencyBuilding, ResidencyEstate, ResidencyRoom } from '@yingsheng/shared/api/residency';
import { queryString, request } from '../../platform/request';
import { useDebounced } from '../../platform/use-debounced';

const HOUR = 3_600_000;
const TYPING_MS = 400;

export function useEstates() {
  return useQuery({
    queryKey: ['residency', 'estates'],
    queryFn: () => request<ResidencyEstate[]>('GET', '/api/residency/estates'),
    staleTime: HOUR,
  });
}

export function useBuildings(estateId: string) {
  return useQuery({
    queryKey: ['residency', 'buildings', estateId],
    queryFn: () => request<ResidencyBuilding[]>('GET', `/api/residency/estates/${estateId}/buildings`),
    enabled: estateId !== '',
    staleTime: HOUR,
  });
}

export function useRoomsOfUnit(unitId: string) {
  return useQuery({
    queryKey: ['residency', 'rooms', unitId],
    queryFn: () => request<ResidencyRoom[]>('GET', `/api/residency/units/${unitId}/rooms`),
    enabled: unitId !== '',
    staleTime: HOUR,
  });
}

export function useRoomSearch(estateId: string, typed: string) {
  const query = useDebounced(typed.trim(), TYPING_MS);
  return useQuery({
    queryKey: ['residency', 'search', estateId, query],
    queryFn: () => request<ResidencyRoom[]>('GET', `/api/residency/estates/${estateId}/rooms${queryString({ query })}`),
    enabled: estateId !== '' && query !== '',
    staleTime: HOUR,
  });
}
