import { useQuery } from '@tanstack/react-query';
import type { ServiceStaffMember } from '@yingsheng/shared/api/directory';
import { request } from '../../../platform/request';

/** Who deals with residents on the estate, without phones. */
export function useServiceStaff(estateId: string) {
  return useQuery({
    queryKey: ['service-staff', estateId],
    queryFn: () => request<ServiceStaffMember[]>('GET', `/api/estates/${estateId}/service-staff`),
    staleTime: 300_000,
  });
}
