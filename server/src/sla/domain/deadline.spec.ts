import { DEFAULT_WORKING_HOURS } from '@yingsheng/shared/sla/calendar';
import type { Limits } from '@yingsheng/shared/sla/policy';
import { type BusinessCalendar, isWeekday } from './business-calendar';
import { clockSpan, dueAt } from './deadline';

const calendar: BusinessCalendar = { shifts: DEFAULT_WORKING_HOURS.shifts, isWorkday: isWeekday };
const at = (local: string): Date => new Date(`${local}:00+08:00`);
const local = (instant: Date): string => new Date(instant.getTime() + 8 * 3_600_000).toISOString().slice(0, 16);

describe('clockSpan', () => {
  it.each<[string, number, Limits['time'], string, string, string]>([
    // [rule, limit, time, from, warnAt, dueAt]
    [
      'emergencies run through the night',
      15,
      'roundTheClock',
      '2026-11-28T23:50',
      '2026-11-29T00:02',
      '2026-11-29T00:05',
    ],
    [
      'round the clock ignores the weekend',
      1440,
      'roundTheClock',
      '2026-11-27T10:00',
      '2026-11-28T05:12',
      '2026-11-28T10:00',
    ],
    ['working time inside one shift', 60, 'working', '2026-11-23T09:00', '2026-11-23T09:48', '2026-11-23T10:00'],
    ['the warning is in working time too', 60, 'working', '2026-11-23T11:30', '2026-11-23T14:18', '2026-11-23T14:30'],
    ['warning today, due tomorrow', 100, 'working', '2026-11-23T16:30', '2026-11-23T17:50', '2026-11-24T08:40'],
    ['filed on Saturday', 30, 'working', '2026-11-28T10:00', '2026-11-30T08:54', '2026-11-30T09:00'],
    ['filed at lunch', 240, 'working', '2026-11-23T12:30', '2026-11-23T17:12', '2026-11-23T18:00'],
  ])('%s', (_rule, limit, time, from, warn, due) => {
    const span = clockSpan(limit, time, at(from), calendar);
    expect([span.startedAt, local(span.warnAt), local(span.dueAt)]).toEqual([at(from), warn, due]);
  });

  it('theSameFacts_giveTheSameDeadline', () => {
    const once = dueAt(2880, 'working', at('2026-11-23T10:07'), calendar);
    expect(dueAt(2880, 'working', at('2026-11-23T10:07'), calendar)).toEqual(once);
  });
});
