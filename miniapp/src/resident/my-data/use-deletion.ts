import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { DeletionPlan } from '@yingsheng/shared/api/personal-data';
import { request } from '../../platform/request';

const KEY = ['deletion-plan'];

/** What would go and what would stay; whether it was asked for. */
export function useDeletionPlan() {
  return useQuery({ queryKey: KEY, queryFn: () => request<DeletionPlan>('GET', '/api/me/deletion') });
}

export function useDeletion(path: '/api/me/deletion' | '/api/me/deletion/cancel') {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => request<DeletionPlan>('POST', path, {}),
    onSuccess: (plan) => client.setQueryData(KEY, plan),
  });
}
