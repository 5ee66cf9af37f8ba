import { aComplaint, type ComplaintFactory, minutesLater } from '../../../test/factories/a-complaint';
import { asker, NOW } from '../../../test/factories/complaint-facts';
import { clocksOnceSaid } from './clocks-from-timeline';
import { mergeComplaint, type StoodBefore, undoMerge } from './decide/merge';
import type { Decision } from './decision';
import type { ComplaintFacts } from './facts';

const desk = asker('desk', 'frontDesk');
const late = aComplaint().inProgress().workedOnBy('handler').running('resolution', 60);
const other = aComplaint().with({ id: 'other', number: 'YS-261123-0002' }).inProgress().running('resolution', 2880);
const hour2 = minutesLater(120);

const resolutionOf = (facts: ComplaintFacts, { entries }: Pick<Decision, 'entries'>, now: Date) =>
  clocksOnceSaid(
    facts,
    entries.map((said) => ({ ...said, occurredAt: now })),
  ).find(({ kind }) => kind === 'resolution');

const merging = (merged: ComplaintFactory, target: ComplaintFactory, now = hour2) =>
  mergeComplaint(merged.facts(), desk, target.facts(), '同一处漏水', now);

describe('promises of a merged matter', () => {
  it('whatIsLate_isLateWhereItGoesOn_andEndsBrokenHere', () => {
    const decided = merging(late, other);
    expect(resolutionOf(other.facts(), decided.target, hour2)?.dueAt).toEqual(minutesLater(60));
    expect(resolutionOf(late.facts(), decided.merged, hour2)?.outcome).toBe('breached');
  });
  it('whatIsDueEarlier_isDueThenWhereItGoesOn', () => {
    const decided = merging(late, other, minutesLater(10));
    expect(resolutionOf(other.facts(), decided.target, minutesLater(10))?.dueAt).toEqual(minutesLater(60));
  });
  it('whatIsDueLater_movesNothing', () => {
    const decided = merging(other, late.with({ id: 'third' }));
    expect(decided.target.entries.map(({ action }) => action)).toEqual(['takeIn']);
  });
  it('restingHere_whatIsLeft_isLeftThere', () => {
    const resting = { ...late.with({ status: 'suspended' }).facts() };
    const facts = { ...resting, pauses: [{ startedAt: minutesLater(20), untilAt: null, endedAt: null }] };
    const decided = mergeComplaint(facts, desk, other.facts(), '同一处漏水', hour2);
    expect(resolutionOf(other.facts(), decided.target, hour2)?.dueAt).toEqual(minutesLater(160));
  });
  it('restingThere_whatIsLate_isLateThere', () => {
    const target = {
      ...other.with({ status: 'suspended' }).facts(),
      pauses: [{ startedAt: minutesLater(20), untilAt: null, endedAt: null }],
    };
    const decided = mergeComplaint(late.facts(), desk, target, '同一处漏水', hour2);
    expect(resolutionOf(target, decided.target, hour2)?.dueAt).toEqual(minutesLater(20));
  });
  it('undone_theOtherHasThePromiseItHad', () => {
    const decided = merging(late, other);
    const target = { ...other.facts(), clocks: clocksAfter(other.facts(), decided.target) };
    const before = decided.merged.entries[0]?.data.before as StoodBefore;
    const taken = decided.target.entries.flatMap(({ data }) => (data.moved as never[] | undefined) ?? []);
    const closed = late.closed('merged').with({ mergedIntoId: 'other', closedAt: hour2 }).facts();
    const { target: lettingGo } = undoMerge(closed, desk, target, { before, taken, waited: null }, minutesLater(130));
    expect(resolutionOf(target, lettingGo, minutesLater(130))).toMatchObject({
      dueAt: minutesLater(2880),
      warnAt: minutesLater(2880 * 0.8),
    });
  });
  it('theTargetsResident_readsNothingOfWhoElseReportedIt', () => {
    const [, promise] = merging(late, other).target.entries;
    expect(promise).toMatchObject({ action: 'earlierPromise', body: null, isVisibleToResident: true });
  });
  it('theReason_isReadByTheMergedResident', () => {
    expect(merging(late, other).merged.entries[0]).toMatchObject({ reason: '同一处漏水', isVisibleToResident: true });
  });
});

function clocksAfter(facts: ComplaintFacts, { entries }: Decision) {
  const after = clocksOnceSaid(
    facts,
    entries.map((said) => ({ ...said, occurredAt: NOW })),
  );
  return facts.clocks.map((clock, index) => ({ ...clock, ...after[index] }));
}
