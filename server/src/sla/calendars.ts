import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../platform/clock/clock';
import { ShortMemory } from '../platform/short-memory';
import { type BusinessCalendar, DEFAULT_SHIFTS, dayText, isWeekday } from './domain/business-calendar';
import { Holiday } from './entities/holiday';

/** How long an edit of the holidays may go unseen. */
const REMEMBERED_SECONDS = 60;

/** 工作日历: the working days of an estate, from the plain week and the table of holidays. */
@Injectable()
export class Calendars {
  private readonly calendars: ShortMemory<BusinessCalendar>;

  constructor(clock: Clock) {
    this.calendars = new ShortMemory(clock, REMEMBERED_SECONDS);
  }

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
