/**
 * Times and durations as a polite person would say them, in Asia/Shanghai (no daylight saving, so a
 * fixed offset; the mini-program has no Intl).
 */
const OFFSET_MS = 8 * 3_600_000;
const DAY_MS = 86_400_000;

interface LocalParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  /** Days since the epoch, local. */
  readonly dayNumber: number;
  /** 0 = Sunday */
  readonly weekday: number;
}

export function shanghaiParts(instant: Date | string | number): LocalParts {
  const shifted = new Date(new Date(instant).getTime() + OFFSET_MS);
  return {
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    day: shifted.getUTCDate(),
    hour: shifted.getUTCHours(),
    minute: shifted.getUTCMinutes(),
    dayNumber: Math.floor(shifted.getTime() / DAY_MS),
    weekday: shifted.getUTCDay(),
  };
}

/** The instant of a local day and minute of the day, as the API writes instants. */
export function shanghaiInstant(dayNumber: number, minuteOfDay: number): string {
  return new Date(dayNumber * DAY_MS + minuteOfDay * 60_000 - OFFSET_MS).toISOString();
}

const pad = (value: number): string => String(value).padStart(2, '0');

/** `18:30`, `明天 10:00`, `昨天 09:12`, `11 月 26 日 10:00`; with the year where it differs. */
export function timeText(instant: Date | string | number, now: Date | string | number): string {
  const at = shanghaiParts(instant);
  const today = shanghaiParts(now);
  const clock = `${pad(at.hour)}:${pad(at.minute)}`;
  const days = at.dayNumber - today.dayNumber;
  if (days === 0) return clock;
  if (days === 1) return `明天 ${clock}`;
  if (days === 2) return `后天 ${clock}`;
  if (days === -1) return `昨天 ${clock}`;
  const date = `${at.month} 月 ${at.day} 日 ${clock}`;
  return at.year === today.year ? date : `${at.year} 年 ${date}`;
}

/** A promise: `18:30 前`. */
export function promiseText(instant: Date | string | number, now: Date | string | number): string {
  return `${timeText(instant, now)} 前`;
}

/** `3 分钟`, `1 小时 10 分钟`, `2 天 3 小时`; whole minutes, rounded down, at least `1 分钟`. */
export function durationText(minutes: number): string {
  const whole = Math.max(1, Math.floor(minutes));
  if (whole < 60) return `${whole} 分钟`;
  const hours = Math.floor(whole / 60);
  if (hours < 24) return whole % 60 === 0 ? `${hours} 小时` : `${hours} 小时 ${whole % 60} 分钟`;
  const days = Math.floor(hours / 24);
  return hours % 24 === 0 ? `${days} 天` : `${days} 天 ${hours % 24} 小时`;
}

/** `剩 22 分钟`, `已迟 12 分钟`. */
export function countdownText(dueAt: Date | string | number, now: Date | string | number): string {
  const left = (new Date(dueAt).getTime() - new Date(now).getTime()) / 60_000;
  return left >= 0 ? `剩 ${durationText(left)}` : `已迟 ${durationText(-left)}`;
}
