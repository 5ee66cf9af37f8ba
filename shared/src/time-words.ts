/**
 * Times as a polite person would say them now: only for what a screen shows at this moment and says anew a minute later.
 * Whatever is stored, sent or copied names the day itself: see `written-time`.
 */
import { clockText, durationText, type InstantLike, shanghaiParts } from './written-time';

/** `18:30`, `明天 10:00`, `昨天 09:12`, `11 月 26 日 10:00`; with the year where it differs. */
export function timeText(instant: InstantLike, now: InstantLike): string {
  const at = shanghaiParts(instant);
  const today = shanghaiParts(now);
  const clock = clockText(at);
  const days = at.dayNumber - today.dayNumber;
  if (days === 0) return clock;
  if (days === 1) return `明天 ${clock}`;
  if (days === 2) return `后天 ${clock}`;
  if (days === -1) return `昨天 ${clock}`;
  const date = `${at.month} 月 ${at.day} 日 ${clock}`;
  return at.year === today.year ? date : `${at.year} 年 ${date}`;
}

/** A promise: `18:30 前`. */
export function promiseText(instant: InstantLike, now: InstantLike): string {
  return `${timeText(instant, now)} 前`;
}

/** `剩 22 分钟`, `已迟 12 分钟`. */
export function countdownText(dueAt: InstantLike, now: InstantLike): string {
  const left = (new Date(dueAt).getTime() - new Date(now).getTime()) / 60_000;
  return left >= 0 ? `剩 ${durationText(left)}` : `已迟 ${durationText(-left)}`;
}
