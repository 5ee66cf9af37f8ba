import { aComplaint, type ComplaintFactory } from '../../../test/factories/a-complaint';
import { asker, NOW } from '../../../test/factories/complaint-facts';
import type { Asker } from '../../complaints/domain/facts';
import { timelineOf } from '../../complaints/domain/view/timeline';
import { type Successors, stepBack } from './step-back';

const successor = { personId: 'other', name: '吴大勇', why: '当班' };
const successors = (forOrders: Successors['forOrders'] = new Map()): Successors => ({
  ownerId: 'lead',
  handoverId: 'recusal',
  forOrders,
  forSpendings: new Map([['ask', 'manager']]),
  deciderId: 'manager',
});
const back = (about: ComplaintFactory, accused: string, orders: Successors['forOrders'] = new Map()) =>
  stepBack(
    about.with({ accusedIds: [accused] }).facts(),
    { personIds: [accused], how: 'recused' },
    successors(orders),
    NOW,
  );
const asked = {
  reasonKind: 'parts',
  reason: '等阀门',
  expectedReturnAt: NOW.toISOString(),
  requestedById: 'handler',
  requestedAt: NOW.toISOString(),
  approverId: 'head',
  approvedById: null,
  approvedAt: null,
} as const;
const askedToRest = { status: 'arrived', handlerId: 'handler', suspension: asked } as const;
const ofOrder = new Map([['order', successor]]);

