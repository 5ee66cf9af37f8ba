/**
 * 协办：牵头部门请别的部门做自己那一份。一个部门同时只有一张协办工单，有自己的接单和解决时限；协办没完成，整件反映不能办结。
 */
import { type Decision, decision, entry } from '../../complaints/domain/decision';
import type { Asker, ComplaintFacts } from '../../complaints/domain/facts';
import { assertComplaintAction } from '../../complaints/domain/permission';
import type { DepartmentOption } from './choose-department';
import { coHandlingIsForAnotherDepartment, coHandlingNeedsALead, departmentIsAskedOnce } from './co-handling-rules';
import type { Choice } from './duty-candidate';
import { offeredOrder } from './offered-order';
import { declineMustNotBePending } from './rules';

export interface CoHandlingRequest {
  readonly orderId: string;
  readonly department: DepartmentOption;
  readonly choice: Choice;
  readonly task: string;
  readonly limitMinutes: number;
}

/** Before anybody is chosen: nobody is looked for in vain. */
export function assertCoHandlingMayBeAsked(facts: ComplaintFacts, asker: Asker, department: DepartmentOption): void {
  assertComplaintAction(facts, asker, 'coHandle');
  declineMustNotBePending(facts);
  coHandlingNeedsALead(facts);
  coHandlingIsForAnotherDepartment(facts, department.id);
  departmentIsAskedOnce(facts, department.id);
}

export function askCoHandling(facts: ComplaintFacts, asker: Asker, request: CoHandlingRequest, now: Date): Decision {
  const { orderId, department, choice, task, limitMinutes } = request;
  assertCoHandlingMayBeAsked(facts, asker, department);
  const order = offeredOrder(facts, { orderId, department, choice }, now);
  return decision({
    workOrders: [{ change: 'insert', order: { ...order, kind: 'coHandling', task, askedById: asker.personId } }],
    entries: [
      entry({
        action: 'coHandle',
        workOrderId: orderId,
        data: { departmentId: department.id, handlerId: choice.personId, why: choice.why, limitMinutes },
      }),
    ],
    events: [
      {
        type: 'CoHandlingAsked',
        payload: { workOrderId: orderId, offereeId: choice.personId, departmentId: department.id, task },
      },
    ],
  });
}
