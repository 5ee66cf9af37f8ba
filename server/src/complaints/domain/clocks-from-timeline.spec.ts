import { DEFAULT_LIMITS } from '@yingsheng/shared/sla/policy';
import { aComplaint, minutesLater } from '../../../test/factories/a-complaint';
import { asker, complaintFacts, NOW, PLAIN_TERMS } from '../../../test/factories/complaint-facts';
import { DEFAULT_LADDER } from '../../sla/default-ladder';
import { CalendarBook } from '../../sla/domain/calendar-book';
import { promiseTerms } from '../promise-book';
import { clockChanges, clocksFromTimeline } from './clocks-from-timeline';
import { acceptComplaint } from './decide/accept';
import { correctTriage } from './decide/correct-triage';
import { mergeComplaint } from './decide/merge';
import { publishUpdate } from './decide/publish-update';
import { resolveComplaint } from './decide/resolve';
import { commentOnComplaint, urgeComplaint } from './decide/talk';
import { withdrawComplaint } from './decide/withdraw';
import { type Decision, decision, entry } from './decision';
import type { ComplaintFacts } from './facts';
import { UNSTEPPED } from './step-clocks';

const desk = asker('desk', 'frontDesk');
const resident = asker('resident', 'resident');
const handler = asker('handler', 'handler');

const saidAt = (decided: Pick<Decision, 'entries'>, occurredAt: Date) =>
  decided.entries.map((said) => ({ ...said, occurredAt }));

function changesOf(facts: ComplaintFacts, decided: Pick<Decision, 'entries'>, now = NOW) {
  const { started, changed } = clockChanges(facts, facts, saidAt(decided, now));
  return {
    starts: started.map(({ kind, dueAt }) => ({ kind, dueAt })),
    ends: changed.flatMap(({ is: { kind, endedAt, outcome } }) => (endedAt === null ? [] : [{ kind, outcome }])),
    moves: changed.flatMap(({ is: { id, warnAt, dueAt, endedAt } }) =>
      endedAt === null ? [{ id, warnAt, dueAt }] : [],
    ),
  };
}

const running = aComplaint().running('firstResponse', 30).running('resolution', 2880).running('progressUpdate', 1440);

const WORDS = { text: '在吗', mediaIds: [], recentCount: 0 };

