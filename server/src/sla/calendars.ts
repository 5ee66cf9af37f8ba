import { Injectable } from '@nestjs/common';
import { type EntityManager, IsNull } from 'typeorm';
import { SystemClock } from '../platform/clock/clock';
import { ShortMemory } from '../platform/short-memory';
import { CalendarBook } from './domain/calendar-book';
import { HolidayYear } from './entities/holiday-year';
import { WorkingHoursRow } from './entities/working-hours';
import { statutoryDays } from './statutory-days';

/** How long an edit made elsewhere may go unseen in this process. */
export const REMEMBERED_SECONDS = 10;

/** 工作日历: the working days and hours of an estate, with every version they ever had. */
@Injectable()
export class Calendars {
  // The age of a copy is time of this process, whatever the time of the matters that are reckoned.
  private readonly books = new ShortMemory<CalendarBook>(new SystemClock(), REMEMBERED_SECONDS);

  of(manager: EntityManager, estateId: string): Promise<CalendarBook> {
    return this.books.get(estateId, () => readCalendar(manager, estateId));
  }

  /** After an edit. */
  forget(): void {
    this.books.forget();
  }
}

/** As the database has it now; for edits, which must not build on a remembered copy. */
export async function readCalendar(manager: EntityManager, estateId: string): Promise<CalendarBook> {
  const order = { recordedAt: 'ASC', version: 'ASC' } as const;
  const shared = await manager.find(HolidayYear, { where: { estateId: IsNull() }, order });
  const own = await manager.find(HolidayYear, { where: { estateId }, order });
  const hours = await manager.find(WorkingHoursRow, { where: { estateId }, order: { recordedAt: 'ASC', id: 'ASC' } });
  // What an estate has imported for itself goes before what all estates share, whichever is older.
  return new CalendarBook([...shared, ...own], hours, statutoryDays);
}
