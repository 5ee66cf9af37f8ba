import type { WorkOrderDetail } from '@yingsheng/shared/api/work-order';
import { queryClient } from '../../platform/query';
import { INBOX_KEY, workOrderKey } from './keys';

/** Something has happened to these complaints: the lists, and the opened orders that belong to them, are read again. */
export function refreshOrdersOf(complaintIds: readonly string[]): void {
  void queryClient.invalidateQueries({ queryKey: [INBOX_KEY] });
  void queryClient.invalidateQueries({
    queryKey: workOrderKey('').slice(0, 1),
    predicate: ({ state }) => complaintIds.includes((state.data as WorkOrderDetail | undefined)?.complaintId ?? ''),
  });
}
