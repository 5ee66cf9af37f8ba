import { aComplaint, minutesLater } from '../../../../test/factories/a-complaint';
import { asker, NOW } from '../../../../test/factories/complaint-facts';
import { RELEASED } from '../release-order';
import { acceptComplaint } from './accept';
import { correctTriage } from './correct-triage';
import { declineComplaint, proposeDecline, rejectDecline } from './decline';
import { mergeComplaint } from './merge';
import { publishUpdate } from './publish-update';
import { answerOnTheSpot, resolveComplaint } from './resolve';
import { commentOnComplaint, urgeComplaint } from './talk';
import { withdrawComplaint } from './withdraw';

const desk = { ...asker('desk', 'frontDesk'), personId: 'desk' };
const resident = asker('resident', 'resident');
const neighbour = asker('neighbour', 'resident');
const handler = asker('handler', 'handler');
const manager = asker('manager', 'estateManager');
const refusal = (code: string) => expect.objectContaining({ code });
const words = { message: '已收到', category: null, urgency: null, reason: null };
const grounds = { reason: '属于专有部分', ruleText: '《民法典》第二百七十一条', whereToGo: '开发商售后' };

describe('acceptComplaint', () => {
  it('answersTheResident_andCountsAsTheFirstResponse', () => {
    const decided = acceptComplaint(aComplaint().facts(), desk, words, NOW);
    expect(decided.complaint).toEqual({ status: 'accepted', firstRespondedAt: NOW });
    expect(decided.entries).toMatchObject([{ action: 'accept', body: '已收到', isVisibleToResident: true }]);
  });
  it('correctedCategory_isKeptForLearning', () => {
    const decided = acceptComplaint(aComplaint().facts(), desk, { ...words, category: 'seepage' }, NOW);
    expect(decided.complaint).toMatchObject({ status: 'accepted', category: 'seepage' });
    expect(decided.triageCorrection).toMatchObject({ fromCategory: 'plumbing', toCategory: 'seepage' });
  });
  it('loweringTheUrgencyWithoutAReason_isRefused', () => {
    const urgent = aComplaint().with({ urgency: 'lifeSafety' }).facts();
    expect(() => acceptComplaint(urgent, desk, { ...words, urgency: 'normal' }, NOW)).toThrow(
      refusal('COMPLAINT.LOWERING_NEEDS_REASON'),
    );
  });
  it('somebodyWhoIsNotTheOwner_isRefused', () => {
    const colleague = asker('other-desk', 'frontDesk');
    expect(() => acceptComplaint(aComplaint().facts(), colleague, words, NOW)).toThrow(
      refusal('COMPLAINT.ACTION_NOT_YOURS'),
    );
  });
  it('acceptingTwice_isRefusedByTheState', () => {
    expect(() => acceptComplaint(aComplaint().accepted().facts(), desk, words, NOW)).toThrow(
      refusal('COMPLAINT.ACTION_NOT_IN_STATE'),
    );
  });
  it('whileADeclineIsPending_isRefused', () => {
    expect(() => acceptComplaint(aComplaint().declineProposedTo('manager').facts(), desk, words, NOW)).toThrow(
      refusal('COMPLAINT.DECLINE_PENDING'),
    );
  });
});

