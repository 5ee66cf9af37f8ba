import { asker, complaintFacts, NOW, workOrder } from '../../../test/factories/complaint-facts';
import type { Asker, WorkOrderState } from '../../complaints/domain/facts';
import { allowedWorkOrderActions } from './allowed-actions';

const allowed = (person: Asker, order: Partial<WorkOrderState>) => {
  const row = workOrder(order);
  return allowedWorkOrderActions(person, row, complaintFacts({ status: 'in_progress' }, [row])).sort();
};
const handler = asker('handler', 'handler');
const colleague = asker('colleague', 'handler');
const lead = asker('lead', 'teamLead');
const manager = asker('manager', 'estateManager');

describe('allowedWorkOrderActions', () => {
  it('offeree_acceptsOrReturns_colleaguesLookOn', () => {
    expect(allowed(handler, {})).toEqual(['accept', 'return']);
    expect(allowed(colleague, {})).toEqual([]);
  });
  it('orderInThePool_isForTheDepartmentToGrab', () => {
    expect(allowed(colleague, { offeredToId: null })).toEqual(['grab']);
  });
  it('handler_arrives_thenIsDone', () => {
    const taken = { handlerId: 'handler', acceptedAt: NOW };
    expect(allowed(handler, { ...taken, status: 'accepted' })).toEqual([
      'arrive',
      'proposeTransfer',
      'requestSuspension',
      'return',
    ]);
    expect(allowed(handler, { ...taken, status: 'arrived', arrivedAt: NOW })).toEqual([
      'done',
      'proposeTransfer',
      'requestSuspension',
      'return',
    ]);
  });
  it('lead_offersOrCancels_afterTwoBouncesOnlyTheManagerRules', () => {
    expect(allowed(lead, {})).toEqual(['cancel', 'offer']);
    const bounced = { status: 'returned', bounceCount: 2, coordinatorId: 'manager' } as const;
    expect(allowed(lead, bounced)).toEqual(['cancel']);
    expect(allowed(manager, bounced)).toEqual(['cancel', 'rule']);
  });
  it('whileATransferIsAwaited_theReceiverAnswers_andTheGiverMayTakeItBack', () => {
    const transferProposal = { fromId: 'handler', toId: 'colleague', toDepartmentId: 'd', reason: '', proposedAt: '' };
    const order = { handlerId: 'handler', offeredToId: 'colleague', transferProposal, status: 'accepted' } as const;
    expect(allowed(colleague, order)).toEqual(['acceptTransfer', 'declineTransfer']);
    expect(allowed(handler, order)).toEqual(['arrive', 'declineTransfer', 'return']);
  });
  it('aSuspension_isDecidedByALead_butNeverByWhoAsked', () => {
    const suspension = {
      reasonKind: 'parts',
      reason: '',
      expectedReturnAt: '',
      requestedById: 'handler',
      requestedAt: '',
      approverId: 'lead',
      approvedById: null,
      approvedAt: null,
    } as const;
    const order = { handlerId: 'handler', status: 'accepted', suspension } as const;
    expect(allowed(lead, order)).toEqual(['approveSuspension', 'cancel', 'rejectSuspension']);
    expect(allowed(handler, order)).toEqual(['arrive', 'return']);
    const own = { ...order, handlerId: 'lead', suspension: { ...suspension, requestedById: 'lead' } };
    expect(allowed(lead, own)).toEqual(['arrive', 'cancel', 'return']);
  });
  it('restingWork_isResumedByHandlerOrLead', () => {
    expect(allowed(handler, { handlerId: 'handler', status: 'suspended' })).toEqual(['resume']);
    expect(allowed(lead, { handlerId: 'handler', status: 'suspended' })).toEqual(['cancel', 'resume']);
  });
  it('afterTwoRests_orARuling_theseWaysOutAreClosed', () => {
    const held = { handlerId: 'handler', status: 'accepted' } as const;
    expect(allowed(handler, { ...held, suspensionCount: 2 })).not.toContain('requestSuspension');
    expect(allowed(handler, { ...held, ruledAt: NOW })).not.toContain('proposeTransfer');
  });
  it('finishedOrder_offersNothing', () => {
    expect(allowed(handler, { status: 'done', handlerId: 'handler' })).toEqual([]);
    expect(allowed(manager, { status: 'cancelled' })).toEqual([]);
  });
});
