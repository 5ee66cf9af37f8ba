/**
 * Times in whatever is stored, sent or read later: always the day itself, in Asia/Shanghai (no daylight saving, so a
 * fixed offset; the mini-program has no Intl). What a screen shows at this very moment may say `明天`: see `time-words`.
 */
const OFFSET_MS = 8 * 3_600_000;
const DAY_MS = 86_400_000;
const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六'];

export type InstantLike = Date | string | number;

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

export function shanghaiParts(instant: InstantLike): LocalParts {
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

/** `2026-11-26`, as the API and spreadsheets write days. */
export function dayTextOf(dayNumber: number): string {
  return new Date(dayNumber * DAY_MS).toISOString().slice(0, 10);
}

/** `18:30` */
export function clockText({ hour, minute }: Pick<LocalParts, 'hour' | 'minute'>): string {
  const pad = (value: number): string => String(value).padStart(2, '0');
  return `${pad(hour)}:${pad(minute)}`;
}

/** `11 月 26 日（周四）10:00`; with the year where it is another than that of `writtenAt`. */
export function writtenTime(instant: InstantLike, writtenAt: InstantLike): string {
  const at = shanghaiParts(instant);
  const date = `${at.month} 月 ${at.day} 日（周${WEEKDAYS[at.weekday]}）${clockText(at)}`;
  return at.year === shanghaiParts(writtenAt).year ? date : `${at.year} 年 ${date}`;
}

/** `2026 年 11 月 26 日` */
export function writtenDay(instant: InstantLike): string {
  const { year, month, day } = shanghaiParts(instant);
  return `${year} 年 ${month} 月 ${day} 日`;
}

/** A promise: `11 月 26 日（周四）10:00 前`. */
export function writtenPromise(instant: InstantLike, writtenAt: InstantLike): string {
  return `${writtenTime(instant, writtenAt)} 前`;
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