describe('correctTriage', () => {
  it('raisingTheUrgency_needsNoReason', () => {
    const decided = correctTriage(
      aComplaint().facts(),
      desk,
      {
        category: 'plumbing',
        urgency: 'urgent',
        reason: null,
      },
      NOW,
    );
    expect(decided.complaint).toEqual({ category: 'plumbing', urgency: 'urgent' });
  });
  it('sameAsBefore_writesNothing', () => {
    const same = { category: 'plumbing', urgency: 'normal', reason: '核对无误' } as const;
    expect(correctTriage(aComplaint().facts(), desk, same, NOW).entries).toEqual([]);
  });

  const gas = aComplaint().with({
    urgency: 'lifeSafety',
    hazard: 'gas',
    judgedUrgency: 'lifeSafety',
    judgedHazard: 'gas',
  });
  const danger = { category: 'plumbing', urgency: 'lifeSafety', reason: '核实过' } as const;
  it('theKindOfDanger_isCorrectedAlone_andKeptWithWhatWasJudged', () => {
    const decided = correctTriage(gas.facts(), desk, { ...danger, hazard: 'fire' }, NOW);
    expect(decided.complaint).toMatchObject({ hazard: 'fire' });
    expect(decided.entries[0]?.data).toMatchObject({ fromHazard: 'gas', toHazard: 'fire' });
    expect(decided.triageCorrection).toMatchObject({
      fromHazard: 'gas',
      toHazard: 'fire',
      danger: 0.01,
      isOfJudgement: true,
    });
  });
  it('whoSaysNothingAboutTheKind_leavesIt', () => {
    const decided = correctTriage(gas.facts(), desk, { ...danger, category: 'gas' }, NOW);
    expect(decided.complaint).toEqual({ category: 'gas', urgency: 'lifeSafety', dangerDoubt: null });
    expect(decided.triageCorrection).toMatchObject({ fromHazard: 'gas', toHazard: 'gas' });
  });
  it.each([undefined, 'gas', null] as const)('whatIsNoDanger_hasNoKindOfDanger (%s)', (hazard) => {
    const decided = correctTriage(gas.facts(), desk, { ...danger, urgency: 'urgent', hazard }, NOW);
    expect(decided.complaint).toMatchObject({ urgency: 'urgent', hazard: null });
    expect(decided.triageCorrection).toMatchObject({ fromHazard: 'gas', toHazard: null });
  });
  it.each([
    [{}, { category: 'seepage' }, true],
    [{ category: 'lift' }, { category: 'seepage' }, false],
    [{ urgency: 'urgent' }, { urgency: 'lifeSafety' }, false],
    [{ category: 'lift' }, { category: 'seepage', urgency: 'urgent' }, true],
    [{ judgedCategory: null, judgedUrgency: null }, { category: 'seepage' }, false],
  ] as const)('ofAMatterThatIs %j, setting %j, correctsTheJudgement: %s', (is, set, expected) => {
    const to = {
      category: 'category' in is ? is.category : 'plumbing',
      urgency: 'urgency' in is ? is.urgency : 'normal',
    } as const;
    const decided = correctTriage(aComplaint().with(is).facts(), desk, { ...to, reason: '核实过', ...set }, NOW);
    expect(decided.triageCorrection?.isOfJudgement).toBe(expected);
  });
});

describe('publishUpdate', () => {
  const update = { progress: '已拆开检查', difficulty: null, expectedAt: minutesLater(60), etaReason: null };
  const told = aComplaint()
    .inProgress()
    .with({ expectedAt: minutesLater(30) });
  it('firstExpectedTime_needsNoReason', () => {
    const decided = publishUpdate(aComplaint().inProgress().facts(), desk, update, NOW);
    expect(decided.complaint).toMatchObject({ expectedAt: minutesLater(60), nextStep: '已拆开检查' });
    expect(decided.complaint.etaMovedCount).toBeUndefined();
  });
  it('movedExpectedTimeWithoutAReason_isRefused', () => {
    expect(() => publishUpdate(told.facts(), desk, update, NOW)).toThrow(refusal('COMPLAINT.ETA_NEEDS_REASON'));
  });
  it('movedExpectedTime_isCountedWithItsReason', () => {
    const decided = publishUpdate(told.facts(), desk, { ...update, etaReason: '等配件' }, NOW);
    expect(decided.complaint).toMatchObject({
      etaMovedCount: 1,
      etaMovedReason: '等配件',
      etaMovedFrom: minutesLater(30),
    });
    expect(decided.entries).toMatchObject([{ data: { movedFrom: minutesLater(30).toISOString() }, reason: '等配件' }]);
  });
  it('sameExpectedTimeAgain_isNoMove', () => {
    const decided = publishUpdate(told.facts(), desk, { ...update, expectedAt: minutesLater(30) }, NOW);
    expect(decided.complaint.etaMovedCount).toBeUndefined();
  });
  it('whatTheOwnerWritesForTheHandler_saysSo', () => {
    const working = aComplaint().inProgress().workedOnBy('handler').facts();
    const by = (asker: typeof desk) => publishUpdate(working, asker, update, NOW).entries[0]?.data;
    expect(by(desk)).toMatchObject({ onBehalfOfId: 'handler' });
    expect(by(handler)).not.toHaveProperty('onBehalfOfId');
  });
  it('expectedTimeInThePast_isRefused', () => {
    expect(() => publishUpdate(told.facts(), desk, { ...update, expectedAt: NOW }, NOW)).toThrow(
      refusal('COMPLAINT.ETA_IN_THE_PAST'),
    );
  });
});

