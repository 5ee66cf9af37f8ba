import type { EntityManager } from 'typeorm';
import { isDuplicateKey } from '../platform/database/database-errors';
import { insertRows } from '../platform/database/insert-rows';
import { DomainError } from '../platform/domain-error';
import type { Viewer } from '../platform/http/viewer';
import { newId } from '../platform/ids';
import { HolidayYear } from './entities/holiday-year';

type NewYear = Pick<HolidayYear, 'year' | 'isAnnounced' | 'days'> & { readonly estateId: string };

/**
 * The next version of one year of one estate.
 * @throws DomainError CALENDAR.CHANGED when somebody else wrote it at the same time
 */
export async function writeYear(manager: EntityManager, row: NewYear, by: Viewer, now: Date): Promise<void> {
  const { estateId, year, isAnnounced } = row;
  const latest = await manager.maximum(HolidayYear, 'version', { estateId, year, isAnnounced });
  const record = { recordedAt: now, recordedById: by.personId, recordedByName: by.name };
  await insertRows(manager, HolidayYear, [{ id: newId(), ...row, version: (latest ?? 0) + 1, ...record }]).catch(
    (error: unknown) => {
      throw isDuplicateKey(error) ? new DomainError('CALENDAR.CHANGED') : error;
    },
  );
}
