import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ExportView, StoredAboutMe } from '@yingsheng/shared/api/personal-data';
import { request } from '../../platform/request';

const KEY = ['stored-about-me'];
const WHILE_PREPARING_MS = 3_000;

/** What is kept about me; read again until a copy that was asked for is there. */
export function useStored() {
  return useQuery({
    queryKey: KEY,
    queryFn: () => request<StoredAboutMe>('GET', '/api/me/stored'),
    refetchInterval: ({ state }) => (state.data?.export?.state === 'preparing' ? WHILE_PREPARING_MS : false),
  });
}

export function useAskForExport() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => request<ExportView>('POST', '/api/me/exports', {}),
    onSettled: () => client.invalidateQueries({ queryKey: KEY }),
  });
}
