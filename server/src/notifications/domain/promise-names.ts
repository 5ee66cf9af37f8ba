/** 承诺的说法: to whoever was promised, and to whoever owes it. */
import type { ClockKind } from '@yingsheng/shared/sla/policy';

export const PROMISED: Readonly<Partial<Record<ClockKind, string>>> = {
  firstResponse: '答复您',
  onSite: '有人到场',
  resolution: '解决',
  progressUpdate: '告诉您进展',
};

export const OWED: Readonly<Partial<Record<ClockKind, string>>> = {
  firstResponse: '答复业主',
  onSite: '到场',
  resolution: '解决',
  progressUpdate: '告知进展',
};
