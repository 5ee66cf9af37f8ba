import { aComplaint, minutesLater } from '../../../test/factories/a-complaint';
import { asker, complaintFacts, NOW, PLAIN_TERMS, workOrder } from '../../../test/factories/complaint-facts';
import { applyDecision } from './apply-decision';
import { clockChanges } from './clock-changes';
import { acceptComplaint } from './decide/accept';
import { correctTriage } from './decide/correct-triage';
import { publishUpdate } from './decide/publish-update';
import { resolveComplaint } from './decide/resolve';
import { commentOnComplaint, urgeComplaint } from './decide/talk';
import { withdrawComplaint } from './decide/withdraw';
import { type Decision, decision, entry } from './decision';
import type { ComplaintFacts } from './facts';

const desk = asker('desk', 'frontDesk');
const resident = asker('resident', 'resident');
const handler = asker('handler', 'handler');

function changesOf(facts: ComplaintFacts, decided: Decision, now = NOW) {
  const { starts, ends, moves } = clockChanges(facts, applyDecision(facts, decided), decided, now);
  return {
    starts: starts.map(({ kind, dueAt }) => ({ kind, dueAt })),
    ends: ends.map(({ clock, outcome }) => ({ kind: clock.kind, outcome })),
    moves,
  };
}

const running = aComplaint().running('firstResponse', 30).running('resolution', 2880).running('progressUpdate', 1440);

