/** 牵头工单一恢复(或一取消),整件事就不再挂起，解决时限接着走。 */
import { type Decision, decision, entry } from '../../complaints/domain/decision';
import { type ComplaintFacts, SYSTEM, type WorkOrderState } from '../../complaints/domain/facts';
import { assertComplaintAction } from '../../complaints/domain/permission';

/** Nothing where the order is not what the complaint rests on. */
export function resumeComplaint(facts: ComplaintFacts, order: WorkOrderState): Decision {
  if (order.kind !== 'lead' || order.status !== 'suspended') return decision({});
  assertComplaintAction(facts, SYSTEM, 'resume');
  return decision({
    complaint: { status: 'in_progress', suspendedAt: null, nextStep: null },
    entries: [entry({ action: 'resume', workOrderId: order.id })],
    events: [{ type: 'ComplaintResumed', payload: {} }],
  });
}
