import type { DayMark } from '@yingsheng/shared/sla/calendar';
import type { EntityManager } from 'typeorm';
import { isDuplicateKey } from '../platform/database/database-errors';
import { insertRows } from '../platform/database/insert-rows';
import { DomainError } from '../platform/domain-error';
import type { Viewer } from '../platform/http/viewer';
import { newId } from '../platform/ids';
import { HolidayYear } from './entities/holiday-year';

type WhichYear = Pick<HolidayYear, 'year' | 'isAnnounced'> & { readonly estateId: string };

/**
 * The next version of one year of one estate: `change` makes its days from those of the version before. Both are of
 * one read, so whoever wrote in between is noticed by the number of the version.
 * @returns from when on the version is known: `now`, or the instant of the version before if a clock ran ahead
 * @throws DomainError CALENDAR.CHANGED when somebody else wrote it at the same time
 */
export async function writeYear(
  manager: EntityManager,
  which: WhichYear,
  change: (days: readonly DayMark[]) => readonly DayMark[],
  by: Viewer,
  now: Date,
): Promise<Date> {
  const latest = await manager.findOne(HolidayYear, { where: which, order: { version: 'DESC' } });
  const recordedAt = latest !== null && latest.recordedAt > now ? latest.recordedAt : now;
  const days = change(latest?.days ?? []);
  const record = { recordedAt, recordedById: by.personId, recordedByName: by.name };
  const row = { id: newId(), ...which, version: (latest?.version ?? 0) + 1, days, ...record };
  await insertRows(manager, HolidayYear, [row]).catch((error: unknown) => {
    throw isDuplicateKey(error) ? new DomainError('CALENDAR.CHANGED') : error;
  });
  return recordedAt;
}
