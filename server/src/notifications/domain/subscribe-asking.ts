/**
 * 订阅授权：同意一次只能发一条。够用就不问；说了不要，三十天内不再问；被微信停用的永远不问。问之前先讲清楚发什么、什么时候发。
 */
import type { SubscribeAnswer } from '@yingsheng/shared/people/subscribing';

const DAY_MS = 24 * 60 * 60_000;
const SILENT_DAYS_AFTER_REFUSAL = 30;
/** One matter needs about as many: accepted, somebody on the way, done. */
const ENOUGH_CREDITS = 3;

export interface LastAnswer {
  readonly answer: SubscribeAnswer;
  readonly answeredAt: Date;
}

export function maySubscribeBeAsked(last: LastAnswer | null, unspentCount: number, now: Date): boolean {
  if (unspentCount >= ENOUGH_CREDITS) return false;
  if (last === null || last.answer === 'accept') return true;
  if (last.answer === 'ban') return false;
  return now.getTime() - last.answeredAt.getTime() >= SILENT_DAYS_AFTER_REFUSAL * DAY_MS;
}
