import { aComplaint, minutesLater } from '../../../../test/factories/a-complaint';
import { asker, NOW } from '../../../../test/factories/complaint-facts';
import { applyDecision } from '../apply-decision';
import { clocksOnceSaid } from '../clocks-from-timeline';
import type { Decision } from '../decision';
import type { ClockState, ComplaintFacts } from '../facts';
import { mergeComplaint, type StoodBefore, undoMerge } from './merge';
import type { WaitedBefore } from './work-on-merged';

const desk = asker('desk', 'frontDesk');
const waiting = aComplaint()
  .resolved()
  .with({ id: 'other', number: 'YS-261123-0002', reopenCount: 1 })
  .finishedBy('handler')
  .running('confirmation', 4320);
const REOPENED = minutesLater(10);
const merged = aComplaint().inProgress().running('resolution', 2880).facts();

function after(facts: ComplaintFacts, decided: Decision, now: Date): ComplaintFacts {
  const clocks = clocksOnceSaid(
    facts,
    decided.entries.map((said) => ({ ...said, occurredAt: now })),
  );
  return {
    ...applyDecision(facts, decided),
    clocks: clocks.map((clock, id) => ({ id: String(id), ...clock }) as ClockState),
  };
}
const running = ({ clocks }: ComplaintFacts) =>
  clocks.filter(({ endedAt }) => endedAt === null).map(({ kind }) => kind);

function reopened() {
  const decided = mergeComplaint(merged, desk, waiting.facts(), '同一处漏水', REOPENED);
  const target = after(waiting.facts(), decided.target, REOPENED);
  const { stood } = decided.target.entries.find(({ action }) => action === 'workOnMerged')?.data ?? {};
  const waited = { stood: JSON.parse(JSON.stringify(stood)), reopenedAt: REOPENED } as WaitedBefore;
  const traces = { before: decided.merged.entries[0]?.data.before as StoodBefore, taken: [], waited };
  return { decided, target, traces, closed: applyDecision(merged, decided.merged) };
}

describe('merging into a matter that waits for its reporter', () => {
  it('isWorkedOnAgain_andTheWorkIsOwedAgain', () => {
    const { target } = reopened();
    expect(target.complaint).toMatchObject({ status: 'in_progress', outcome: null, resolvedAt: null, reopenCount: 2 });
    expect(running(target)).toEqual(['resolution', 'progressUpdate']);
  });
  it('itsReporter_readsThatTheWorkGoesOn_andNothingOfTheOther', () => {
    const { decided } = reopened();
    const entry = decided.target.entries.find(({ action }) => action === 'workOnMerged');
    expect(entry).toMatchObject({ body: null, reason: null, isVisibleToResident: true });
    expect(decided.target.events).toContainEqual({ type: 'WorkedOnMerged', payload: {} });
  });
  it('undone_waitsAsBefore_untilThenAsItWasSaid', () => {
    const { target, traces, closed } = reopened();
    const undone = undoMerge(closed, desk, target, traces, minutesLater(60));
    const back = after(target, undone.target, minutesLater(60));
    expect(back.complaint).toMatchObject({
      status: 'resolved',
      outcome: '已更换密封圈',
      resolvedAt: NOW,
      reopenCount: 1,
    });
    expect(running(back)).toEqual(['confirmation']);
    expect(back.clocks.find(({ kind }) => kind === 'confirmation')?.dueAt).toEqual(minutesLater(4320));
  });
  it('undone_whatWasOfferedAnew_isCalledOff', () => {
    const { target, traces, closed } = reopened();
    const offered = aComplaint().order({ id: 'again', offeredAt: REOPENED }).facts().workOrders;
    const there = { ...target, workOrders: [...target.workOrders, ...offered] };
    const { target: undone } = undoMerge(closed, desk, there, traces, minutesLater(60));
    expect(undone.workOrders).toMatchObject([{ id: 'again', patch: { status: 'cancelled' } }]);
  });
  it('undone_whereSomebodyHasBeenThereSince_theWorkIsFinished', () => {
    const { target, traces, closed } = reopened();
    const atWork = aComplaint()
      .order({ id: 'again', status: 'arrived', offeredAt: REOPENED, arrivedAt: REOPENED })
      .facts();
    const there = { ...target, workOrders: [...target.workOrders, ...atWork.workOrders] };
    const { target: undone } = undoMerge(closed, desk, there, traces, minutesLater(60));
    expect(undone.complaint).toEqual({});
    expect(undone.workOrders).toEqual([]);
  });
});
