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
    expect(allowed(handler, { ...taken, status: 'accepted' })).toEqual(['arrive', 'return']);
    expect(allowed(handler, { ...taken, status: 'arrived', arrivedAt: NOW })).toEqual(['done', 'return']);
  });
  it('lead_offersOrCancels_afterTwoBouncesOnlyTheManagerRules', () => {
    expect(allowed(lead, {})).toEqual(['cancel', 'offer']);
    const bounced = { status: 'returned', bounceCount: 2, coordinatorId: 'manager' } as const;
    expect(allowed(lead, bounced)).toEqual(['cancel']);
    expect(allowed(manager, bounced)).toEqual(['cancel', 'rule']);
  });
  it('finishedOrder_offersNothing', () => {
    expect(allowed(handler, { status: 'done', handlerId: 'handler' })).toEqual([]);
    expect(allowed(manager, { status: 'cancelled' })).toEqual([]);
  });
});
