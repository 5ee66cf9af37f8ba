/** The rules about due times catch what they are for: a story is told rightly, then with one thing wrong. */

import { clocksOnceSaid } from '../../src/complaints/domain/clocks-from-timeline';
import { correctTriage } from '../../src/complaints/domain/decide/correct-triage';
import type { ClockState, ComplaintFacts } from '../../src/complaints/domain/facts';
import { TimelineEntry } from '../../src/complaints/entities/timeline-entry';
import { aComplaint, minutesLater } from '../factories/a-complaint';
import { asker } from '../factories/complaint-facts';
import { aCorrectionTakesBackNoBreach, aMergingMovesOnlyForward, onlyWhatMayMovesADueTime } from './clock-rules';

const lead = asker('lead', 'teamLead');
const desk = asker('desk', 'frontDesk');
const urgent = aComplaint().with({ urgency: 'urgent' }).inProgress().running('onSite', 30).running('resolution', 1440);

/** The story of a correction, with what may be told wrongly of it. */
function corrected(
  who: typeof lead,
  minutes: number,
  wrongly: (clock: ClockState) => Partial<ClockState> = () => ({}),
) {
  const facts = urgent.facts();
  const occurredAt = minutesLater(minutes);
  const to = { category: 'plumbing', urgency: 'normal', reason: '现场看过，不急' } as const;
  const decided = correctTriage(facts, who, to, occurredAt);
  const added = decided.entries.map((said) => ({ ...new TimelineEntry(), ...said, occurredAt, actorId: who.personId }));
  const clocks = clocksOnceSaid(facts, added).map((clock, index) => {
    const known = { ...facts.clocks[index], ...clock } as ClockState;
    return { ...known, ...wrongly(known) };
  });
  const after: ComplaintFacts = { ...facts, complaint: { ...facts.complaint, ...decided.complaint }, clocks };
  return { before: { facts, entries: [] }, after: { facts: after, entries: added }, added };
}

const check = ({ before, after, added }: ReturnType<typeof corrected>) =>
  aCorrectionTakesBackNoBreach(before, after, added, ['lead']);
const resolutionDue = (minutes: number) => (clock: ClockState) =>
  clock.kind === 'resolution' ? { dueAt: minutesLater(minutes) } : {};

describe('aCorrectionTakesBackNoBreach', () => {
  it.each([
    ['byTheLead_inTime', lead, 100],
    ['byTheLead_tooLate', lead, 1500],
    ['byTheDesk', desk, 100],
  ])('%s_holds', (_case, who, minutes) => {
    expect(() => check(corrected(who, minutes))).not.toThrow();
  });
  it.each<[string, typeof lead, number, (clock: ClockState) => Partial<ClockState>]>([
    ['aBreach_movedAway', lead, 1500, resolutionDue(4380)],
    ['putBack_byTheDesk', desk, 100, resolutionDue(2980)],
    ['putBack_butCountedFromTheBeginning', lead, 100, resolutionDue(2880)],
    ['aBrokenLimit_calledOff', lead, 100, ({ kind }) => (kind === 'onSite' ? { outcome: 'cancelled' } : {})],
  ])('%s_isCaught', (_case, who, minutes, wrongly) => {
    expect(() => check(corrected(who, minutes, wrongly))).toThrow();
  });
});

describe('other moves', () => {
  const later = corrected(desk, 100, resolutionDue(9000));
  it('withoutAnEntryThatMoves_areCaught', () => {
    const words = [{ ...later.added[0], action: 'comment' } as TimelineEntry];
    expect(() => onlyWhatMayMovesADueTime(later.before, later.after, words)).toThrow();
  });
  it('putBackByAMerging_areCaught', () => {
    const merging = [{ ...later.added[0], action: 'earlierPromise' } as TimelineEntry];
    expect(() => aMergingMovesOnlyForward(later.before, later.after, merging)).toThrow();
  });
});