describe('clocks from the timeline', () => {
  it('aColleaguesComment_keepsTheFirstResponse_andNothingElse', () => {
    const changes = changesOf(running.facts(), commentOnComplaint(running.facts(), desk, WORDS, NOW));
    expect(changes).toEqual({ starts: [], ends: [{ kind: 'firstResponse', outcome: 'met' }], moves: [] });
  });
  it('whatTheSystemWrites_isNoAnswer', () => {
    const written = { entries: [entry({ action: 'comment', isBySystem: true, body: '已收到' })] };
    expect(changesOf(running.facts(), written).ends).toEqual([]);
  });
  it('aNewComplaint_startsWhatItsClassPromises', () => {
    const opened = complaintFacts({ urgency: 'urgent' });
    const submitted = entry({ action: 'submit', data: { category: 'plumbing', urgency: 'urgent' } });
    const { started } = clockChanges(null, opened, saidAt({ entries: [submitted] }, NOW));
    expect(started.map(({ kind, dueAt }) => [kind, dueAt])).toEqual([
      ['firstResponse', minutesLater(15)],
      ['onSite', minutesLater(30)],
      ['resolution', minutesLater(1440)],
      ['progressUpdate', minutesLater(240)],
    ]);
  });
  it('newsIsNeverOwedBeforeTheAnswer', () => {
    const eager = { ...DEFAULT_LIMITS.urgent, firstResponseMinutes: 60, progressUpdateMinutes: 20 };
    const terms = promiseTerms(
      { limits: { ...DEFAULT_LIMITS, urgent: eager }, overrides: [] },
      new CalendarBook([], []),
      DEFAULT_LADDER,
    );
    const opened = { ...complaintFacts({ urgency: 'urgent' }), terms };
    const submitted = entry({ action: 'submit', data: { category: 'plumbing', urgency: 'urgent' } });
    const { started } = clockChanges(null, opened, saidAt({ entries: [submitted] }, NOW));
    expect(started.find(({ kind }) => kind === 'progressUpdate')?.dueAt).toEqual(minutesLater(60));
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
    ['the resident’s commenting', (facts: ComplaintFacts) => commentOnComplaint(facts, resident, WORDS, NOW)],
    ['urging', (facts: ComplaintFacts) => urgeComplaint(facts, resident, NOW)],
  ])('%s moves nothing', (_case, decide) => {
    expect(changesOf(running.facts(), decide(running.facts()))).toEqual({ starts: [], ends: [], moves: [] });
  });
  it('aPublishedUpdate_restartsTheRhythm_andLeavesTheResolution', () => {
    const facts = aComplaint().inProgress().running('resolution', 2880).running('progressUpdate', 1440).facts();
    const update = { progress: '等配件', difficulty: null, expectedAt: minutesLater(9000), etaReason: null };
    const now = minutesLater(60);
    const changes = changesOf(facts, publishUpdate(facts, desk, update, now), now);
    expect(changes.ends).toEqual([{ kind: 'progressUpdate', outcome: 'met' }]);
    expect(changes.starts).toEqual([{ kind: 'progressUpdate', dueAt: minutesLater(1440, now) }]);
    expect(changes.moves).toEqual([]);
  });
  it('onlySpendingAboveTheAuthority_runsAgainstAnApprovalOfItsOwn', () => {
    const facts = aComplaint().inProgress().facts();
    const asked = (approverId: string | null) =>
      clockChanges(
        facts,
        facts,
        saidAt({ entries: [entry({ action: 'recordSpending', data: { spendingId: 'ask', approverId } })] }, NOW),
      );
    expect(asked(null).started).toEqual([]);
    const { started } = asked('lead');
    expect(started).toEqual([
      expect.objectContaining({ kind: 'approval', subjectId: 'ask', dueAt: minutesLater(240) }),
    ]);
    const waiting = {
      ...facts,
      clocks: started.map((clock) => ({ ...clock, ...UNSTEPPED, id: 'clock', complaintId: 'complaint' })),
    };
    const endedBy = (action: 'approveSpending' | 'rejectSpending' | 'withdrawSpending', spendingId = 'ask') =>
      clockChanges(waiting, waiting, saidAt({ entries: [entry({ action, data: { spendingId } })] }, NOW)).changed.map(
        ({ is }) => is.outcome,
      );
    expect(endedBy('approveSpending')).toEqual(['met']);
    expect(endedBy('rejectSpending')).toEqual(['met']);
    expect(endedBy('withdrawSpending')).toEqual(['cancelled']);
    expect(endedBy('approveSpending', 'another')).toEqual([]);
  });
  it('coHandling_hasLimitsOfItsOwn_thatLeaveThoseOfTheMatterAlone', () => {
    const facts = aComplaint().inProgress().running('resolution', 2880).running('onSite', 30).facts();
    const asked = entry({ action: 'coHandle', workOrderId: 'co' });
    const { started } = clockChanges(facts, facts, saidAt({ entries: [asked] }, NOW));
    expect(started.map(({ kind, workOrderId, dueAt }) => [kind, workOrderId, dueAt])).toEqual([
      ['acceptOrder', 'co', minutesLater(60)],
      ['resolution', 'co', minutesLater(2880)],
    ]);
    const joined = {
      ...facts,
      clocks: [
        ...facts.clocks,
        ...started.map((clock) => ({ ...clock, ...UNSTEPPED, id: clock.kind, complaintId: 'complaint' })),
      ],
    };
    const endedBy = (action: 'workOrder.arrive' | 'workOrder.done' | 'workOrder.cancel') =>
      clockChanges(
        joined,
        joined,
        saidAt({ entries: [entry({ action, workOrderId: 'co', data: { kind: 'coHandling' } })] }, NOW),
      ).changed.map(({ is }) => [is.kind, is.workOrderId, is.outcome]);
    expect(endedBy('workOrder.arrive')).toEqual([]);
    expect(endedBy('workOrder.done')).toContainEqual(['resolution', 'co', 'met']);
    expect(endedBy('workOrder.cancel')).toEqual([
      ['acceptOrder', 'co', 'cancelled'],
      ['resolution', 'co', 'cancelled'],
    ]);
  });
  it('offeredOrder_mustBeTakenInTime', () => {
    const facts = complaintFacts({ status: 'accepted' });
    const offered = decision({ entries: [entry({ action: 'dispatch', workOrderId: 'order' })] });
    expect(changesOf(facts, offered).starts).toEqual([{ kind: 'acceptOrder', dueAt: minutesLater(60) }]);
  });
  it('takenOrder_keepsThatPromise', () => {
    const facts = aComplaint().accepted().order({}).running('acceptOrder', 60).facts();
    const taken = decision({ entries: [entry({ action: 'workOrder.accept', workOrderId: 'order' })] });
    expect(changesOf(facts, taken).ends).toEqual([{ kind: 'acceptOrder', outcome: 'met' }]);
  });
  it('orderOfferedToTheNext_startsAnew', () => {
    const facts = aComplaint().accepted().order({}).running('acceptOrder', 60).facts();
    const now = minutesLater(20);
    const offered = decision({ entries: [entry({ action: 'workOrder.offer', workOrderId: 'order' })] });
    expect(changesOf(facts, offered, now)).toMatchObject({
      ends: [{ kind: 'acceptOrder', outcome: 'cancelled' }],
      starts: [{ kind: 'acceptOrder', dueAt: minutesLater(60, now) }],
    });
  });
  it.each([
    ['acceptTransfer', {}, 'met'],
    ['declineTransfer', { how: 'declined' }, 'met'],
    ['declineTransfer', { how: 'calledOff' }, 'cancelled'],
    ['done', {}, 'cancelled'],
    ['cancel', {}, 'cancelled'],
  ] as const)('askedToTakeOver_%s_%j_endsThatClockAs_%s', (action, data, outcome) => {
    const facts = aComplaint().inProgress().workedOnBy('handler').facts();
    const asked = decision({ entries: [entry({ action: 'workOrder.proposeTransfer', workOrderId: 'order' })] });
    expect(changesOf(facts, asked).starts).toEqual([{ kind: 'acceptOrder', dueAt: minutesLater(60) }]);
    const waiting = aComplaint().inProgress().workedOnBy('handler').running('acceptOrder', 60).facts();
    const ended = decision({ entries: [entry({ action: `workOrder.${action}`, workOrderId: 'order', data })] });
    expect(changesOf(waiting, ended).ends).toEqual([{ kind: 'acceptOrder', outcome }]);
  });
  it.each([
    ['approveSuspension', 'met'],
    ['rejectSuspension', 'met'],
    ['return', 'cancelled'],
    ['rule', 'cancelled'],
  ] as const)('askedToRest_%s_endsTheApprovalAs_%s', (action, outcome) => {
    const asked = { ...entry({ action: 'workOrder.requestSuspension', workOrderId: 'order' }), occurredAt: NOW };
    const next = { ...entry({ action: `workOrder.${action}`, workOrderId: 'order' }), occurredAt: minutesLater(5) };
    const opened = {
      ...entry({ action: 'submit', data: { category: 'plumbing', urgency: 'normal' } }),
      occurredAt: NOW,
    };
    const approval = clocksFromTimeline([opened, asked, next], PLAIN_TERMS).find(({ kind }) => kind === 'approval');
    expect(approval).toMatchObject({ workOrderId: 'order', outcome });
  });
  const coHandling = (resumedAfter: number) => {
    const about = { workOrderId: 'share', data: { kind: 'coHandling', until: minutesLater(700).toISOString() } };
    const story = [
      { ...entry({ action: 'submit', data: { category: 'plumbing', urgency: 'normal' } }), occurredAt: NOW },
      { ...entry({ action: 'coHandle', workOrderId: 'share' }), occurredAt: NOW },
      { ...entry({ action: 'workOrder.approveSuspension', ...about }), occurredAt: minutesLater(100) },
      { ...entry({ action: 'workOrder.resume', ...about }), occurredAt: minutesLater(resumedAfter) },
    ];
    const clocks = clocksFromTimeline(story, PLAIN_TERMS).filter(({ kind }) => kind === 'resolution');
    return clocks.map(({ workOrderId, dueAt }) => [workOrderId, dueAt]);
  };
  it.each([
    ['resumedInTime', 400, 300],
    ['resumedLate', 1000, 600],
  ])('aCoHandlingOrder_rests_withItsOwnLimitAlone_%s', (_when, resumedAfter, rested) => {
    expect(coHandling(resumedAfter)).toEqual([
      [null, minutesLater(2880)],
      ['share', minutesLater(2880 + rested)],
    ]);
  });
  it('resolving_endsThePromises_andAwaitsTheResident72Hours', () => {
    const facts = running.inProgress().finishedBy('handler').withAfterPhoto().facts();
    const changes = changesOf(facts, resolveComplaint(facts, handler, '好了', NOW));
    expect(changes.starts).toEqual([{ kind: 'confirmation', dueAt: minutesLater(72 * 60) }]);
    expect(changes.ends).toContainEqual({ kind: 'resolution', outcome: 'met' });
  });
  it('refusing_startsTheWorkAgain', () => {
    const facts = aComplaint().resolved().running('confirmation', 4320).facts();
    const refused = decision({ entries: [entry({ action: 'refuse' })] });
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
  it('merging_answersNobody_andConfirmsNothing', () => {
    const target = aComplaint().accepted().with({ id: 'other', category: 'lift' }).facts();
    const endsOf = (facts: ComplaintFacts) =>
      changesOf(facts, mergeComplaint(facts, desk, target, '同一处', NOW).merged).ends.map(({ outcome }) => outcome);
    expect(endsOf(running.facts())).toEqual(['cancelled', 'cancelled', 'cancelled']);
    expect(endsOf(aComplaint().resolved().running('confirmation', 4320).facts())).toEqual(['cancelled']);
    expect(mergeComplaint(running.facts(), desk, target, '同一处', NOW).merged.complaint).not.toHaveProperty(
      'firstRespondedAt',
    );
  });
  it('raisedUrgency_tightensThePromise_countedFromTheBeginning', () => {
    const facts = running.facts();
    const decided = correctTriage(
      facts,
      desk,
      { category: 'plumbing', urgency: 'urgent', reason: null },
      minutesLater(10),
    );
    const { moves } = changesOf(facts, decided, minutesLater(10));
    expect(moves).toContainEqual(expect.objectContaining({ id: 'clock-firstResponse', dueAt: minutesLater(15) }));
    expect(moves).toContainEqual(expect.objectContaining({ id: 'clock-resolution', dueAt: minutesLater(1440) }));
  });
  it('correctingToAndFro_gainsNoTime', () => {
    const facts = aComplaint().with({ urgency: 'urgent' }).running('resolution', 1440).facts();
    const now = minutesLater(1000);
    const decided = correctTriage(facts, desk, { category: 'plumbing', urgency: 'normal', reason: '不急' }, now);
    expect(changesOf(facts, decided, now).moves).toContainEqual(
      expect.objectContaining({ id: 'clock-resolution', dueAt: minutesLater(1440) }),
    );
  });
  const paused = (from: number, until: number | null) => ({
    ...aComplaint().with({ status: 'suspended' }).running('resolution', 2880).facts(),
    pauses: [{ startedAt: minutesLater(from), untilAt: until === null ? null : minutesLater(until), endedAt: null }],
  });
  const resume = decision({ entries: [entry({ action: 'resume' })] });

  it('resuming_givesBackExactlyWhatWasLeft', () => {
    const now = minutesLater(1000);
    expect(changesOf(paused(100, 5000), resume, now).moves).toEqual([
      { id: 'clock-resolution', warnAt: minutesLater(2304 - 100, now), dueAt: minutesLater(2780, now) },
    ]);
  });
  it('resumingLate_countsThePauseOnlyUntilItWasApproved', () => {
    expect(changesOf(paused(100, 700), resume, minutesLater(1000)).moves).toEqual([
      expect.objectContaining({ dueAt: minutesLater(2880 + 600) }),
    ]);
  });
  it('aPromiseBrokenBeforeThePause_staysBroken', () => {
    expect(changesOf(paused(3000, null), resume, minutesLater(9000)).moves).toEqual([
      expect.objectContaining({ dueAt: minutesLater(2880) }),
    ]);
  });
  it('aPause_doesNotStopTheUpdates', () => {
    const suspend = decision({
      entries: [entry({ action: 'suspend', data: { until: minutesLater(99).toISOString() } })],
    });
    expect(changesOf(running.inProgress().facts(), suspend)).toEqual({ starts: [], ends: [], moves: [] });
  });
  it('correctingAfterAPause_keepsThePausedTime', () => {
    const facts = {
      ...aComplaint().inProgress().running('resolution', 2880).facts(),
      pauses: [{ startedAt: minutesLater(100), untilAt: null, endedAt: minutesLater(400) }],
    };
    const decided = correctTriage(
      facts,
      desk,
      { category: 'plumbing', urgency: 'urgent', reason: null },
      minutesLater(500),
    );
    expect(changesOf(facts, decided, minutesLater(500)).moves).toContainEqual(
      expect.objectContaining({ id: 'clock-resolution', dueAt: minutesLater(1440 + 300) }),
    );
  });
  it('readingTheWholeTimelineAgain_givesTheSameClocks', () => {
    const story = [
      { ...entry({ action: 'submit', data: { category: 'plumbing', urgency: 'normal' } }), occurredAt: NOW },
      { ...entry({ action: 'accept' }), occurredAt: minutesLater(10) },
      { ...entry({ action: 'dispatch', workOrderId: 'order' }), occurredAt: minutesLater(11) },
      { ...entry({ action: 'workOrder.grab', workOrderId: 'order' }), occurredAt: minutesLater(90) },
      { ...entry({ action: 'suspend', data: {} }), occurredAt: minutesLater(100) },
      { ...entry({ action: 'resume' }), occurredAt: minutesLater(200) },
      { ...entry({ action: 'comment' }), occurredAt: minutesLater(210) },
    ];
    const clocks = clocksFromTimeline(story, PLAIN_TERMS);
    expect(clocks.map(({ kind, workOrderId, dueAt, outcome }) => [kind, workOrderId, dueAt, outcome])).toEqual([
      ['firstResponse', null, minutesLater(30), 'met'],
      ['resolution', null, minutesLater(2980), null],
      ['progressUpdate', null, minutesLater(1440), 'met'],
      ['progressUpdate', null, minutesLater(1450), null],
      ['acceptOrder', 'order', minutesLater(71), 'breached'],
    ]);
  });
});
