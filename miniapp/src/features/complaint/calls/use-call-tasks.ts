import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { CallTaskView, RecordCallRequest } from '@yingsheng/shared/api/call-task';
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

export function useRecordCall(task: Pick<CallTaskView, 'id' | 'complaintId'>) {
  const client = useQueryClient();
  return useMutation<void, Error, RecordCallRequest>({
    mutationFn: (body) => request('POST', `/api/call-tasks/${task.id}/record`, body),
    onSettled: () => {
      void client.invalidateQueries({ queryKey: KEY });
      void client.invalidateQueries({ queryKey: ['complaints'] });
      void client.invalidateQueries({ queryKey: complaintKey(task.complaintId) });
    },
  });
}
