import type { PromiseView } from '../api/triage';
import { dueText } from './calendar-words';

/** `15 分钟内答复`, `30 分钟内到现场`, `11 月 24 日（周二）09:30 前解决`: by the hour that the engine reckons. */
export function promisedParts(promise: PromiseView, saidAt: Date): string[] {
  const { onSiteMinutes, onSiteDueAt, isRoundTheClock } = promise;
  const due = (minutes: number, dueAt: string) => dueText({ minutes, dueAt, isRoundTheClock }, saidAt);
  return [
    `${due(promise.firstResponseMinutes, promise.firstResponseDueAt)}答复`,
    ...(onSiteMinutes === null || onSiteDueAt === null ? [] : [`${due(onSiteMinutes, onSiteDueAt)}到现场`]),
    `${due(promise.resolutionMinutes, promise.resolutionDueAt)}解决`,
  ];
}
