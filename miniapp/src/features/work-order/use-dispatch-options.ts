import { useQuery } from '@tanstack/react-query';
import { fetchDepartments, fetchStaff } from './api';

export function useDepartments(estateId: string) {
  return useQuery({ queryKey: ['departments', estateId], queryFn: () => fetchDepartments(estateId) });
}

export function useStaff(estateId: string) {
  return useQuery({
    queryKey: ['staff', estateId],
    queryFn: () => fetchStaff(estateId),
    enabled: estateId !== '',
    staleTime: 15_000,
  });
}
