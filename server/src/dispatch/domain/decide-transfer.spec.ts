import { minutesLater } from '../../../test/factories/a-complaint';
import { asker, complaintFacts, NOW, workOrder } from '../../../test/factories/complaint-facts';
import { candidate } from '../../../test/factories/duty-candidate';
import { SYSTEM, type WorkOrderState } from '../../complaints/domain/facts';
import { acceptTransfer, declineTransfer, proposeTransfer, transferProposal } from './decide-transfer';
import { returnWorkOrder, ruleOnWorkOrder } from './decide-work-order';
import { receiverFrom } from './transfer-rules';

const giver = asker('handler', 'handler');
const receiver = asker('receiver', 'handler');
const bystander = asker('bystander', 'handler');
const refusal = (code: string) => expect.objectContaining({ code });
const wanted = { receiver: { personId: 'receiver', departmentId: 'order-id' }, reason: '需要高空作业' };
const held = { status: 'arrived', handlerId: 'handler', acceptedAt: NOW, arrivedAt: NOW } as const;
const asked = {
  fromId: 'handler',
  toId: 'receiver',
  toDepartmentId: 'order-id',
  reason: '需要高空作业',
  proposedAt: NOW.toISOString(),
};
const beingTransferred = { ...held, offeredToId: 'receiver', transferProposal: asked };

function scene(order: Partial<WorkOrderState> = held) {
  const row = workOrder(order);
  return { row, facts: complaintFacts({ status: 'in_progress', leadDepartmentId: 'engineering-id' }, [row]) };
}

describe('proposeTransfer', () => {
  it('theOrderStaysWithTheGiver_untilTheReceiverAnswers', () => {
    const { row, facts } = scene();
    const decided = proposeTransfer(row, transferProposal(facts, row, giver, wanted, NOW));
    expect(decided.workOrders).toEqual([
      { change: 'update', id: 'order', patch: { transferProposal: asked, offeredToId: 'receiver' } },
    ]);
    expect(decided.entries[0]).toMatchObject({ reason: '需要高空作业', isVisibleToResident: false });
    expect(decided.events).toEqual([
      expect.objectContaining({
        type: 'TransferProposed',
        payload: expect.objectContaining({ offereeId: 'receiver' }),
      }),
    ]);
  });
  it.each([
    ['whoDoesNotHoldIt_mayNotPassItOn', held, bystander, 'WORK_ORDER.ACTION_NOT_YOURS'],
    ['anOrderNobodyTook_isReturnedNotTransferred', {}, giver, 'WORK_ORDER.ACTION_NOT_IN_STATE'],
    ['whileOneAnswerIsAwaited_noSecondIsAskedFor', beingTransferred, giver, 'WORK_ORDER.TRANSFER_PENDING'],
    ['afterARuling_itIsNotTransferredAnyMore', { ...held, ruledAt: NOW }, giver, 'WORK_ORDER.TRANSFER_LOCKED'],
  ])('%s', (_rule, order, person, code) => {
    const { row, facts } = scene(order);
    expect(() => transferProposal(facts, row, person, wanted, NOW)).toThrow(refusal(code));
  });
  it('aCoHandlingOrder_isNotTransferredToTheLeadingDepartment', () => {
    const { row, facts } = scene({ ...held, kind: 'coHandling', departmentId: 'environment-id' });
    const toLead = { ...wanted, receiver: { personId: 'receiver', departmentId: 'engineering-id' } };
    expect(() => transferProposal(facts, row, giver, toLead, NOW)).toThrow(refusal('COMPLAINT.CO_HANDLING_BY_LEAD'));
    expect(() => transferProposal(facts, row, giver, wanted, NOW)).not.toThrow();
  });
  it('afterOneBounce_theCoordinatorRules_andReadsWhomTheHandlerSuggests', () => {
    const { row, facts } = scene({ ...held, bounceCount: 1 });
    const suggestion = transferProposal(facts, row, giver, wanted, NOW);
    const coordinator = { personId: 'manager', name: '陈志远', why: '' };
    const decided = returnWorkOrder(facts, row, giver, wanted.reason, { kind: 'ruling', coordinator, suggestion }, NOW);
    expect(decided.workOrders[0]).toMatchObject({
      patch: { status: 'returned', bounceCount: 2, coordinatorId: 'manager', handlerId: null, transferProposal: asked },
    });
    expect(decided.entries[0]).toMatchObject({ action: 'workOrder.return', data: { suggestedId: 'receiver' } });
  });
});

describe('receiverFrom', () => {
  const row = workOrder({ ...held, returnedByIds: ['refuser'] });
  const staff = [
    candidate('receiver', { departmentId: 'order-id' }),
    candidate('absent', { isOnDuty: false }),
    candidate('refuser'),
  ];

  it('aColleagueOnDuty_ofAnyDepartment_mayBeAsked', () => {
    expect(receiverFrom(staff, row, 'receiver')).toEqual({ personId: 'receiver', departmentId: 'order-id' });
  });
  it.each([
    ['oneself', 'handler', 'WORK_ORDER.TRANSFER_TO_ONESELF'],
    ['somebodyAbsent', 'absent', 'WORK_ORDER.RECEIVER_ABSENT'],
    ['somebodyOfAnotherEstate', 'foreigner', 'WORK_ORDER.CANDIDATE_INVALID'],
    ['whoAlreadyGaveItBack', 'refuser', 'WORK_ORDER.CANDIDATE_INVALID'],
  ])('%s_isRefused', (_who, personId, code) => {
    expect(() => receiverFrom(staff, row, personId)).toThrow(refusal(code));
  });
});

