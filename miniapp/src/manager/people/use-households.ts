import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { Page } from '@yingsheng/shared/api/common';
import type { EstateHousehold, EstateHouseholdsQuery } from '@yingsheng/shared/api/households';
import type { ResidencyBuilding } from '@yingsheng/shared/api/residency';
import { usePageInSight } from '../../platform/page-in-sight';
import { queryString, request } from '../../platform/request';

const HOUR = 3_600_000;

export function useEstateBuildings(estateId: string) {
  return useQuery({
    queryKey: ['residency', 'buildings', estateId],
    queryFn: () => request<ResidencyBuilding[]>('GET', `/api/residency/estates/${estateId}/buildings`),
    staleTime: HOUR,
  });
}

/** Of one building, or of what is looked for; a page after the other. */
export function useEstateHouseholds(estateId: string, asked: Pick<EstateHouseholdsQuery, 'buildingId' | 'query'>) {
  const query = useInfiniteQuery({
    queryKey: ['estate-households', estateId, asked],
    queryFn: ({ pageParam: cursor }) =>
      request<Page<EstateHousehold>>('GET', `/api/estates/${estateId}/residents${queryString({ ...asked, cursor })}`),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    enabled: Boolean(asked.query) || Boolean(asked.buildingId),
  });
  return { ...query, ...usePageInSight(query) };
}
