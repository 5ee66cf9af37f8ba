import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { SystemClock } from '../platform/clock/clock';
import { ShortMemory } from '../platform/short-memory';
import { type BusinessCalendar, DEFAULT_SHIFTS, dayText, isWeekday } from './domain/business-calendar';
import { Holiday } from './entities/holiday';

/** How long an edit of the holidays may go unseen. */
const REMEMBERED_SECONDS = 60;

/** 工作日历: the working days of an estate, from the plain week and the table of holidays. */
@Injectable()
export class Calendars {
  // The age of a copy is time of this process, whatever the time of the matters that are reckoned.
  private readonly calendars = new ShortMemory<BusinessCalendar>(new SystemClock(), REMEMBERED_SECONDS);

  /** All estates share the public holidays today; the estate is asked for so that its own days can follow. */
  of(manager: EntityManager, estateId: string): Promise<BusinessCalendar> {
    return this.calendars.get(estateId, () => readCalendar(manager));
  }
}

async function readCalendar(manager: EntityManager): Promise<BusinessCalendar> {
  const rows = await manager.find(Holiday);
  const exceptions = new Map(rows.map((row) => [row.day, row.isWorkday]));
  return {
    shifts: DEFAULT_SHIFTS,
    isWorkday: (dayNumber) => exceptions.get(dayText(dayNumber)) ?? isWeekday(dayNumber),
  };
}
