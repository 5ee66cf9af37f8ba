import { DEFAULT_LIMITS } from '@yingsheng/shared/sla/policy';
import { DEFAULT_LADDER } from '../../sla/default-ladder';
import { CalendarBook } from '../../sla/domain/calendar-book';
import { promiseTerms } from '../promise-book';
import type { ClockState, Pause } from './facts';
import { minutesLate, nextStepAt, rungsDue, rungsLeft, type StepGround } from './ladder-steps';

const terms = promiseTerms({ limits: DEFAULT_LIMITS, overrides: [] }, new CalendarBook([], []), DEFAULT_LADDER);
const at = (local: string): Date => new Date(`${local}:00+08:00`);
const local = (instant: Date | null): string | null =>
  instant === null ? null : new Date(instant.getTime() + 8 * 3_600_000).toISOString().slice(0, 16);

function ground(time: StepGround['time'], overrides: Partial<StepGround> = {}): StepGround {
  return { ladder: DEFAULT_LADDER, terms, time, pauses: [], isSuspended: false, ...overrides };
}

function clockOf(
  kind: ClockState['kind'],
  limitMinutes: number,
  time: StepGround['time'],
  from: string,
  escalatedPercent: number | null = null,
) {
  return { kind, workOrderId: null, ...terms.spanFrom(limitMinutes, time, at(from)), endedAt: null, escalatedPercent };
}

describe('nextStepAt', () => {
  it.each([
    // [percent run so far, limit, time, from, next step]
    [null, 60, 'roundTheClock', '2026-11-23T09:00', '2026-11-23T09:48'],
    [80, 60, 'roundTheClock', '2026-11-23T09:00', '2026-11-23T10:00'],
    [100, 60, 'roundTheClock', '2026-11-23T09:00', '2026-11-23T10:30'],
    [150, 60, 'roundTheClock', '2026-11-23T09:00', '2026-11-23T11:00'],
    [200, 60, 'roundTheClock', '2026-11-23T09:00', null],
    // Working time: 80 % today at 17:50, the limit tomorrow at 08:40, half of it more at 09:30.
    [null, 100, 'working', '2026-11-23T16:30', '2026-11-23T17:50'],
    [80, 100, 'working', '2026-11-23T16:30', '2026-11-24T08:40'],
    [100, 100, 'working', '2026-11-23T16:30', '2026-11-24T09:30'],
    // Over the weekend: due on Friday at the end of the shift, 150 % on Monday.
    [80, 60, 'working', '2026-11-27T17:00', '2026-11-27T18:00'],
    [100, 60, 'working', '2026-11-27T17:00', '2026-11-30T09:00'],
  ] as const)('after %s %% of %i minutes %s from %s: %s', (run, limit, time, from, expected) => {
    expect(local(nextStepAt(ground(time), clockOf('resolution', limit, time, from, run)))).toBe(expected);
  });

  it('ofAPromiseThatMovedWithTheCalendar_fallsWhereTheCalendarHasItNow', () => {
    const version = {
      year: 2027,
      isAnnounced: true,
      days: [{ day: '2027-01-04', isWorkday: false, name: '元旦' }],
      recordedAt: at('2026-12-31T10:00'),
    };
    const book = new CalendarBook([version], []);
    const known = promiseTerms({ limits: DEFAULT_LIMITS, overrides: [] }, book, DEFAULT_LADDER);
    const from = at('2026-12-30T08:30');
    // Ten working days of nine and a half hours, of which the fourth turned out to be a holiday.
    const unheard = known.spanFrom(10 * 570, 'working', from);
    const moved = known.spanFrom(10 * 570, 'working', from, at('2026-12-31T10:00'));
    expect(moved.dueAt > unheard.dueAt).toBe(true);
    const ladder = [{ clockKind: 'resolution', percent: 50, role: 'teamLead', reassign: false }] as const;
    const clock = { kind: 'resolution', workOrderId: null, ...moved, endedAt: null, escalatedPercent: null } as const;
    const halfway = known.spanFrom(5 * 570, 'working', from, at('2026-12-31T10:00')).dueAt;
    expect(nextStepAt(ground('working', { ladder: ladder as never, terms: known }), clock)).toEqual(halfway);
  });
  it('anEndedClock_hasNone', () => {
    const clock = { ...clockOf('onSite', 30, 'roundTheClock', '2026-11-23T09:00'), endedAt: at('2026-11-23T09:10') };
    expect(nextStepAt(ground('roundTheClock'), clock)).toBeNull();
  });
  it('theResidentsOwnTime_escalatesToNobody', () => {
    const clock = clockOf('confirmation', 4320, 'roundTheClock', '2026-11-23T09:00');
    expect(nextStepAt(ground('roundTheClock'), clock)).toBeNull();
  });
  it('suspended_theResolutionRests_butTheOwedUpdateDoesNot', () => {
    const suspended = ground('roundTheClock', { isSuspended: true });
    expect(nextStepAt(suspended, clockOf('resolution', 60, 'roundTheClock', '2026-11-23T09:00'))).toBeNull();
    const update = clockOf('progressUpdate', 60, 'roundTheClock', '2026-11-23T09:00');
    expect(local(nextStepAt(suspended, update))).toBe('2026-11-23T09:48');
  });
  it('afterAPause_aStepFallsWhereJustSoMuchOfTheLimitIsLeft', () => {
    const pause: Pause = { startedAt: at('2026-11-23T09:30'), untilAt: null, endedAt: at('2026-11-23T11:30') };
    const moved = { ...clockOf('resolution', 60, 'roundTheClock', '2026-11-23T09:00'), dueAt: at('2026-11-23T12:00') };
    const resumed = ground('roundTheClock', { pauses: [pause] });
    expect(local(nextStepAt(resumed, moved))).toBe('2026-11-23T11:48');
    expect(local(nextStepAt(resumed, { ...moved, escalatedPercent: 100 }))).toBe('2026-11-23T12:30');
  });
  it('aPauseOfAnEarlierRound_countsForNothing', () => {
    const pause: Pause = { startedAt: at('2026-11-22T09:30'), untilAt: null, endedAt: at('2026-11-22T11:30') };
    const clock = clockOf('resolution', 60, 'roundTheClock', '2026-11-23T09:00');
    expect(local(nextStepAt(ground('roundTheClock', { pauses: [pause] }), clock))).toBe('2026-11-23T09:48');
  });
});

