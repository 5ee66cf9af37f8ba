import type { Instant } from './common';

/** 站内提醒 */
export interface NoticeView {
  id: string;
  title: string;
  body: string;
  complaintId: string | null;
  workOrderId: string | null;
  /** Of the matter it is about. */
  estateName: string | null;
  createdAt: Instant;
  readAt: Instant | null;
}
