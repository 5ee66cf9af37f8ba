import { aComplaint, minutesLater } from '../../../../test/factories/a-complaint';
import { NOW, PLAIN_TERMS } from '../../../../test/factories/complaint-facts';
import type { ClockedEntry } from '../clocked-entry';
import { clocksFromTimeline } from '../clocks-from-timeline';
import { entry } from '../decision';
import type { PromiseTerms } from '../facts';
import { knowCalendar } from './know-calendar';

const SUBMITTED: ClockedEntry = {
  ...entry({ action: 'submit', data: { category: 'plumbing', urgency: 'normal' } }),
  occurredAt: NOW,
};
/** Everything ends so many minutes later than the pinned terms have it. */
const shiftedBy = (minutes: number): PromiseTerms => ({
  ...PLAIN_TERMS,
  spanFrom: (limit, time, from) => PLAIN_TERMS.spanFrom(limit + minutes, time, from),
});
const open = aComplaint().running('resolution', 2880);
const decide = (
  minutes: number,
  { facts = open.facts(), entries = [SUBMITTED], now = minutesLater(60) } = {},
): readonly (readonly [string, string, string])[] =>
  knowCalendar(facts, entries, shiftedBy(minutes), 2027, now).entries.flatMap(({ data }) =>
    (data.moved as { kind: string; dueAt: string; movedFrom: string }[]).map(
      ({ kind, dueAt, movedFrom }) => [kind, movedFrom, dueAt] as const,
    ),
  );
const at = (minutes: number): string => minutesLater(minutes).toISOString();

describe('knowCalendar', () => {
  it('aLaterEnd_isTaken_withWhatItWas', () => {
    expect(decide(480)).toEqual([['resolution', at(2880), at(3360)]]);
  });
  it('anEarlierEnd_isTakenWhileAWorkingDayIsLeft_andNotAfter', () => {
    expect(decide(-480, { now: minutesLater(2400 - 480) })).toEqual([['resolution', at(2880), at(2400)]]);
    expect(decide(-480, { now: minutesLater(2400 - 479) })).toEqual([]);
  });
  it('whereNothingChanges_nothingIsSaid', () => {
    expect(knowCalendar(open.facts(), [SUBMITTED], PLAIN_TERMS, 2027, minutesLater(60))).toMatchObject({
      entries: [],
      events: [],
    });
  });
  it('whatRests_isOver_orIsBroken_staysAsItIs', () => {
    expect(decide(480, { facts: open.with({ status: 'suspended' }).facts() })).toEqual([]);
    expect(decide(480, { facts: open.closed('withdrawn').facts() })).toEqual([]);
    expect(decide(480, { facts: aComplaint().facts() })).toEqual([]);
    expect(decide(480, { now: minutesLater(2880) })).toEqual([]);
  });
  it('decidedAgain_itSaysNothing_andTheTimelineAloneGivesTheNewEnd', () => {
    const [said] = knowCalendar(open.facts(), [SUBMITTED], shiftedBy(480), 2027, minutesLater(60)).entries;
    if (said === undefined) throw new Error('nothing was said');
    const entries = [SUBMITTED, { ...said, occurredAt: minutesLater(60) }];
    const resolution = clocksFromTimeline(entries, PLAIN_TERMS).find(({ kind }) => kind === 'resolution');
    expect(resolution?.dueAt).toEqual(minutesLater(3360));
    expect(decide(480, { facts: aComplaint().running('resolution', 3360).facts(), entries })).toEqual([]);
  });
  it('theResidentReadsIt_andHearsOfIt_onlyWhereItWasPromisedToThem', () => {
    const decided = knowCalendar(open.facts(), [SUBMITTED], shiftedBy(480), 2027, minutesLater(60));
    expect(decided.entries).toMatchObject([{ isBySystem: true, isVisibleToResident: true }]);
    expect(decided.events).toMatchObject([{ type: 'PromisesRecounted', payload: { year: 2027 } }]);
    const asked = {
      ...entry({ action: 'workOrder.requestSuspension', workOrderId: 'order' }),
      occurredAt: minutesLater(1),
    };
    const waiting = aComplaint().running('approval', 240, minutesLater(1)).facts();
    const clocks = waiting.clocks.map((clock) => ({ ...clock, workOrderId: 'order' }));
    const internal = knowCalendar({ ...waiting, clocks }, [SUBMITTED, asked], shiftedBy(480), 2027, minutesLater(60));
    expect(internal.entries).toMatchObject([{ isVisibleToResident: false }]);
    expect(internal.events).toEqual([]);
  });
});
