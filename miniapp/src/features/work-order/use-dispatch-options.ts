import { useQuery } from '@tanstack/react-query';
import type { StaffMember } from '@yingsheng/shared/api/directory';
import { fetchDepartments, fetchStaff } from './api';

/** Departments and colleagues of an estate; asked for only while somebody is choosing. */
export function useDispatchOptions(estateId: string, isChoosing = true) {
  const departments = useQuery({
    queryKey: ['departments', estateId],
    queryFn: () => fetchDepartments(estateId),
    enabled: isChoosing,
  });
  const staff = useQuery({
    queryKey: ['staff', estateId],
    queryFn: () => fetchStaff(estateId),
    enabled: isChoosing,
    staleTime: 15_000,
  });
  return {
    departments: departments.data ?? [],
    staff: staff.data ?? [],
    isLoading: departments.isLoading || staff.isLoading,
    error: departments.error ?? staff.error,
    retry: () => {
      void departments.refetch();
      void staff.refetch();
    },
  };
}

/** Those who can take work now first; among them the least loaded. */
export function byAvailability(a: StaffMember, b: StaffMember): number {
  const isFull = (member: StaffMember) => member.openWorkOrderCount >= member.loadCap;
  return (
    Number(b.isOnDuty) - Number(a.isOnDuty) ||
    Number(isFull(a)) - Number(isFull(b)) ||
    a.openWorkOrderCount - b.openWorkOrderCount ||
    a.name.localeCompare(b.name)
  );
}
