/** 保存期限: counted in calendar months of Shanghai, from the end of a thing to the same day and hour. */

const OFFSET_MS = 8 * 3_600_000;

/** `null` months' end: of 0 months, which keeps for ever. */
export function keptUntil(endedAt: Date, months: number): Date | null {
  return months === 0 ? null : monthsFrom(endedAt, months);
}

/** Whatever ended by then is kept no longer; `null`: everything is kept. */
export function endedLongAgo(now: Date, months: number): Date | null {
  return months === 0 ? null : monthsFrom(now, -months);
}

/** 1 月 31 日 and one month: 2 月 28 日, or 29. */
function monthsFrom(instant: Date, months: number): Date {
  const local = new Date(instant.getTime() + OFFSET_MS);
  const day = local.getUTCDate();
  local.setUTCDate(1);
  local.setUTCMonth(local.getUTCMonth() + months);
  local.setUTCDate(Math.min(day, daysIn(local)));
  return new Date(local.getTime() - OFFSET_MS);
}

function daysIn(local: Date): number {
  return new Date(Date.UTC(local.getUTCFullYear(), local.getUTCMonth() + 1, 0)).getUTCDate();
}
