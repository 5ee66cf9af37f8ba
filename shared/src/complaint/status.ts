/** 投诉状态 */
export const COMPLAINT_STATUSES = ['submitted', 'accepted', 'in_progress', 'suspended', 'resolved', 'closed'] as const;
export type ComplaintStatus = (typeof COMPLAINT_STATUSES)[number];

/** Open means somebody still owes the resident something: everything but `closed`. */
export function isOpen(status: ComplaintStatus): boolean {
  return status !== 'closed';
}

/** 关闭方式. Only the first three follow a resolution; the others never count as solved. */
export const CLOSE_REASONS = ['confirmed', 'confirmedByPhone', 'timeout', 'declined', 'withdrawn', 'merged'] as const;
export type CloseReason = (typeof CLOSE_REASONS)[number];
