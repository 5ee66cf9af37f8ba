import { aComplaint } from '../../../test/factories/a-complaint';
import { asker, NOW } from '../../../test/factories/complaint-facts';
import { applyDecision } from '../../complaints/domain/apply-decision';
import type { ComplaintFacts } from '../../complaints/domain/facts';
import { planFollowUpCall, recordFollowUpCall } from './decide-call';

const caller = asker('caller', 'frontDesk');
const refusal = (code: string) => expect.objectContaining({ code });
const days = (count: number) => new Date(NOW.getTime() + count * 86_400_000);
const closed = aComplaint().finishedBy('handler').closed('timeout').facts();
const plan = { id: 'call', reasons: ['timeout'] as const, callerId: 'caller' };
const planned = applyDecision(closed, planFollowUpCall(closed, plan));
const notReached = { outcome: 'notReached', note: '响了没人接' } as const;

function tried(facts: ComplaintFacts, at: Date): ComplaintFacts {
  return applyDecision(facts, recordFollowUpCall(facts, caller, notReached, at));
}

describe('planFollowUpCall', () => {
  it('asksThePerson_andTellsTheResidentNothingYet', () => {
    const decided = planFollowUpCall(closed, plan);
    expect(decided.complaint).toMatchObject({ callerId: 'caller', followUpCall: { outcome: null, attempts: [] } });
    expect(decided.entries[0]).toMatchObject({
      action: 'planFollowUpCall',
      isVisibleToResident: false,
      isBySystem: true,
    });
  });
  it('aCallThatWaits_isNotPlannedTwice', () => {
    expect(planFollowUpCall(planned, plan).entries).toEqual([]);
  });
  it('aLowRatingWhileACallWaits_isAskedAboutInThatCall', () => {
    const again = planFollowUpCall(planned, { id: 'other', reasons: ['timeout', 'lowRating'], callerId: 'other' });
    expect(again).toMatchObject({
      complaint: { followUpCall: { id: 'call', reasons: ['timeout', 'lowRating'] } },
      entries: [],
      events: [],
    });
    expect(again.complaint).not.toHaveProperty('callerId');
  });
});

describe('recordFollowUpCall', () => {
  it('satisfied_endsIt', () => {
    const decided = recordFollowUpCall(planned, caller, { outcome: 'satisfied', note: '说很满意' }, NOW);
    expect(decided.complaint).toMatchObject({
      callerId: null,
      followUpCall: { outcome: 'satisfied', note: '说很满意' },
    });
    expect(decided.entries).toEqual([
      expect.objectContaining({
        action: 'recordFollowUpCall',
        data: { callId: 'call', outcome: 'satisfied', isOver: true },
      }),
    ]);
  });
  it('unsatisfied_reopensHoweverLate_withTheWordsOfTheResident', () => {
    const decided = recordFollowUpCall(planned, caller, { outcome: 'unsatisfied', note: '晚上还在滴' }, days(60));
    expect(decided.complaint).toMatchObject({
      status: 'in_progress',
      closeReason: null,
      reopenCount: 1,
      callerId: null,
    });
    expect(decided.entries.map(({ action }) => action)).toEqual(['recordFollowUpCall', 'reopen']);
    expect(decided.events).toEqual([{ type: 'ComplaintReopened', payload: { reason: '晚上还在滴', cause: 'call' } }]);
  });
  it('notReached_isTriedThreeTimesOnDifferentDays_thenItIsOver', () => {
    const first = tried(planned, NOW);
    expect(first.complaint.followUpCall).toMatchObject({ outcome: null, attempts: [{ byId: 'caller' }] });
    expect(() => tried(first, new Date(NOW.getTime() + 3_600_000))).toThrow(refusal('FOLLOW_UP.CALLED_TODAY'));
    const third = tried(tried(first, days(1)), days(2));
    expect(third.complaint).toMatchObject({ callerId: null, followUpCall: { outcome: 'notReached' } });
    expect(third.complaint.status).toBe('closed');
  });
  it('reachedOnTheDayOfAFailedAttempt_countsAtOnce', () => {
    const decided = recordFollowUpCall(tried(planned, NOW), caller, { outcome: 'satisfied', note: '说很满意' }, NOW);
    expect(decided.complaint.followUpCall).toMatchObject({ outcome: 'satisfied' });
  });
  it.each([
    ['theOwner', asker('desk', 'frontDesk')],
    ['theHandler', asker('handler', 'companyQuality')],
    ['anotherFrontDesk', asker('another', 'frontDesk')],
    ['theReporter', asker('resident', 'companyQuality')],
  ])('%s_doesNotCall', (_name, person) => {
    expect(() => recordFollowUpCall(planned, person, { outcome: 'satisfied', note: '说很满意' }, NOW)).toThrow(
      refusal('COMPLAINT.ACTION_NOT_YOURS'),
    );
  });
  it.each([
    ['anotherOfQuality', asker('quality', 'companyQuality')],
    ['theManagerOfTheEstate', asker('manager', 'estateManager')],
  ])('aCallIsOnlyForWhomItIsGivenTo_notFor %s', (_name, person) => {
    expect(() => recordFollowUpCall(planned, person, { outcome: 'satisfied', note: '说很满意' }, NOW)).toThrow(
      refusal('COMPLAINT.ACTION_NOT_YOURS'),
    );
  });
  it('aCallGivenToNobody_isForQuality_notForTheManager', () => {
    const facts = applyDecision(closed, planFollowUpCall(closed, { ...plan, callerId: null }));
    const said = { outcome: 'satisfied', note: '说很满意' } as const;
    expect(recordFollowUpCall(facts, asker('quality', 'companyQuality'), said, NOW).complaint).toMatchObject({
      followUpCall: { outcome: 'satisfied' },
    });
    expect(() => recordFollowUpCall(facts, asker('manager', 'estateManager'), said, NOW)).toThrow(
      refusal('COMPLAINT.ACTION_NOT_YOURS'),
    );
  });
  it('theAccused_neverCalls', () => {
    const facts = { ...planned, complaint: { ...planned.complaint, accusedIds: ['caller'] } };
    expect(() => recordFollowUpCall(facts, caller, { outcome: 'satisfied', note: '说很满意' }, NOW)).toThrow(
      refusal('COMPLAINT.ACTION_NOT_YOURS'),
    );
  });
  it('nothingToCall_isSaidSo', () => {
    expect(() => recordFollowUpCall(closed, caller, notReached, NOW)).toThrow(refusal('FOLLOW_UP.NO_CALL'));
  });
});