const message = (recentCount = 0) => ({ text: '怎么样了', mediaIds: [], recentCount });

describe('commentOnComplaint, urgeComplaint', () => {
  it('aColleaguesWord_isTheFirstAnswer_theResidentsOwnIsNot', () => {
    const answered = commentOnComplaint(aComplaint().facts(), desk, message(), NOW);
    expect(answered).toMatchObject({ complaint: { firstRespondedAt: NOW }, entries: [{ data: { isAnswer: true } }] });
    const asked = commentOnComplaint(aComplaint().facts(), resident, message(), NOW);
    expect(asked).toMatchObject({ complaint: {}, entries: [{ data: { isAnswer: false } }] });
  });
  it('aFloodOfOneResident_isAskedToWait_andNoColleagueIs', () => {
    expect(() => commentOnComplaint(aComplaint().facts(), resident, message(9), NOW)).not.toThrow();
    expect(() => commentOnComplaint(aComplaint().facts(), resident, message(10), NOW)).toThrow(
      refusal('COMPLAINT.TOO_MANY_MESSAGES'),
    );
    expect(() => commentOnComplaint(aComplaint().facts(), desk, message(99), NOW)).not.toThrow();
  });
  it('aStrangersComment_isRefused', () => {
    expect(() => commentOnComplaint(aComplaint().facts(), neighbour, message(), NOW)).toThrow(
      refusal('COMPLAINT.ACTION_NOT_YOURS'),
    );
  });
  it('urging_isCounted', () => {
    expect(urgeComplaint(aComplaint().facts(), resident, NOW).complaint).toEqual({ urgeCount: 1, lastUrgedAt: NOW });
  });
  it.each([
    [59, 'COMPLAINT.URGED_RECENTLY'],
    [60, null],
  ])('urgingAgainAfter%sMinutes', (minutes, code) => {
    const urged = aComplaint().with({ lastUrgedAt: NOW, urgeCount: 1 }).facts();
    const again = () => urgeComplaint(urged, resident, minutesLater(minutes));
    if (code === null) expect(again().complaint.urgeCount).toBe(2);
    else expect(again).toThrow(refusal(code));
  });
});

describe('resolveComplaint', () => {
  it('allOrdersDoneAndPhotographed_waitsForTheResident', () => {
    const facts = aComplaint().inProgress().finishedBy('handler').withAfterPhoto().facts();
    expect(resolveComplaint(facts, handler, '已更换密封圈', NOW).complaint).toMatchObject({
      status: 'resolved',
      outcome: '已更换密封圈',
      resolvedById: 'handler',
    });
  });
  it('whileAWorkOrderIsOpen_isRefused', () => {
    const facts = aComplaint().inProgress().workedOnBy('handler').withAfterPhoto().facts();
    expect(() => resolveComplaint(facts, handler, '好了', NOW)).toThrow(refusal('COMPLAINT.OPEN_WORK_ORDERS'));
  });
  it('engineeringWithoutAnAfterPhoto_isRefused', () => {
    const facts = aComplaint().inProgress().finishedBy('handler').facts();
    expect(() => resolveComplaint(facts, handler, '好了', NOW)).toThrow(refusal('COMPLAINT.AFTER_PHOTO_MISSING'));
  });
  it('answeringOnTheSpot_cannotLeaveAnOfferedOrderBehind', () => {
    const facts = aComplaint().order({}).facts();
    expect(() => answerOnTheSpot(facts, desk, '热水表在楼道', NOW)).toThrow(refusal('COMPLAINT.OPEN_WORK_ORDERS'));
  });
  it('answeredOnTheSpot_isResolvedAtFirstContact', () => {
    const decided = answerOnTheSpot(aComplaint().facts(), desk, '热水表在楼道', NOW);
    expect(decided.complaint).toMatchObject({ status: 'resolved', firstRespondedAt: NOW });
    expect(decided.events.map((event) => event.type)).toEqual(['ComplaintAnsweredOnTheSpot', 'ComplaintResolved']);
  });
});

