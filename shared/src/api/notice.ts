import type { Instant, Page } from './common';

/** 站内提醒 */
export interface NoticeView {
  id: string;
  title: string;
  body: string;
  complaintId: string | null;
  workOrderId: string | null;
  /** Of the matter it is about. */
  estateName: string | null;
  /** 危及安全 of the matter it is about: still awaited, or solved; `null` for all others. */
  danger: 'running' | 'over' | null;
  createdAt: Instant;
  readAt: Instant | null;
}

export interface NoticePage extends Page<NoticeView> {
  /** Of every running danger the newest notice, which goes before all others; on the first page only. */
  dangers: NoticeView[];
}
