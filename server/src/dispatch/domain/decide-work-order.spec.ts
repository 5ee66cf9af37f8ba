import { asker, complaintFacts, NOW, workOrder } from '../../../test/factories/complaint-facts';
import { SYSTEM, type WorkOrderState } from '../../complaints/domain/facts';
import {
  arriveAtWorkOrder,
  cancelWorkOrder,
  completeWorkOrder,
  type NextStop,
  offerWorkOrder,
  passOnWorkOrder,
  returnWorkOrder,
  ruleOnWorkOrder,
  takeWorkOrder,
} from './decide-work-order';
import { intoThePool } from './duty-candidate';

const handler = asker('handler', 'handler');
const colleague = asker('colleague', 'handler');
const lead = asker('lead', 'teamLead');
const manager = asker('manager', 'estateManager');
const next = { personId: 'colleague', name: '吴大勇', why: '当班' };
const refusal = (code: string) => expect.objectContaining({ code });

function scene(order: Partial<WorkOrderState> = {}, status: 'submitted' | 'accepted' | 'in_progress' = 'accepted') {
  const row = workOrder(order);
  return { row, facts: complaintFacts({ status }, [row]) };
}
const taken = { status: 'accepted', handlerId: 'handler', acceptedAt: NOW } as const;

describe('takeWorkOrder', () => {
  it('firstAccept_startsTheWork_andCountsAsTheFirstResponse', () => {
    const { row, facts } = scene({}, 'submitted');
    const decided = takeWorkOrder(facts, row, handler, 'accept', NOW);
    expect(decided.complaint).toMatchObject({ status: 'in_progress', firstRespondedAt: NOW });
    expect(decided.workOrders[0]).toMatchObject({ patch: { status: 'accepted', handlerId: 'handler' } });
  });
  it('complaintAlreadyInProgress_staysSo', () => {
    const { row, facts } = scene({}, 'in_progress');
    expect(takeWorkOrder(facts, row, handler, 'accept', NOW).complaint.status).toBeUndefined();
  });
  it('acceptWhileADeclineIsPending_endsTheProposal_soThatNobodyWaitsForIt', () => {
    const { row, facts } = scene();
    const declineProposal = {
      proposedById: 'desk',
      deciderId: 'manager',
      reason: '属于专有部分',
      ruleText: '民法典第二百七十一条',
      whereToGo: '开发商售后',
    };
    const pending = { ...facts, complaint: { ...facts.complaint, declineProposal } };
    const decided = takeWorkOrder(pending, row, handler, 'accept', NOW);
    expect(decided.complaint.declineProposal).toBeNull();
    expect(decided.entries.at(-1)).toMatchObject({ action: 'rejectDecline', isBySystem: true });
    expect(decided.events.at(-1)).toMatchObject({ type: 'DeclineRejected', payload: { proposedById: 'desk' } });
  });
  it('orderOfferedToSomebodyElse_cannotBeAccepted', () => {
    const { row, facts } = scene();
    expect(() => takeWorkOrder(facts, row, colleague, 'accept', NOW)).toThrow(refusal('WORK_ORDER.ACTION_NOT_YOURS'));
  });
  it('orderInThePool_isGrabbedByAnyoneOfTheDepartment', () => {
    const { row, facts } = scene({ offeredToId: null });
    expect(takeWorkOrder(facts, row, colleague, 'grab', NOW).workOrders[0]).toMatchObject({
      patch: { handlerId: 'colleague' },
    });
    const outsider = { ...colleague, departmentId: 'order-id' };
    expect(() => takeWorkOrder(facts, row, outsider, 'grab', NOW)).toThrow(refusal('WORK_ORDER.ACTION_NOT_YOURS'));
  });
  it('takenOrder_tellsTheSecondThatAColleagueHasIt', () => {
    const { row, facts } = scene({ ...taken, offeredToId: null });
    expect(() => takeWorkOrder(facts, row, colleague, 'grab', NOW)).toThrow(refusal('WORK_ORDER.ALREADY_TAKEN'));
  });
});

