import { aComplaint, minutesLater } from '../../../test/factories/a-complaint';
import { asker, NOW } from '../../../test/factories/complaint-facts';
import { clockChanges } from './clocks-from-timeline';
import { acceptComplaint } from './decide/accept';
import { correctTriage, type TriageStatement } from './decide/correct-triage';
import { resolveComplaint } from './decide/resolve';
import type { Decision } from './decision';
import type { Asker, ClockState, ComplaintFacts } from './facts';

const desk = asker('desk', 'frontDesk');
const handler = asker('handler', 'handler');
const lead = asker('lead', 'teamLead');
const elsewhere = { ...asker('dispatcher', 'teamLead'), departmentId: 'other-department' };
const refusal = (code: string) => expect.objectContaining({ code });

const urgent = aComplaint().with({ urgency: 'urgent' }).inProgress();
const calmer = { category: 'plumbing', urgency: 'normal', reason: '现场看过，不急' } as const;

function clocksAfter(facts: ComplaintFacts, { entries }: Pick<Decision, 'entries'>, now: Date) {
  const { changed, started } = clockChanges(
    facts,
    facts,
    entries.map((said) => ({ ...said, occurredAt: now })),
  );
  const known = facts.clocks.map((clock) => changed.find(({ was }) => was.id === clock.id)?.is ?? clock);
  return { known, started };
}

function correctedBy(facts: ComplaintFacts, who: Asker, to: TriageStatement, now: Date): ComplaintFacts {
  return { ...facts, clocks: clocksAfter(facts, correctTriage(facts, who, to, now), now).known };
}

const dueOf = ({ clocks }: ComplaintFacts, kind: ClockState['kind']) => clocks.find((c) => c.kind === kind)?.dueAt;

describe('a promise after the class was corrected', () => {
  const late = minutesLater(1441);

  it('aBreachThatHappened_staysABreach_whoeverCorrects', () => {
    const facts = urgent.running('resolution', 1440).finishedBy('handler').withAfterPhoto().facts();
    for (const who of [desk, lead]) {
      const corrected = correctedBy(facts, who, { category: 'other', urgency: 'enquiry', reason: '只是问问' }, late);
      expect(dueOf(corrected, 'resolution')).toEqual(minutesLater(1440));
      const { known } = clocksAfter(corrected, resolveComplaint(corrected, handler, '好了', late), late);
      expect(known[0]).toMatchObject({ outcome: 'breached' });
    }
  });
  it('aBrokenPromise_thatTheNewClassDoesNotMake_endsBroken', () => {
    const facts = urgent.running('onSite', 30).running('resolution', 1440).facts();
    const corrected = correctedBy(facts, lead, calmer, minutesLater(31));
    expect(corrected.clocks.find(({ kind }) => kind === 'onSite')).toMatchObject({ outcome: 'breached' });
  });
  it.each([
    ['theFrontDesk', desk],
    ['theLeadOfAnotherDepartment', elsewhere],
  ])('%s_correctsTheClass_butNotThePromise', (_who, who) => {
    const facts = urgent.workedOnBy('handler').running('onSite', 30).running('resolution', 1440).facts();
    expect(correctedBy(facts, who, calmer, minutesLater(10)).clocks).toEqual(facts.clocks);
    expect(correctTriage(facts, who, calmer, minutesLater(10)).complaint).toMatchObject({ urgency: 'normal' });
  });
  it('whoeverWorksOnIt_correctsNothing', () => {
    const facts = urgent.workedOnBy('handler').facts();
    expect(() => correctTriage(facts, handler, calmer, NOW)).toThrow(refusal('COMPLAINT.ACTION_NOT_YOURS'));
  });
  it('theLead_putsItBack_countedFromTheCorrection', () => {
    const facts = urgent.running('resolution', 1440).facts();
    expect(dueOf(correctedBy(facts, lead, calmer, minutesLater(1000)), 'resolution')).toEqual(minutesLater(3880));
  });
  it('aLeadWhoWorksOnItThemselves_doesNotPutItBack', () => {
    const facts = urgent.workedOnBy('lead').running('resolution', 1440).facts();
    expect(dueOf(correctedBy(facts, lead, calmer, minutesLater(10)), 'resolution')).toEqual(minutesLater(1440));
  });
  it('broughtForward_byAnybodyAtOnce_countedFromTheBeginning', () => {
    const facts = aComplaint().inProgress().running('resolution', 2880).facts();
    const to = { category: 'plumbing', urgency: 'urgent', reason: null } as const;
    expect(dueOf(correctedBy(facts, desk, to, minutesLater(10)), 'resolution')).toEqual(minutesLater(1440));
  });
  it('whatAColleagueLeftAsItWas_theLeadMayStillPutBack_withoutAnotherClass', () => {
    const facts = urgent.running('resolution', 1440).facts();
    const kept = correctedBy(facts, desk, calmer, minutesLater(10));
    const normal = { ...kept, complaint: { ...kept.complaint, urgency: 'normal' as const } };
    expect(correctTriage(normal, desk, calmer, minutesLater(20)).entries).toEqual([]);
    expect(dueOf(correctedBy(normal, lead, calmer, minutesLater(20)), 'resolution')).toEqual(minutesLater(2900));
  });
  it('correctingToTheSameClass_gainsNoTime', () => {
    const facts = aComplaint().inProgress().running('resolution', 2880).facts();
    expect(correctTriage(facts, lead, calmer, minutesLater(20)).entries).toEqual([]);
  });
  it('whileTheMatterRests_aLongerPromise_isWhatIsLeftAfterTheRest', () => {
    const facts = urgent
      .with({ status: 'suspended', suspendedAt: minutesLater(100) })
      .running('resolution', 1440)
      .facts();
    const resting = { ...facts, pauses: [{ startedAt: minutesLater(100), untilAt: null, endedAt: null }] };
    expect(dueOf(correctedBy(resting, lead, calmer, minutesLater(2000)), 'resolution')).toEqual(minutesLater(2980));
  });
  it('aLongerPromise_needsAReason_evenWhereTheUrgencyStays', () => {
    const facts = aComplaint().inProgress().running('resolution', 2880).facts();
    const to = { category: 'renovation', urgency: 'normal', reason: null } as const;
    expect(() => correctTriage(facts, lead, to, NOW)).toThrow(refusal('COMPLAINT.LONGER_PROMISE_NEEDS_REASON'));
    const words = { message: '已收到', ...to };
    const fresh = aComplaint().running('resolution', 2880).facts();
    expect(() => acceptComplaint(fresh, desk, words, NOW)).toThrow(refusal('COMPLAINT.LONGER_PROMISE_NEEDS_REASON'));
  });
  it('says_whichClassItWas_andWhatWasAndIsPromised_alsoToTheResident', () => {
    const facts = urgent.running('onSite', 30).running('resolution', 1440).facts();
    expect(correctTriage(facts, lead, calmer, minutesLater(10))).toMatchObject({
      entries: [
        {
          isVisibleToResident: true,
          reason: calmer.reason,
          data: {
            fromUrgency: 'urgent',
            toUrgency: 'normal',
            promises: [
              { kind: 'onSite', from: minutesLater(30).toISOString(), to: null },
              { kind: 'resolution', from: minutesLater(1440).toISOString(), to: minutesLater(2890).toISOString() },
            ],
          },
        },
      ],
      events: [
        { type: 'ComplaintTriageCorrected' },
        { type: 'PromisesCorrected', payload: { promises: [{ kind: 'onSite' }, { kind: 'resolution' }] } },
      ],
    });
  });
});
