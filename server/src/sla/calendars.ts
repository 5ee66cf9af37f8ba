import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../platform/clock/clock';
import { type BusinessCalendar, DEFAULT_SHIFTS, dayText, isWeekday } from './domain/business-calendar';
import { Holiday } from './entities/holiday';

/** How long another process's edit of the holidays may go unseen. */
const CACHE_MINUTES = 5;
const MINUTE_MS = 60_000;

/** 工作日历: the working days of an estate, from the plain week and the table of holidays. */
@Injectable()
export class Calendars {
  private cached: { readonly calendar: BusinessCalendar; readonly readAt: number } | null = null;

  constructor(private readonly clock: Clock) {}

  /** All estates share the public holidays; the estate is asked for so that its own days can follow. */
  async of(manager: EntityManager, _estateId: string): Promise<BusinessCalendar> {
    const now = this.clock.now().getTime();
    const isFresh = this.cached !== null && Math.abs(now - this.cached.readAt) < CACHE_MINUTES * MINUTE_MS;
    if (this.cached !== null && isFresh) return this.cached.calendar;
    const rows = await manager.find(Holiday);
    const exceptions = new Map(rows.map((row) => [row.day, row.isWorkday]));
    const calendar: BusinessCalendar = {
      shifts: DEFAULT_SHIFTS,
      isWorkday: (dayNumber) => exceptions.get(dayText(dayNumber)) ?? isWeekday(dayNumber),
    };
    this.cached = { calendar, readAt: now };
    return calendar;
  }
}
