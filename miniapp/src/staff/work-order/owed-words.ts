import { countdownText, timeText } from '@yingsheng/shared/time-words';

/** When the resident must be told next; once that is over, by how much. */
export function nextUpdateText(dueAt: string | null, now: Date): string {
  if (dueAt === null) return '随时可以';
  if (new Date(dueAt) <= now) return `本该 ${timeText(dueAt, now)} 前告知，${countdownText(dueAt, now)}`;
  return `${timeText(dueAt, now)} 前必须一次`;
}