describe('returnWorkOrder', () => {
  const offer: NextStop = { kind: 'offer', choice: next };
  it('goesStraightOnToTheNext_andCountsTheBounce', () => {
    const { row, facts } = scene(taken, 'in_progress');
    const decided = returnWorkOrder(facts, row, handler, '没有配件', offer, NOW);
    expect(decided.workOrders[0]).toMatchObject({
      patch: {
        status: 'offered',
        offeredToId: 'colleague',
        handlerId: null,
        bounceCount: 1,
        returnedByIds: ['handler'],
      },
    });
    expect(decided.entries.map((entry) => entry.action)).toEqual(['workOrder.return', 'workOrder.offer']);
  });
  it('secondBounce_waitsForTheCoordinatorsRuling', () => {
    const { row, facts } = scene({ bounceCount: 1 });
    const decided = returnWorkOrder(facts, row, handler, '不归我管', { kind: 'ruling', coordinator: next }, NOW);
    expect(decided.workOrders[0]).toMatchObject({
      patch: { status: 'returned', coordinatorId: 'colleague', bounceCount: 2 },
    });
    expect(decided.events.map((event) => event.type)).toEqual(['WorkOrderReturned', 'RulingNeeded']);
  });
  it('secondBounce_cannotBeOfferedOn', () => {
    const { row, facts } = scene({ bounceCount: 1 });
    expect(() => returnWorkOrder(facts, row, handler, '不归我管', offer, NOW)).toThrow(
      refusal('WORK_ORDER.NEEDS_RULING'),
    );
  });
  it('byAnybodyElse_isRefused', () => {
    const { row, facts } = scene();
    expect(() => returnWorkOrder(facts, row, colleague, '不想做', offer, NOW)).toThrow(
      refusal('WORK_ORDER.ACTION_NOT_YOURS'),
    );
  });
});

describe('what the system passes on', () => {
  it.each([
    [
      'returned',
      returnWorkOrder(scene(taken).facts, scene(taken).row, handler, '没有配件', { kind: 'offer', choice: next }, NOW),
      'handler',
    ],
    ['unanswered', passOnWorkOrder(scene().facts, scene().row, SYSTEM, next, NOW), 'handler'],
    [
      'unanswered in the pool',
      passOnWorkOrder(scene().facts, workOrder({ offeredToId: null }), SYSTEM, next, NOW),
      null,
    ],
  ])('%s_isInEverybodysTimeline_withFromWhomToWhomAndWhy', (_name, { entries }, fromId) => {
    const [passedOn, ...others] = entries.filter(({ action }) => action === 'workOrder.offer');
    expect(others).toEqual([]);
    expect(passedOn).toMatchObject({ isBySystem: true, isVisibleToResident: true, reason: expect.any(String) });
    expect(passedOn?.data).toMatchObject({ handlerId: 'colleague', fromId });
  });
});

describe('passOnWorkOrder', () => {
  it('whoLetItLie_isPassedOver_butItIsNoBounce', () => {
    const { row, facts } = scene();
    const [change] = passOnWorkOrder(facts, row, SYSTEM, next, NOW).workOrders;
    expect(change).toMatchObject({ patch: { offeredToId: 'colleague', returnedByIds: ['handler'] } });
    expect(change).not.toHaveProperty('patch.bounceCount');
  });
});