describe('stepBack', () => {
  it('whoHasNothingInHand_changesNothing', () => {
    expect(back(aComplaint().inProgress().workedOnBy('handler'), 'somebody').entries).toEqual([]);
  });
  it('theOwner_isReplacedByWhoeverNamedThem', () => {
    const decided = back(aComplaint(), 'desk');
    expect(decided.complaint).toEqual({ firstContactOwnerId: 'lead', handover: null });
    expect(decided.entries).toMatchObject([{ action: 'acceptHandover', data: { fromId: 'desk', toId: 'lead' } }]);
  });
  it.each(['desk', 'colleague'])('aPendingHandover_of_%s_isCalledOff', (accused) => {
    const waiting = {
      id: 'one',
      fromId: 'desk',
      toId: 'colleague',
      proposedById: 'desk',
      reason: '下班',
      proposedAt: '',
    };
    const decided = back(aComplaint().with({ handover: waiting }), accused);
    expect(decided.complaint.handover).toBeNull();
    expect(decided.entries[0]).toMatchObject({ action: 'declineHandover', data: { handoverId: 'one' } });
  });
  it.each([
    ['held', aComplaint().inProgress().workedOnBy('handler')],
    ['offered', aComplaint().accepted().order({})],
  ])('anOrder_%s_goesToAnother_andIsNoBounce', (_state, about) => {
    const decided = back(about, 'handler', ofOrder);
    expect(decided.workOrders).toEqual([
      {
        change: 'update',
        id: 'order',
        patch: expect.objectContaining({ status: 'offered', handlerId: null, offeredToId: 'other', arrivedAt: null }),
      },
    ]);
    expect(decided.workOrders[0]).not.toHaveProperty('patch.bounceCount');
    expect(decided.entries).toMatchObject([{ action: 'workOrder.recuse', isBySystem: true, reason: '当事人回避' }]);
    expect(decided.events).toMatchObject([{ type: 'WorkOrderOffered', payload: { offereeId: 'other' } }]);
  });
  it('whoWasToRule_leavesTheRulingToAnother', () => {
    const about = aComplaint().inProgress().order({ status: 'returned', offeredToId: null, coordinatorId: 'manager' });
    const decided = back(about, 'manager', ofOrder);
    expect(decided.workOrders).toEqual([{ change: 'update', id: 'order', patch: { coordinatorId: 'other' } }]);
  });
  it('aRestingOrder_isWokenWithItsComplaint', () => {
    const resting = { status: 'suspended', handlerId: 'handler', suspendedUntil: NOW } as const;
    const decided = back(aComplaint().inProgress().with({ status: 'suspended' }).order(resting), 'handler', ofOrder);
    expect(decided.complaint).toMatchObject({ status: 'in_progress', suspendedAt: null });
    expect(decided.entries.map((entry) => entry.action)).toEqual(['workOrder.recuse', 'resume']);
    expect(decided.workOrders[0]).toMatchObject({
      patch: { status: 'offered', suspension: null, suspendedUntil: null },
    });
  });
  it('whoWasAskedToTakeItOver_isAskedNoMore_andTheGiverKeepsIt', () => {
    const transferProposal = {
      fromId: 'handler',
      toId: 'receiver',
      toDepartmentId: 'order-id',
      reason: '高空作业',
      proposedAt: '',
    };
    const held = { status: 'arrived', handlerId: 'handler', offeredToId: 'receiver', transferProposal } as const;
    const decided = back(aComplaint().inProgress().order(held), 'receiver');
    expect(decided.workOrders).toEqual([
      { change: 'update', id: 'order', patch: { transferProposal: null, offeredToId: 'handler' } },
    ]);
    expect(decided.events).toMatchObject([{ type: 'TransferDeclined', payload: { workerId: 'handler' } }]);
  });
  it.each([
    ['another', ofOrder, { approverId: 'other' }, ['SuspensionRequested']],
    ['nobody', new Map<string, never>(), null, ['SuspensionRejected']],
  ])('whoWasToApproveASuspension_leavesItTo_%s', (_whom, orders, suspension, events) => {
    const about = aComplaint().inProgress().order(askedToRest);
    const decided = back(about, 'head', orders);
    expect(decided.workOrders).toEqual([
      {
        change: 'update',
        id: 'order',
        patch: { suspension: suspension === null ? null : { ...asked, ...suspension } },
      },
    ]);
    expect(decided.events.map(({ type }) => type)).toEqual(events);
    expect(decided.entries).toHaveLength(1);
  });
  it('whoWasToDecideOnMoney_leavesItToAnother', () => {
    const about = aComplaint().inProgress().spent({ id: 'ask', status: 'pending', approverId: 'head' });
    const decided = back(about, 'head');
    expect(decided.spendings).toEqual([{ change: 'update', id: 'ask', patch: { approverId: 'manager' } }]);
    expect(decided.events).toMatchObject([{ type: 'SpendingRequested', payload: { deciderId: 'manager' } }]);
  });
  it('whoWasToDecideOnADecline_leavesItToAnother', () => {
    const decided = back(aComplaint().declineProposedTo('head'), 'head');
    expect(decided.complaint.declineProposal).toMatchObject({ deciderId: 'manager' });
    expect(decided.events).toMatchObject([{ type: 'DeclineProposed', payload: { deciderId: 'manager' } }]);
  });
  it.each([
    ['suspension', aComplaint().inProgress().order(askedToRest), '改由赵国平决定是否挂起'],
    ['spending', aComplaint().inProgress().spent({ id: 'ask', status: 'pending', approverId: 'head' }), '改由陈志远批'],
    ['decline', aComplaint().declineProposedTo('head'), '改由陈志远决定是否受理'],
  ])('whoDecidesOn_%s_instead_isInTheTimeline_ofColleaguesOnly', (about, matter, said) => {
    const approver = { personId: 'lead', name: '赵国平', why: '' };
    const { entries } = back(matter, 'head', new Map([['order', approver]]));
    expect(entries).toMatchObject([
      { action: 'passOnDecision', isBySystem: true, reason: '当事人回避', data: { about } },
    ]);
    const written = entries.map((entry) => ({ ...entry, id: 'entry', sequence: 1, actorId: null, occurredAt: NOW }));
    const titles = (as: Asker) =>
      timelineOf(matter.seenBy(as), written, () => []).map(({ title, body }) => [title, body]);
    expect(titles(asker('lead', 'teamLead'))).toEqual([
      [expect.stringMatching(new RegExp(`${said}$`)), '原因：当事人回避'],
    ]);
    expect(titles(asker('resident', 'resident'))).toEqual([]);
  });
  it('whatAnAccusedOwnerProposedToDecline_lapses', () => {
    const decided = back(aComplaint().declineProposedTo('manager'), 'desk');
    expect(decided.complaint).toMatchObject({ declineProposal: null, firstContactOwnerId: 'lead' });
    expect(decided.entries.map((entry) => entry.action)).toEqual(['acceptHandover', 'rejectDecline']);
  });
});
