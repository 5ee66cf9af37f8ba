/**
 * 派单：把一件反映交给牵头部门的一个人(或放进部门抢单池)。紧急和危及安全的，受理的同时就派出去。
 */
import { type Decision, decision, entry } from '../../complaints/domain/decision';
import type { Asker, ComplaintFacts } from '../../complaints/domain/facts';
import { assertComplaintAction } from '../../complaints/domain/permission';
import { type Assignment, offeredOrder } from './offered-order';
import { declineMustNotBePending, leadOrderMustNotBeOpenAlready, poolIsNotForDanger } from './rules';
import { ruledDepartmentBinds } from './transfer-rules';

export function dispatchComplaint(facts: ComplaintFacts, asker: Asker, assignment: Assignment, now: Date): Decision {
  assertComplaintAction(facts, asker, 'dispatch');
  declineMustNotBePending(facts);
  leadOrderMustNotBeOpenAlready(facts);
  poolIsNotForDanger(facts, assignment.choice);
  const { orderId, department, choice } = assignment;
  ruledDepartmentBinds(facts, asker, department.id);
  return decision({
    complaint: { leadDepartmentId: department.id },
    workOrders: [{ change: 'insert', order: offeredOrder(facts, assignment, now) }],
    entries: [
      entry({
        action: 'dispatch',
        workOrderId: orderId,
        isBySystem: asker.personId === null,
        body: `已派给${department.name}${choice.name === null ? '' : ` ${choice.name}`}`,
        data: { departmentId: department.id, handlerId: choice.personId, why: choice.why },
      }),
    ],
    events: [
      {
        type: 'WorkOrderOffered',
        payload: { workOrderId: orderId, offereeId: choice.personId, departmentId: department.id },
      },
    ],
  });
}