describe('offerWorkOrder', () => {
  it('leadMayOfferAWaitingOrderToAnother', () => {
    const { row, facts } = scene();
    expect(offerWorkOrder(facts, row, lead, next, null, NOW).workOrders[0]).toMatchObject({
      patch: { status: 'offered', offeredToId: 'colleague' },
    });
  });
  it('waitingOrder_mayGoIntoThePool_butNotTwice_andNeverADanger', () => {
    const pool = intoThePool('由派单人放入抢单池');
    const { row, facts } = scene();
    expect(offerWorkOrder(facts, row, lead, pool, null, NOW)).toMatchObject({
      workOrders: [{ patch: { status: 'offered', offeredToId: null, whyChosen: '由派单人放入抢单池' } }],
      entries: [{ body: '放回部门抢单池', data: { handlerId: null, why: '由派单人放入抢单池' } }],
    });
    const pooled = scene({ offeredToId: null });
    expect(() => offerWorkOrder(pooled.facts, pooled.row, lead, pool, null, NOW)).toThrow(
      refusal('WORK_ORDER.ALREADY_IN_POOL'),
    );
    const danger = { ...facts, complaint: { ...facts.complaint, urgency: 'lifeSafety' as const } };
    expect(() => offerWorkOrder(danger, row, lead, pool, null, NOW)).toThrow(refusal('WORK_ORDER.POOL_NOT_FOR_DANGER'));
  });
  it('whyThisPerson_isKeptWithTheOffer', () => {
    const { row, facts } = scene();
    expect(offerWorkOrder(facts, row, lead, next, null, NOW).entries[0]?.data).toEqual({
      handlerId: 'colleague',
      why: '当班',
    });
  });
  it('whoReturnedIt_isNotAskedAgain', () => {
    const { row, facts } = scene({ returnedByIds: ['colleague'], bounceCount: 1 });
    expect(() => offerWorkOrder(facts, row, lead, next, null, NOW)).toThrow(refusal('WORK_ORDER.CANDIDATE_INVALID'));
  });
  it('offeringToTheSamePersonAgain_gainsNoTime', () => {
    const { row, facts } = scene({ offeredToId: 'colleague' });
    expect(() => offerWorkOrder(facts, row, lead, next, null, NOW)).toThrow(refusal('WORK_ORDER.CANDIDATE_INVALID'));
  });
  it('afterTwoBounces_onlyARulingMovesIt', () => {
    const { row, facts } = scene({ status: 'returned', bounceCount: 2, coordinatorId: 'manager' });
    expect(() => offerWorkOrder(facts, row, lead, next, null, NOW)).toThrow(refusal('WORK_ORDER.NEEDS_RULING'));
  });
  it('handlers_mayNotPassWorkOn', () => {
    const { row, facts } = scene();
    expect(() => offerWorkOrder(facts, row, colleague, next, null, NOW)).toThrow(
      refusal('WORK_ORDER.ACTION_NOT_YOURS'),
    );
  });
});

describe('ruleOnWorkOrder', () => {
  const ruling = {
    department: { id: 'order-id', code: 'order' as const, name: '秩序部' },
    choice: next,
    reason: '归秩序部',
  };
  it('coordinator_namesDepartmentAndPerson', () => {
    const { row, facts } = scene({ status: 'returned', bounceCount: 2, coordinatorId: 'manager' });
    const decided = ruleOnWorkOrder(facts, row, manager, ruling, NOW);
    expect(decided.complaint).toEqual({ leadDepartmentId: 'order-id', nextStep: null });
    expect(decided.workOrders[0]).toMatchObject({
      patch: { departmentId: 'order-id', offeredToId: 'colleague', coordinatorId: null },
    });
  });
  it('aDepartmentThatHelpsAlready_isNotGivenASecondShare', () => {
    const returned = { status: 'returned', kind: 'coHandling', departmentId: 'environment-id' } as const;
    const { row, facts } = scene({ ...returned, coordinatorId: 'manager' }, 'in_progress');
    const other = { ...row, id: 'other', status: 'offered' as const, departmentId: 'order-id' };
    const helped = { ...facts, workOrders: [row, other] };
    expect(() => ruleOnWorkOrder(helped, row, manager, ruling, NOW)).toThrow(
      refusal('COMPLAINT.CO_HANDLING_ASKED_ALREADY'),
    );
    expect(() => ruleOnWorkOrder(facts, row, manager, ruling, NOW)).not.toThrow();
  });
  it('teamLead_mayNotRule', () => {
    const { row, facts } = scene({ status: 'returned', bounceCount: 2 });
    expect(() => ruleOnWorkOrder(facts, row, lead, ruling, NOW)).toThrow(refusal('WORK_ORDER.ACTION_NOT_YOURS'));
  });
});

