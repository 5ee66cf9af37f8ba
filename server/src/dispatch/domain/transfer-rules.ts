/**
 * 转派的规矩：写明原因、对方当班且愿意接，接手之前责任还在原处理人身上；已有一次退回或转派的，再转要等裁定;
 * 裁定之后不再转来转去。
 */
import type { Asker, ComplaintFacts, TransferProposal, WorkOrderState } from '../../complaints/domain/facts';
import { holdsRole } from '../../complaints/domain/parties';
import { DomainError } from '../../platform/domain-error';
import type { DutyCandidate } from './duty-candidate';
import { candidateMustNotHaveReturnedTheOrder } from './rules';

/** A colleague who may be asked to take the order over. */
export interface Receiver {
  readonly personId: string;
  readonly departmentId: string;
}

/** @throws DomainError saying which rule refused the colleague */
export function receiverFrom(staff: readonly DutyCandidate[], order: WorkOrderState, receiverId: string): Receiver {
  receiverMustNotBeTheGiver(order, receiverId);
  const { personId, departmentId } = receiverMustBeOnDutyHere(staff.find((person) => person.personId === receiverId));
  candidateMustNotHaveReturnedTheOrder(order, personId);
  return { personId, departmentId };
}

function receiverMustNotBeTheGiver(order: WorkOrderState, receiverId: string): void {
  if (order.handlerId === receiverId) throw new DomainError('WORK_ORDER.TRANSFER_TO_ONESELF');
}

function receiverMustBeOnDutyHere(
  person: DutyCandidate | undefined,
): DutyCandidate & { readonly departmentId: string } {
  if (person === undefined || person.departmentId === null) {
    throw new DomainError('WORK_ORDER.CANDIDATE_INVALID', { rule: 'receiverMustWorkOnTheEstate' });
  }
  if (!person.isOnDuty) throw new DomainError('WORK_ORDER.RECEIVER_ABSENT');
  return { ...person, departmentId: person.departmentId };
}

/** 裁定之后不再转派。 */
export function ruledOrderIsNotTransferred(order: WorkOrderState): void {
  if (order.ruledAt !== null) throw new DomainError('WORK_ORDER.TRANSFER_LOCKED');
}

export function transferMustBePending(order: WorkOrderState): TransferProposal {
  if (order.transferProposal === null) throw new DomainError('WORK_ORDER.TRANSFER_NOT_PROPOSED');
  return order.transferProposal;
}

/** 一次只等一个答复：转派没有答复之前不挂起，挂起没有批复之前不转派。 */
export function nothingElseMustWaitForAnAnswer(order: WorkOrderState): void {
  if (order.transferProposal !== null) throw new DomainError('WORK_ORDER.TRANSFER_PENDING');
  if (order.suspension !== null) throw new DomainError('WORK_ORDER.SUSPENSION_PENDING');
}

/** 不接要写明原因。 */
export function decliningNeedsAReason(reason: string | null): string {
  if (reason === null) throw new DomainError('WORK_ORDER.DECLINE_NEEDS_REASON');
  return reason;
}

/** 裁定的部门有约束力：取消重派也绕不过去，只有项目经理能换部门。 */
export function ruledDepartmentBinds(facts: ComplaintFacts, asker: Asker, departmentId: string): void {
  const ruled = facts.workOrders.findLast((order) => order.kind === 'lead' && order.ruledAt !== null);
  if (ruled === undefined || ruled.departmentId === departmentId) return;
  if (holdsRole(asker, facts.complaint.estateId, ['estateManager'])) return;
  throw new DomainError('WORK_ORDER.RULED_DEPARTMENT', { departmentId: ruled.departmentId });
}
