import type { WorkOrderSummary } from '@yingsheng/shared/api/work-order';

/** What became of an order that was just returned: the second time it waits for a ruling, else it is offered on. */
export function returnedWords({ status }: Pick<WorkOrderSummary, 'status'>): string {
  return status === 'returned' ? '已退回，等裁定由谁处理' : '已退回，已派给另一位同事';
}