describe('acceptTransfer', () => {
  it('responsibilityAndDepartmentMove_andTheBounceIsCounted', () => {
    const { row, facts } = scene(beingTransferred);
    const now = minutesLater(5);
    const decided = acceptTransfer(facts, row, receiver, now);
    expect(decided.complaint).toEqual({ leadDepartmentId: 'order-id', nextStep: null });
    expect(decided.workOrders[0]).toMatchObject({
      patch: {
        status: 'accepted',
        handlerId: 'receiver',
        departmentId: 'order-id',
        acceptedAt: now,
        arrivedAt: null,
        bounceCount: 1,
        returnedByIds: ['handler'],
        transferProposal: null,
      },
    });
    expect(decided.entries[0]).toMatchObject({ isVisibleToResident: true, reason: '需要高空作业' });
  });
  it('aDepartmentAskedMeanwhile_isNotAskedTwice', () => {
    const row = workOrder({ ...beingTransferred, kind: 'coHandling', departmentId: 'environment-id' });
    const other = workOrder({ id: 'other', kind: 'coHandling', departmentId: 'order-id' });
    const facts = complaintFacts({ status: 'in_progress', leadDepartmentId: 'engineering-id' }, [row, other]);
    expect(() => acceptTransfer(facts, row, receiver, NOW)).toThrow(refusal('COMPLAINT.CO_HANDLING_ASKED_ALREADY'));
  });
  it('aCoHandlingOrder_leavesTheComplaintsLeadAlone', () => {
    const { row, facts } = scene({ ...beingTransferred, kind: 'coHandling' });
    expect(acceptTransfer(facts, row, receiver, NOW).complaint).toEqual({});
  });
  it.each([
    ['nobodyButTheReceiver_takesIt', beingTransferred, bystander, 'WORK_ORDER.ACTION_NOT_YOURS'],
    ['theGiver_cannotAcceptForThem', beingTransferred, giver, 'WORK_ORDER.ACTION_NOT_YOURS'],
    ['whatWasTakenBack_cannotBeAccepted', held, receiver, 'WORK_ORDER.TRANSFER_NOT_PROPOSED'],
  ])('%s', (_rule, order, person, code) => {
    const { row, facts } = scene(order);
    expect(() => acceptTransfer(facts, row, person, NOW)).toThrow(refusal(code));
  });
});

describe('declineTransfer', () => {
  const back = { transferProposal: null, offeredToId: 'handler' };
  it('theReceiverSaysWhy_andIsNotAskedAgain', () => {
    const { row, facts } = scene(beingTransferred);
    const decided = declineTransfer(facts, row, receiver, '没有登高证');
    expect(decided.workOrders[0]).toMatchObject({ patch: { ...back, returnedByIds: ['receiver'] } });
    expect(decided.events[0]).toMatchObject({ type: 'TransferDeclined', payload: { workerId: 'handler' } });
    expect(decided.workOrders[0]).not.toHaveProperty('patch.bounceCount');
  });
  it('withoutAReason_theReceiverCannotDecline', () => {
    const { row, facts } = scene(beingTransferred);
    expect(() => declineTransfer(facts, row, receiver, null)).toThrow(refusal('WORK_ORDER.DECLINE_NEEDS_REASON'));
  });
  it('theGiverTakesItBack_withoutOwingAReason_andMayAskAgain', () => {
    const { row, facts } = scene(beingTransferred);
    const decided = declineTransfer(facts, row, giver, null);
    expect(decided.workOrders[0]).toMatchObject({ patch: { ...back, returnedByIds: [] } });
    expect(decided.events[0]).toMatchObject({ type: 'TransferCalledOff', payload: { workerId: 'receiver' } });
  });
  it('unansweredInTime_itGoesBackToTheGiver_andTheLeadHears', () => {
    const { row, facts } = scene(beingTransferred);
    const decided = declineTransfer(facts, row, SYSTEM, null);
    expect(decided.workOrders[0]).toMatchObject({ patch: { ...back, returnedByIds: ['receiver'] } });
    expect(decided.events[0]).toMatchObject({ type: 'TransferLapsed', payload: { workerId: 'handler' } });
  });
  it('aBystander_answersForNobody', () => {
    const { row, facts } = scene(beingTransferred);
    expect(() => declineTransfer(facts, row, bystander, '不行')).toThrow(refusal('WORK_ORDER.ACTION_NOT_YOURS'));
  });
});

describe('whatEndsTheOrderOtherwise', () => {
  it('callsTheTransferOff_andTellsWhoWasAsked', () => {
    const { row, facts } = scene(beingTransferred);
    const department = { id: 'engineering-id', code: 'engineering' as const, name: '工程部' };
    const choice = { personId: 'other', name: '吴大勇', why: '' };
    const decided = ruleOnWorkOrder(
      facts,
      row,
      asker('manager', 'estateManager'),
      { department, choice, reason: '由工程部处理' },
      NOW,
    );
    expect(decided.workOrders[0]).toMatchObject({ patch: { transferProposal: null, ruledAt: NOW } });
    expect(decided.events.at(-1)).toMatchObject({ type: 'TransferCalledOff', payload: { workerId: 'receiver' } });
  });
});
