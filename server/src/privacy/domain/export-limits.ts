/** 一天一份: a copy costs the server much, and nobody's data changes that fast. */
import { EXPORT_EVERY_HOURS, EXPORT_KEPT_DAYS, type ExportState } from '@yingsheng/shared/people/personal-data';

const HOUR_MS = 3_600_000;

interface AskedExport {
  readonly state: ExportState;
  readonly askedAt: Date;
}

/** From when on the next copy may be asked for; `null`: now. One that failed is nobody's fault but ours. */
export function nextExportAt(last: AskedExport | null, now: Date): Date | null {
  if (last === null || last.state === 'failed') return null;
  const next = new Date(last.askedAt.getTime() + EXPORT_EVERY_HOURS * HOUR_MS);
  return next > now ? next : null;
}

export function expiryOf(readyAt: Date): Date {
  return new Date(readyAt.getTime() + EXPORT_KEPT_DAYS * 24 * HOUR_MS);
}