describe('rungsDue', () => {
  const clock = clockOf('resolution', 60, 'roundTheClock', '2026-11-23T09:00');

  it('aLateSweep_findsAllThatPassed_atTheirVeryInstant', () => {
    expect(rungsDue(ground('roundTheClock'), clock, at('2026-11-23T09:47'))).toEqual([]);
    expect(rungsDue(ground('roundTheClock'), clock, at('2026-11-23T09:48'))).toEqual([80]);
    expect(rungsDue(ground('roundTheClock'), clock, at('2026-11-23T10:40'))).toEqual([80, 100, 150]);
  });
  it('theBreachIsARung_evenWhereTheLadderHasNoStepThere', () => {
    const ladder = [{ clockKind: 'resolution', percent: 300, role: 'estateManager' }] as const;
    expect(rungsLeft(ladder, clock)).toEqual([100, 300]);
  });
});

describe('minutesLate', () => {
  it('isCountedInTheClocksOwnTime_andIsNeverNothing', () => {
    const friday = at('2026-11-27T18:00');
    expect(minutesLate(ground('working'), friday, at('2026-11-30T08:42'))).toBe(12);
    expect(minutesLate(ground('working'), friday, at('2026-11-28T10:00'))).toBe(1);
    expect(minutesLate(ground('roundTheClock'), friday, at('2026-11-27T18:12'))).toBe(12);
  });
});