describe('arriveAtWorkOrder', () => {
  it('stampsTheTime_andClaimsTheBeforePhotos', () => {
    const { row, facts } = scene(taken, 'in_progress');
    const report = { beforeMediaIds: ['m1'], latitude: null, longitude: null };
    const decided = arriveAtWorkOrder(facts, row, handler, report, NOW);
    expect(decided.workOrders[0]).toMatchObject({ patch: { status: 'arrived', arrivedAt: NOW } });
    expect(decided.media).toEqual([{ mediaIds: ['m1'], purpose: 'before', workOrderId: 'order', entryIndex: 0 }]);
  });
});

describe('completeWorkOrder', () => {
  const report = {
    note: '已更换阀门',
    rootCause: null,
    materials: null,
    afterMediaIds: ['m1'],
    recurrenceCount: 1,
  };
  const arrived = { ...taken, status: 'arrived', arrivedAt: NOW } as const;

  it('handlerOnSite_completesWithAPhoto', () => {
    const { row, facts } = scene(arrived, 'in_progress');
    const decided = completeWorkOrder(facts, row, handler, report, NOW);
    expect(decided.workOrders[0]).toMatchObject({ patch: { status: 'done', doneAt: NOW, note: '已更换阀门' } });
  });
  it('engineeringWithoutAfterPhoto_isRefused_otherCategoriesAreNot', () => {
    const { row, facts } = scene(arrived, 'in_progress');
    const bare = { ...report, afterMediaIds: [] };
    expect(() => completeWorkOrder(facts, row, handler, bare, NOW)).toThrow(refusal('WORK_ORDER.AFTER_PHOTO_MISSING'));
    const cleaning = { ...facts, complaint: { ...facts.complaint, category: 'refuse' as const } };
    expect(() => completeWorkOrder(cleaning, row, handler, bare, NOW)).not.toThrow();
  });
  it('recurrence_needsARootCause', () => {
    const { row, facts } = scene(arrived, 'in_progress');
    const again = { ...report, recurrenceCount: 2 };
    expect(() => completeWorkOrder(facts, row, handler, again, NOW)).toThrow(refusal('WORK_ORDER.ROOT_CAUSE_MISSING'));
    expect(() => completeWorkOrder(facts, row, handler, { ...again, rootCause: '阀门老化' }, NOW)).not.toThrow();
  });
  it('beforeArrival_isNotInTheStateForIt', () => {
    const { row, facts } = scene(taken, 'in_progress');
    expect(() => completeWorkOrder(facts, row, handler, report, NOW)).toThrow(
      refusal('WORK_ORDER.ACTION_NOT_IN_STATE'),
    );
  });
});

describe('cancelWorkOrder', () => {
  it('lead_cancelsWithAReason', () => {
    const { row, facts } = scene(taken, 'in_progress');
    const decided = cancelWorkOrder(facts, row, lead, '业主已自行处理');
    expect(decided.workOrders[0]).toMatchObject({ patch: { status: 'cancelled' } });
    expect(decided.entries[0]).toMatchObject({ action: 'workOrder.cancel', reason: '业主已自行处理' });
  });
  it('handler_mayNotCancel', () => {
    const { row, facts } = scene(taken, 'in_progress');
    expect(() => cancelWorkOrder(facts, row, handler, '不想做')).toThrow(refusal('WORK_ORDER.ACTION_NOT_YOURS'));
  });
});
