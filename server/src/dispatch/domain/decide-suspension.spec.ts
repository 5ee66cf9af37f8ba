import { minutesLater } from '../../../test/factories/a-complaint';
import { asker, complaintFacts, NOW, workOrder } from '../../../test/factories/complaint-facts';
import { type Suspension, SYSTEM, type WorkOrderState } from '../../complaints/domain/facts';
import { approveSuspension, rejectSuspension, requestSuspension, resumeWork } from './decide-suspension';
import { cancelWorkOrder, completeWorkOrder } from './decide-work-order';

const handler = asker('handler', 'handler');
const lead = asker('lead', 'teamLead');
const refusal = (code: string) => expect.objectContaining({ code });
const held = { status: 'arrived', handlerId: 'handler', acceptedAt: NOW, arrivedAt: NOW } as const;
const DAY = 1440;
const requested: Suspension = {
  reasonKind: 'parts',
  reason: '阀门已下单',
  expectedReturnAt: minutesLater(2 * DAY).toISOString(),
  requestedById: 'handler',
  requestedAt: NOW.toISOString(),
  approverId: 'lead',
  approvedById: null,
  approvedAt: null,
};
const resting: Partial<WorkOrderState> = {
  ...held,
  status: 'suspended',
  suspension: { ...requested, approvedById: 'lead', approvedAt: NOW.toISOString() },
  suspendedUntil: minutesLater(2 * DAY),
  suspensionCount: 1,
};

function scene(order: Partial<WorkOrderState> = held, complaint: Parameters<typeof complaintFacts>[0] = {}) {
  const row = workOrder(order);
  const status = row.status === 'suspended' && row.kind === 'lead' ? 'suspended' : 'in_progress';
  return { row, facts: complaintFacts({ status, ...complaint }, [row]) };
}
const wish = (minutes: number) => ({
  reasonKind: 'parts' as const,
  reason: '阀门已下单',
  expectedReturnAt: minutesLater(minutes),
  approverId: 'lead',
});

describe('requestSuspension', () => {
  it('theOrderGoesOn_untilTheLeadHasDecided', () => {
    const { row, facts } = scene();
    const decided = requestSuspension(facts, row, handler, wish(2 * DAY), NOW);
    expect(decided.complaint).toEqual({});
    expect(decided.workOrders).toEqual([{ change: 'update', id: 'order', patch: { suspension: requested } }]);
    expect(decided.events[0]).toMatchObject({ type: 'SuspensionRequested', payload: { deciderId: 'lead' } });
  });
  it.each([
    ['returningInThePast', held, 0, 'WORK_ORDER.SUSPENSION_IN_THE_PAST'],
    ['longerThanThePolicyAllows', held, 7 * DAY + 1, 'WORK_ORDER.SUSPENSION_TOO_LONG'],
    ['aThirdTime', { ...held, suspensionCount: 2 }, DAY, 'WORK_ORDER.SUSPENDED_TOO_OFTEN'],
    ['whileOneIsAwaited', { ...held, suspension: requested }, DAY, 'WORK_ORDER.SUSPENSION_PENDING'],
    ['ofWorkNobodyTook', {}, DAY, 'WORK_ORDER.ACTION_NOT_IN_STATE'],
  ])('%s_isRefused', (_case, order, minutes, code) => {
    const { row, facts } = scene(order);
    expect(() => requestSuspension(facts, row, handler, wish(minutes), NOW)).toThrow(refusal(code));
  });
  it('theLongestAllowed_isAllowed', () => {
    const { row, facts } = scene();
    expect(() => requestSuspension(facts, row, handler, wish(7 * DAY), NOW)).not.toThrow();
  });
  it('anEmergency_mayRestOnlyForHours', () => {
    const { row, facts } = scene(held, { urgency: 'lifeSafety' });
    expect(() => requestSuspension(facts, row, handler, wish(241), NOW)).toThrow(
      refusal('WORK_ORDER.SUSPENSION_TOO_LONG'),
    );
  });
});