describe('clockChanges', () => {
  it('aNewComplaint_startsWhatItsClassPromises', () => {
    const opened = complaintFacts({ urgency: 'urgent' });
    const { starts } = clockChanges(null, opened, decision({}), NOW);
    expect(starts.map(({ kind, dueAt }) => [kind, dueAt])).toEqual([
      ['firstResponse', minutesLater(15)],
      ['onSite', minutesLater(30)],
      ['resolution', minutesLater(1440)],
      ['progressUpdate', minutesLater(240)],
    ]);
  });
  it('accepting_keepsTheFirstResponse_andStartsTheNextUpdate', () => {
    const words = { message: '已收到', category: null, urgency: null, reason: null };
    const now = minutesLater(10);
    expect(changesOf(running.facts(), acceptComplaint(running.facts(), desk, words, now), now)).toEqual({
      starts: [{ kind: 'progressUpdate', dueAt: minutesLater(1440, now) }],
      ends: [
        { kind: 'firstResponse', outcome: 'met' },
        { kind: 'progressUpdate', outcome: 'met' },
      ],
      moves: [],
    });
  });
  it('acceptingTooLate_isABreach', () => {
    const words = { message: '已收到', category: null, urgency: null, reason: null };
    const late = minutesLater(31);
    const { ends } = changesOf(running.facts(), acceptComplaint(running.facts(), desk, words, late), late);
    expect(ends).toContainEqual({ kind: 'firstResponse', outcome: 'breached' });
  });
  it.each([
    ['commenting', (facts: ComplaintFacts) => commentOnComplaint(facts, resident, '在吗', [])],
    ['urging', (facts: ComplaintFacts) => urgeComplaint(facts, resident, NOW)],
  ])('%s moves nothing', (_case, decide) => {
    expect(changesOf(running.facts(), decide(running.facts()))).toEqual({ starts: [], ends: [], moves: [] });
  });
  it('aPublishedUpdate_restartsTheRhythm_andLeavesTheResolution', () => {
    const facts = running.inProgress().facts();
    const update = { progress: '等配件', difficulty: null, expectedAt: minutesLater(9000), etaReason: null };
    const now = minutesLater(60);
    const changes = changesOf(facts, publishUpdate(facts, desk, update, now), now);
    expect(changes.ends).toEqual([{ kind: 'progressUpdate', outcome: 'met' }]);
    expect(changes.starts).toEqual([{ kind: 'progressUpdate', dueAt: minutesLater(1440, now) }]);
    expect(changes.moves).toEqual([]);
  });
  it('offeredOrder_mustBeTakenInTime', () => {
    const facts = complaintFacts({ status: 'accepted' });
    const offered = decision({ workOrders: [{ change: 'insert', order: workOrder() }] });
    expect(changesOf(facts, offered).starts).toEqual([{ kind: 'acceptOrder', dueAt: minutesLater(60) }]);
  });
  it('takenOrder_keepsThatPromise', () => {
    const facts = aComplaint().accepted().order({}).running('acceptOrder', 60).facts();
    const taken = decision({ workOrders: [{ change: 'update', id: 'order', patch: { status: 'accepted' } }] });
    expect(changesOf(facts, taken).ends).toEqual([{ kind: 'acceptOrder', outcome: 'met' }]);
  });
  it('orderOfferedToTheNext_startsAnew', () => {
    const facts = aComplaint().accepted().order({}).running('acceptOrder', 60).facts();
    const now = minutesLater(20);
    const patch = { offeredToId: 'colleague', offeredAt: now };
    expect(changesOf(facts, decision({ workOrders: [{ change: 'update', id: 'order', patch }] }), now)).toMatchObject({
      ends: [{ kind: 'acceptOrder', outcome: 'cancelled' }],
      starts: [{ kind: 'acceptOrder', dueAt: minutesLater(60, now) }],
    });
  });
  it('resolving_endsThePromises_andAwaitsTheResident72Hours', () => {
    const facts = running.inProgress().finishedBy('handler').withAfterPhoto().facts();
    const changes = changesOf(facts, resolveComplaint(facts, handler, '好了', NOW));
    expect(changes.starts).toEqual([{ kind: 'confirmation', dueAt: minutesLater(72 * 60) }]);
    expect(changes.ends).toContainEqual({ kind: 'resolution', outcome: 'met' });
  });
  it('refusing_startsTheWorkAgain', () => {
    const facts = aComplaint().resolved().running('confirmation', 4320).facts();
    const refused = decision({ complaint: { status: 'in_progress' }, entries: [entry({ action: 'refuse' })] });
    const changes = changesOf(facts, refused);
    expect(changes.ends).toEqual([{ kind: 'confirmation', outcome: 'met' }]);
    expect(changes.starts.map(({ kind }) => kind)).toEqual(['resolution', 'progressUpdate']);
  });
  it('withdrawing_cancelsWhatStillRan_butNotWhatWasBroken', () => {
    const late = minutesLater(31);
    const { ends, starts } = changesOf(running.facts(), withdrawComplaint(running.facts(), resident, null, late), late);
    expect(starts).toEqual([]);
    expect(ends).toEqual([
      { kind: 'firstResponse', outcome: 'breached' },
      { kind: 'resolution', outcome: 'cancelled' },
      { kind: 'progressUpdate', outcome: 'cancelled' },
    ]);
  });
  it('raisedUrgency_tightensThePromise_countedFromTheBeginning', () => {
    const facts = running.facts();
    const decided = correctTriage(facts, desk, { category: 'plumbing', urgency: 'urgent', reason: null });
    const { moves } = changesOf(facts, decided, minutesLater(10));
    expect(moves).toContainEqual(expect.objectContaining({ id: 'clock-firstResponse', dueAt: minutesLater(15) }));
    expect(moves).toContainEqual(expect.objectContaining({ id: 'clock-resolution', dueAt: minutesLater(1440) }));
  });
  it('correctingToAndFro_gainsNoTime', () => {
    const facts = aComplaint().with({ urgency: 'urgent' }).running('resolution', 1440).facts();
    const decided = correctTriage(facts, desk, { category: 'plumbing', urgency: 'normal', reason: '不急' });
    const { moves } = changesOf(facts, decided, minutesLater(1000));
    expect(moves).toContainEqual(expect.objectContaining({ id: 'clock-resolution', dueAt: minutesLater(2880) }));
  });
  it('resuming_givesBackExactlyWhatWasLeft', () => {
    const facts = aComplaint()
      .with({ status: 'suspended', suspendedAt: minutesLater(100) })
      .running('resolution', 2880)
      .facts();
    const now = minutesLater(1000);
    const { moves } = changesOf(facts, decision({ complaint: { status: 'in_progress', suspendedAt: null } }), now);
    expect(moves).toEqual([
      {
        id: 'clock-resolution',
        dueAt: minutesLater(2780, now),
        warnAt: PLAIN_TERMS.spanFrom(2780, 'working', now).warnAt,
      },
    ]);
  });
});
