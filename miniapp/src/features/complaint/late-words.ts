import type { ComplaintSummary, ExpectedKind } from '@yingsheng/shared/api/complaint';
import { countdownText } from '@yingsheng/shared/time-words';

/** What was to happen by then, as a resident calls it. */
const WHAT: Readonly<Record<ExpectedKind, string>> = {
  verification: '核实有没有危险',
  firstResponse: '答复您',
  onSite: '到场',
  resolution: '解决',
  progressUpdate: '告诉您进展',
  acceptOrder: '接单',
  approval: '审批',
  confirmation: '确认',
  callTask: '给您打电话',
  followUpCall: '回访',
  eta: '完成',
  resume: '恢复处理',
};

type Matter = Pick<ComplaintSummary, 'status' | 'header' | 'nextClock'>;

export interface Lateness {
  kind: ExpectedKind;
  dueAt: string;
}

/** What this matter is late with at this moment: the promise that passed first. `null` while it is in time. */
export function latenessOf({ status, header, nextClock }: Matter, now: Date): Lateness | null {
  // What waits for the resident is not late, whatever the clock says.
  if (status === 'resolved' || status === 'closed') return null;
  const { expectedAt, expectedKind } = header;
  const promises: Lateness[] = [
    ...(nextClock === null ? [] : [{ kind: nextClock.kind, dueAt: nextClock.dueAt }]),
    ...(expectedAt === null || expectedKind === null ? [] : [{ kind: expectedKind, dueAt: expectedAt }]),
  ];
  const passed = promises.filter(({ dueAt }) => new Date(dueAt) < now);
  return passed.sort((a, b) => new Date(a.dueAt).getTime() - new Date(b.dueAt).getTime())[0] ?? null;
}

/** `答复您已迟 2 小时 5 分钟`; `null` while it is in time. */
export function lateWords(matter: Matter, now: Date): string | null {
  const lateness = latenessOf(matter, now);
  return lateness === null ? null : `${WHAT[lateness.kind]}${countdownText(lateness.dueAt, now)}`;
}