describe('approveSuspension', () => {
  it('theComplaintRestsWithItsLeadOrder_andTheResidentReadsWhyUntilWhenAndWho', () => {
    const { row, facts } = scene({ ...held, suspension: requested }, { expectedAt: minutesLater(60) });
    const decided = approveSuspension(facts, row, lead, NOW);
    expect(decided.complaint).toMatchObject({
      status: 'suspended',
      suspendedAt: NOW,
      expectedAt: null,
      etaMovedCount: 1,
      etaMovedReason: '阀门已下单',
    });
    expect(decided.workOrders[0]).toMatchObject({
      patch: { status: 'suspended', suspendedUntil: minutesLater(2 * DAY), suspensionCount: 1 },
    });
    const pause = decided.entries.find((entry) => entry.action === 'suspend');
    expect(pause).toMatchObject({ isVisibleToResident: true, reason: '阀门已下单' });
    expect(pause?.data).toMatchObject({ until: requested.expectedReturnAt, approvedById: 'lead' });
  });
  it('aCoHandlingOrder_restsAlone', () => {
    const { row, facts } = scene({ ...held, kind: 'coHandling', suspension: requested });
    const decided = approveSuspension(facts, row, lead, NOW);
    expect(decided.complaint).toEqual({});
    expect(decided.entries.map((entry) => entry.action)).toEqual(['workOrder.approveSuspension']);
  });
  it('whoAsked_neverApproves_evenAsALead', () => {
    const { row, facts } = scene({ ...held, suspension: { ...requested, requestedById: 'lead' } });
    expect(() => approveSuspension(facts, row, lead, NOW)).toThrow(refusal('WORK_ORDER.ACTION_NOT_YOURS'));
    expect(() => rejectSuspension(facts, row, lead, '不行')).toThrow(refusal('WORK_ORDER.ACTION_NOT_YOURS'));
  });
  it('aHandler_approvesNothing', () => {
    const { row, facts } = scene({ ...held, suspension: { ...requested, requestedById: 'other' } });
    expect(() => approveSuspension(facts, row, handler, NOW)).toThrow(refusal('WORK_ORDER.ACTION_NOT_YOURS'));
  });
  it('withoutARequest_thereIsNothingToApprove', () => {
    const { row, facts } = scene();
    expect(() => approveSuspension(facts, row, lead, NOW)).toThrow(refusal('WORK_ORDER.SUSPENSION_NOT_REQUESTED'));
  });
  it('whileNobodyKnowsWhetherThereIsDanger_nothingRests', () => {
    const dangerDoubt = { probability: 0.4, hazard: 'gas' } as const;
    const { row, facts } = scene(held, { dangerDoubt });
    expect(() => requestSuspension(facts, row, handler, wish(2 * DAY), NOW)).toThrow(refusal('COMPLAINT.VERIFY_FIRST'));
    const asked = scene({ ...held, suspension: requested }, { dangerDoubt });
    expect(() => approveSuspension(asked.facts, asked.row, lead, NOW)).toThrow(refusal('COMPLAINT.VERIFY_FIRST'));
  });
  it('aReturnThatHasPassedMeanwhile_cannotBeApproved', () => {
    const { row, facts } = scene({ ...held, suspension: requested });
    expect(() => approveSuspension(facts, row, lead, minutesLater(2 * DAY))).toThrow(
      refusal('WORK_ORDER.SUSPENSION_IN_THE_PAST'),
    );
  });
});

describe('rejectSuspension', () => {
  it('theWorkGoesOn_andTheRequestIsNotCounted', () => {
    const { row, facts } = scene({ ...held, suspension: requested });
    const decided = rejectSuspension(facts, row, lead, '先用临时阀门');
    expect(decided.workOrders).toEqual([{ change: 'update', id: 'order', patch: { suspension: null } }]);
    expect(decided.events[0]).toMatchObject({ type: 'SuspensionRejected', payload: { workerId: 'handler' } });
  });
});

describe('resumeWork', () => {
  it.each([
    ['handler', handler],
    ['lead', lead],
    ['system', SYSTEM],
  ])('by the %s, complaint and order go on together', (_who, person) => {
    const { row, facts } = scene(resting);
    const decided = resumeWork(facts, row, person);
    expect(decided.complaint).toMatchObject({ status: 'in_progress', suspendedAt: null });
    expect(decided.workOrders[0]).toMatchObject({
      patch: { status: 'accepted', arrivedAt: null, suspension: null, suspendedUntil: null },
    });
    expect(decided.entries.map((entry) => entry.action)).toEqual(['workOrder.resume', 'resume']);
  });
  it('aCoHandlingOrder_resumesAlone', () => {
    const { row, facts } = scene({ ...resting, kind: 'coHandling' });
    expect(resumeWork(facts, row, handler).complaint).toEqual({});
  });
  it('whatDoesNotRest_cannotResume', () => {
    const { row, facts } = scene();
    expect(() => resumeWork(facts, row, handler)).toThrow(refusal('WORK_ORDER.ACTION_NOT_IN_STATE'));
  });
});

describe('whatEndsTheOrderOtherwise', () => {
  it('cancellingARestingLeadOrder_letsTheComplaintGoOn', () => {
    const { row, facts } = scene(resting);
    const decided = cancelWorkOrder(facts, row, lead, '改由外协处理');
    expect(decided.complaint).toMatchObject({ status: 'in_progress' });
    expect(decided.entries.map((entry) => entry.action)).toEqual(['workOrder.cancel', 'resume']);
    expect(decided.workOrders[0]).toMatchObject({ patch: { status: 'cancelled', suspendedUntil: null } });
  });
  it('workDoneMeanwhile_leavesNoRequestBehind', () => {
    const { row, facts } = scene({ ...held, suspension: requested });
    const report = { note: '修好了', rootCause: null, materials: null, afterMediaIds: ['m'], recurrenceCount: 1 };
    expect(completeWorkOrder(facts, row, handler, report, NOW).workOrders[0]).toMatchObject({
      patch: { status: 'done', suspension: null },
    });
  });
});