describe('decline', () => {
  it('proposing_handsTheMoveToALead_unseenByTheResident', () => {
    const decided = proposeDecline(aComplaint().facts(), desk, grounds, 'manager');
    expect(decided.complaint.declineProposal).toMatchObject({ proposedById: 'desk', deciderId: 'manager' });
    expect(decided.entries).toMatchObject([{ isVisibleToResident: false }]);
  });
  it('deciding_withoutAProposal_isRefused', () => {
    expect(() => declineComplaint(aComplaint().facts(), manager, NOW)).toThrow(
      refusal('COMPLAINT.DECLINE_NOT_PROPOSED'),
    );
  });
  it('theProposer_neverDecides', () => {
    const bothRoles = asker('desk', 'frontDesk', 'estateManager');
    const facts = aComplaint().declineProposedTo('manager').facts();
    expect(() => declineComplaint(facts, bothRoles, NOW)).toThrow(refusal('COMPLAINT.ACTION_NOT_YOURS'));
  });
  it('declining_closesAndCancelsOpenOrdersWithAReason', () => {
    const decided = declineComplaint(aComplaint().declineProposedTo('manager').order({}).facts(), manager, NOW);
    expect(decided.complaint).toMatchObject({ status: 'closed', closeReason: 'declined', declineProposal: null });
    expect(decided.workOrders).toEqual([
      { change: 'update', id: 'order', patch: { ...RELEASED, status: 'cancelled', coordinatorId: null } },
    ]);
    expect(decided.entries).toContainEqual(
      expect.objectContaining({ action: 'workOrder.cancel', reason: '反映不予受理' }),
    );
  });
  it('rejecting_givesTheMatterBackToTheOwner', () => {
    const facts = aComplaint().declineProposedTo('manager').facts();
    expect(rejectDecline(facts, manager, '属于公共管道').complaint).toEqual({ declineProposal: null });
  });
});

describe('withdraw and merge', () => {
  it('withdrawing_neverLeavesAnOrderRunning', () => {
    const facts = aComplaint().inProgress().workedOnBy('handler').facts();
    const decided = withdrawComplaint(facts, resident, null, NOW);
    expect(decided.complaint).toMatchObject({ closeReason: 'withdrawn' });
    expect(decided.workOrders).toHaveLength(1);
  });
  it('onlyTheReporterWithdraws', () => {
    expect(() => withdrawComplaint(aComplaint().facts(), manager, null, NOW)).toThrow(
      refusal('COMPLAINT.ACTION_NOT_YOURS'),
    );
  });
  const other = aComplaint().accepted().with({ id: 'other', number: 'YS-261123-0002', category: 'lift' });
  const target = other.facts();
  it('merging_pointsToTheTarget', () => {
    expect(mergeComplaint(aComplaint().facts(), desk, target, '同一处', NOW).merged.complaint).toMatchObject({
      closeReason: 'merged',
      mergedIntoId: 'other',
    });
  });
  it('merging_neverLetsTheAccusedBackIn', () => {
    const naming = aComplaint()
      .with({ accusedIds: ['handler'] })
      .facts();
    expect(() => mergeComplaint(naming, desk, target, '同一处', NOW)).toThrow(refusal('COMPLAINT.MERGE_LOSES_ACCUSED'));
    const same = other.with({ accusedIds: ['lead', 'handler'] }).facts();
    expect(mergeComplaint(naming, desk, same, '同一处', NOW).merged.complaint.mergedIntoId).toBe('other');
  });
  it('merging_neverShowsWhoWasOnlyDescribed_whatWasSaidOfThem', () => {
    const describing = aComplaint().with({ category: 'rudeness', accusedText: '短发的女保安' }).facts();
    expect(() => mergeComplaint(describing, desk, target, '同一处', NOW)).toThrow(
      refusal('COMPLAINT.MERGE_LOSES_ACCUSED'),
    );
    const alike = other.with({ category: 'rudeness' }).facts();
    expect(mergeComplaint(describing, desk, alike, '同一处', NOW).merged.complaint.mergedIntoId).toBe('other');
  });
  it.each([
    ['unknown', null],
    ['itself', other.with({ id: 'complaint' }).facts()],
    ['closed', other.with({ status: 'closed' }).facts()],
    ['of another estate', other.with({ estateId: 'elsewhere' }).facts()],
  ])('target %s is refused', (_case, wrong) => {
    expect(() => mergeComplaint(aComplaint().facts(), desk, wrong, '同一处', NOW)).toThrow(
      refusal('COMPLAINT.MERGE_TARGET_INVALID'),
    );
  });
});
