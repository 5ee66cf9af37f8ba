import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { CallMatterView, CallTaskView, RecordCallRequest } from '@yingsheng/shared/api/call-task';
import { useLiveQuery } from '../../../platform/live/use-live-query';
import { request } from '../../../platform/request';
import { complaintKey } from '../use-complaint';

const KEY = ['call-tasks'];

/** 要打的电话: those I owe, what is due first on top. */
export function useCallTasks() {
  return useQuery({
    queryKey: KEY,
    queryFn: () => request<CallTaskView[]>('GET', '/api/call-tasks'),
    ...useLiveQuery('list'),
  });
}

/** Of each of the matters: what came of the call. */
export function useRecordCall(matters: readonly CallMatterView[]) {
  const client = useQueryClient();
  return useMutation<void, Error, RecordCallRequest>({
    mutationFn: async (body) => {
      for (const { id } of matters) await request('POST', `/api/call-tasks/${id}/record`, body);
    },
    onSettled: () => {
      void client.invalidateQueries({ queryKey: KEY });
      void client.invalidateQueries({ queryKey: ['complaints'] });
      for (const { complaintId } of matters) void client.invalidateQueries({ queryKey: complaintKey(complaintId) });
    },
  });
}
