import { isWorkOrderOpen } from '@yingsheng/shared/work-order/status';
import type { ComplaintFacts, WorkOrderState } from '../../complaints/domain/facts';
import { DomainError } from '../../platform/domain-error';

/** 先有牵头，才有协办：没人牵头的协办，最后没人负责。 */
export function coHandlingNeedsALead({ complaint }: ComplaintFacts): void {
  if (complaint.leadDepartmentId === null) throw new DomainError('COMPLAINT.CO_HANDLING_NEEDS_LEAD');
}

/** 自己部门的事自己做，不能请自己协办。 */
export function coHandlingIsForAnotherDepartment({ complaint }: ComplaintFacts, departmentId: string): void {
  if (complaint.leadDepartmentId === departmentId) throw new DomainError('COMPLAINT.CO_HANDLING_BY_LEAD');
}

/** 一个部门同时只有一张协办工单。 */
export function departmentIsAskedOnce(facts: ComplaintFacts, departmentId: string): void {
  const open = openCoHandlingOf(facts, departmentId);
  if (open !== undefined) throw new DomainError('COMPLAINT.CO_HANDLING_ASKED_ALREADY', { workOrderId: open.id });
}

/** 协办换到别的部门，规矩同当初请它协办一样。 */
export function departmentMayCoHandle(facts: ComplaintFacts, order: WorkOrderState, departmentId: string): void {
  if (departmentId === order.departmentId) return;
  coHandlingIsForAnotherDepartment(facts, departmentId);
  departmentIsAskedOnce(facts, departmentId);
}

/** What the rules above leave to choose from. */
export function mayBeAskedToCoHandle(facts: ComplaintFacts, departmentId: string): boolean {
  return facts.complaint.leadDepartmentId !== departmentId && openCoHandlingOf(facts, departmentId) === undefined;
}

function openCoHandlingOf({ workOrders }: ComplaintFacts, departmentId: string): WorkOrderState | undefined {
  return workOrders.find(
    (order) => order.kind === 'coHandling' && order.departmentId === departmentId && isWorkOrderOpen(order.status),
  );
}

/** 协办做完的只是自己那一份，办结由牵头的人来说。 */
export function onlyTheLeadOrderResolves(order: WorkOrderState, isResolving: boolean): void {
  if (isResolving && order.kind !== 'lead') throw new DomainError('WORK_ORDER.RESOLVES_ONLY_AS_LEAD');
}
