import { asker, complaintFacts, NOW } from '../../../test/factories/complaint-facts';
import { SYSTEM } from '../../complaints/domain/facts';
import {
  confirmByPhone,
  confirmComplaint,
  followSilence,
  rateComplaint,
  refuseComplaint,
  remindOfRating,
  reopenComplaint,
} from './decide-follow-up';

const reporter = asker('resident', 'resident');
const refusal = (code: string) => expect.objectContaining({ code });
const hours = (count: number) => new Date(NOW.getTime() + count * 3_600_000);
const resolved = complaintFacts({ status: 'resolved', resolvedAt: NOW, outcome: '修好了' });
const closed = complaintFacts({ status: 'closed', closeReason: 'confirmed', closedAt: NOW });

describe('confirmComplaint', () => {
  it('reporter_closesIt', () => {
    expect(confirmComplaint(resolved, reporter, NOW).complaint).toEqual({
      status: 'closed',
      closeReason: 'confirmed',
      closedAt: NOW,
    });
  });
  // Her own press of the button is hers alone; what she says on the phone is a closing of another kind.
  it('nobodyElse_pressesTheButtonForTheResident', () => {
    for (const person of [asker('desk', 'frontDesk'), asker('manager', 'estateManager'), SYSTEM]) {
      expect(() => confirmComplaint(resolved, person, NOW)).toThrow(refusal('COMPLAINT.ACTION_NOT_YOURS'));
    }
  });
  it('afterAWordOnThePhone_herOwnAnswerWins_andNothingElseOfTheClosingMoves', () => {
    const byPhone = complaintFacts({ status: 'closed', closeReason: 'confirmedByPhone', closedAt: NOW });
    expect(confirmComplaint(byPhone, reporter, hours(1)).complaint).toEqual({ closeReason: 'confirmed' });
    expect(() => confirmComplaint(closed, reporter, NOW)).toThrow(refusal('COMPLAINT.ACTION_NOT_IN_STATE'));
  });
});

describe('confirmByPhone', () => {
  const said = '厨房不滴了，谢谢';
  it('closesItForAReasonOfItsOwn_withTheWords_andWhoTookThemDown', () => {
    const decided = confirmByPhone(resolved, asker('desk', 'frontDesk'), said, NOW);
    expect(decided.complaint).toEqual({
      status: 'closed',
      closeReason: 'confirmedByPhone',
      confirmedById: 'desk',
      closedAt: NOW,
    });
    expect(decided.entries).toMatchObject([{ action: 'confirmByPhone', body: said, isVisibleToResident: true }]);
    expect(decided.events).toMatchObject([
      { type: 'ComplaintConfirmedByPhone', payload: { words: said, reopenUntil: hours(14 * 24).toISOString() } },
    ]);
  });
  it('neitherTheManagerOfTheEstate_norTheReporter_norWhoDoesTheWork_recordsIt', () => {
    for (const person of [
      asker('desk', 'frontDesk', 'estateManager'),
      asker('manager', 'estateManager'),
      asker('plumber', 'handler'),
      reporter,
      SYSTEM,
    ]) {
      expect(() => confirmByPhone(resolved, person, said, NOW)).toThrow(refusal('COMPLAINT.ACTION_NOT_YOURS'));
    }
  });
});

describe('refuseComplaint', () => {
  it('workGoesOn_andTheReopeningIsCounted', () => {
    const decided = refuseComplaint(resolved, reporter, { kind: 'partlyFixed', reason: '还在渗', mediaIds: ['m1'] });
    expect(decided.complaint).toMatchObject({ status: 'in_progress', reopenCount: 1, resolvedAt: null, outcome: null });
    expect(decided.media).toHaveLength(1);
    expect(decided.events).toEqual([{ type: 'ComplaintRefused', payload: { kind: 'partlyFixed', reason: '还在渗' } }]);
  });
});

describe('reopenComplaint', () => {
  it('insideFourteenDays_opensItAgain_theNextMinuteItDoesNot', () => {
    expect(reopenComplaint(closed, reporter, '又漏了', hours(14 * 24)).complaint).toMatchObject({
      status: 'in_progress',
      closeReason: null,
      closedAt: null,
      reopenCount: 1,
    });
    expect(() => reopenComplaint(closed, reporter, '又漏了', hours(14 * 24 + 0.1))).toThrow(
      refusal('COMPLAINT.REOPEN_WINDOW_OVER'),
    );
  });
  it('whileAnAppealRuns_itIsNotReopened_orTheAppealWouldSilentlyBeOver', () => {
    const filed = { id: 'a', reason: '没修好', involvedIds: [], filedAt: NOW.toISOString() };
    const appealed = (verdict: 'rejected' | null) =>
      complaintFacts({
        status: 'closed',
        closeReason: 'confirmed',
        closedAt: NOW,
        appeal: { ...filed, verdict, decidedAt: null, answer: null },
      });
    expect(() => reopenComplaint(appealed(null), reporter, '又漏了', NOW)).toThrow(refusal('APPEAL.STILL_PENDING'));
    expect(reopenComplaint(appealed('rejected'), reporter, '又漏了', NOW).complaint.status).toBe('in_progress');
  });
  it.each(['withdrawn', 'merged', 'declined'] as const)('%s_isNotReopened', (closeReason) => {
    const facts = complaintFacts({ status: 'closed', closeReason, closedAt: NOW });
    expect(() => reopenComplaint(facts, reporter, '又漏了', NOW)).toThrow(refusal('COMPLAINT.ACTION_NOT_IN_STATE'));
  });
});

