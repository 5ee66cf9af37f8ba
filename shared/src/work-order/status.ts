/** 工单状态 */
export const WORK_ORDER_STATUSES = [
  'offered',
  'accepted',
  'arrived',
  'suspended',
  'done',
  'returned',
  'cancelled',
] as const;
export type WorkOrderStatus = (typeof WORK_ORDER_STATUSES)[number];

/** An open order still owes work; a complaint with one cannot be resolved. */
export function isWorkOrderOpen(status: WorkOrderStatus): boolean {
  return status !== 'done' && status !== 'cancelled';
}

/** 牵头 / 协办 */
export const WORK_ORDER_KINDS = ['lead', 'coHandling'] as const;
export type WorkOrderKind = (typeof WORK_ORDER_KINDS)[number];