describe('rateComplaint', () => {
  const scores = { speed: 5, attitude: 4, quality: 3 };
  it('reporter_ratesOnce', () => {
    expect(rateComplaint(closed, reporter, scores, '谢谢', NOW).rating).toEqual({ ...scores, comment: '谢谢' });
    expect(() => rateComplaint({ ...closed, isRated: true }, reporter, scores, null, NOW)).toThrow(
      refusal('COMPLAINT.ALREADY_RATED'),
    );
  });
  it('sevenDaysAfterClosing_isTheLastMoment', () => {
    expect(rateComplaint(closed, reporter, scores, null, hours(7 * 24)).rating).toEqual({ ...scores, comment: null });
    expect(() => rateComplaint(closed, reporter, scores, null, hours(7 * 24 + 0.1))).toThrow(
      refusal('COMPLAINT.RATING_WINDOW_OVER'),
    );
  });
  it('matterThatWasNeverSolved_isNotRated', () => {
    const facts = complaintFacts({ status: 'closed', closeReason: 'declined', closedAt: NOW });
    expect(() => rateComplaint(facts, reporter, scores, null, NOW)).toThrow(refusal('COMPLAINT.NOT_RATABLE'));
  });
  it('staff_neverRateForTheResident', () => {
    expect(() => rateComplaint(closed, asker('desk', 'frontDesk'), scores, null, NOW)).toThrow(
      refusal('COMPLAINT.ACTION_NOT_YOURS'),
    );
  });
});

describe('remindOfRating', () => {
  it('asksOnce_withoutTouchingWhatTheResidentHasBeforeThem', () => {
    const decided = remindOfRating(closed, hours(48));
    expect(decided?.events).toEqual([{ type: 'RatingReminded', payload: {} }]);
    expect(decided).toMatchObject({ isBackground: true, complaint: { ratingRemindedAt: hours(48) } });
  });
  it.each([
    ['rated', { ...closed, isRated: true }, 48],
    ['reminded', complaintFacts({ ...closed.complaint, ratingRemindedAt: hours(48) }), 72],
    ['expired', closed, 7 * 24 + 1],
    ['declined', complaintFacts({ status: 'closed', closeReason: 'declined', closedAt: NOW }), 48],
    ['ofAGuest', complaintFacts({ ...closed.complaint, reporterId: null }), 48],
  ] as const)('%s_asksNothing', (_name, facts, after) => {
    expect(remindOfRating(facts, hours(after))).toBeNull();
  });
});

describe('followSilence', () => {
  const first = { hours: 24, sentAt: hours(24) };
  const second = { hours: 48, sentAt: hours(48) };
  it.each([
    ['before24Hours_nothing', 23.9, [], null],
    ['after24Hours_theFirstReminder', 24, [], 'remind'],
    ['between_nothing', 47.9, [first], null],
    ['after48Hours_theSecondReminder', 48, [first], 'remind'],
    ['before72Hours_nothing', 71.9, [first, second], null],
    ['after72Hours_itCloses', 72, [first, second], 'autoClose'],
    ['lateFirstSweep_stillRemindsFirst', 100, [], 'remind'],
    ['rightAfterALateReminder_nothing', 101, [{ hours: 24, sentAt: hours(100) }], null],
    ['lateSecondReminder_leavesTimeBeforeClosing', 115, [first, { hours: 48, sentAt: hours(113) }], null],
  ] as const)('%s', (_name, after, sent, action) => {
    const decided = followSilence(resolved, SYSTEM, sent, hours(after));
    expect(decided?.entries[0]?.action ?? null).toBe(action);
  });
  it('closing_namesTheTimeout_andIsTheSystems', () => {
    const decided = followSilence(resolved, SYSTEM, [first, second], hours(72));
    expect(decided?.complaint).toMatchObject({ closeReason: 'timeout', status: 'closed' });
    expect(decided?.entries[0]).toMatchObject({ isBySystem: true });
  });
  describe('while somebody is to be called', () => {
    const call = (endedAt: Date | null) => ({
      ...resolved,
      clocks: [{ ...resolved.clocks[0]!, kind: 'callTask' as const, subjectId: 'call', endedAt }],
    });
    it('nothingIsClosedBySilence', () => {
      expect(followSilence(call(null), SYSTEM, [first, second], hours(200))).toBeNull();
    });
    it('remindersGoOn', () => {
      expect(followSilence(call(null), SYSTEM, [], hours(24))?.entries[0]?.action).toBe('remind');
    });
    it('afterTheCall_thereIsTimeToAnswer', () => {
      expect(followSilence(call(hours(100)), SYSTEM, [first, second], hours(111))).toBeNull();
      expect(followSilence(call(hours(100)), SYSTEM, [first, second], hours(112))?.entries[0]?.action).toBe(
        'autoClose',
      );
    });
  });
  it('answeredMeanwhile_nothing', () => {
    expect(followSilence(closed, SYSTEM, [], hours(100))).toBeNull();
  });
});
