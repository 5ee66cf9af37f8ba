/**
 * 派单、接单、退单、到场、完成的规矩，一条一个函数。拒绝时说得清是哪一条不许。
 */
import { categoryGroupOf } from '@yingsheng/shared/complaint/category';
import { MAX_BOUNCES } from '@yingsheng/shared/complaint/limits';
import { isWorkOrderOpen } from '@yingsheng/shared/work-order/status';
import type { ComplaintFacts, ComplaintState, WorkOrderState } from '../../complaints/domain/facts';
import { DomainError } from '../../platform/domain-error';
import { mayLieInThePool } from './choose-route';
import type { Choice, DutyCandidate, Pool } from './duty-candidate';

/** 一件反映同时只有一张牵头工单。 */
export function leadOrderMustNotBeOpenAlready(facts: ComplaintFacts): void {
  const open = facts.workOrders.find((order) => order.kind === 'lead' && isWorkOrderOpen(order.status));
  if (open !== undefined) throw new DomainError('COMPLAINT.ALREADY_DISPATCHED', { workOrderId: open.id });
}

/** 提出不予受理后，负责人定下来之前不派单。 */
export function declineMustNotBePending(facts: ComplaintFacts): void {
  if (facts.complaint.declineProposal !== null) throw new DomainError('COMPLAINT.DECLINE_PENDING');
}

/** 抢单、接单只有一位赢家；晚到的人要知道是被哪个部门的同事接走了。`departmentName`: the winner's, where known. */
export function orderMustNotBeTakenByAnother(
  order: WorkOrderState,
  personId: string | null,
  departmentName: string | null,
): void {
  if (order.handlerId !== null && order.handlerId !== personId) {
    const { status, version } = order;
    throw new DomainError('WORK_ORDER.ALREADY_TAKEN', { status, version, departmentName });
  }
}

/** 危及安全的事要有一个人负责，不能放着等人来抢。 */
export function poolIsNotForDanger({ complaint }: ComplaintFacts, choice: Choice | Pool): void {
  if (choice.personId === null && !mayLieInThePool(complaint)) throw new DomainError('WORK_ORDER.POOL_NOT_FOR_DANGER');
}

/** 已经在抢单池里的，再放一次什么也没变，只会把接单时限重新算起。 */
export function orderMustNotLieInThePoolAlready(order: WorkOrderState): void {
  if (order.status === 'offered' && order.offeredToId === null) throw new DomainError('WORK_ORDER.ALREADY_IN_POOL');
}

/** 退回两次之后，只能等裁定，不再转来转去。 */
export function bouncedOrderNeedsARuling(order: WorkOrderState): void {
  if (isAwaitingRuling(order)) {
    throw new DomainError('WORK_ORDER.NEEDS_RULING', { bounceCount: order.bounceCount });
  }
}

export function isAwaitingRuling(order: Pick<WorkOrderState, 'status' | 'coordinatorId'>): boolean {
  return order.status === 'returned' && order.coordinatorId !== null;
}

/** A second bounce, or one after a ruling: it goes back to whoever ruled, not on to the next. */
export function willNeedARuling(order: WorkOrderState): boolean {
  return order.ruledAt !== null || order.bounceCount + 1 >= MAX_BOUNCES;
}

export function anotherOfferIsOnlyForTheFirstBounce(order: WorkOrderState): void {
  if (willNeedARuling(order)) throw new DomainError('WORK_ORDER.NEEDS_RULING', { bounceCount: order.bounceCount + 1 });
}

/** 改派只能派给本部门当班、没退过这一单的同事。 */
export function candidateMustBeOnDutyInTheDepartment(
  person: DutyCandidate | undefined,
  departmentId: string,
): DutyCandidate {
  if (person === undefined || !person.isOnDuty || person.departmentId !== departmentId) {
    throw new DomainError('WORK_ORDER.CANDIDATE_INVALID', { rule: 'candidateMustBeOnDutyInTheDepartment' });
  }
  return person;
}

export function candidateMustNotHaveReturnedTheOrder(order: WorkOrderState, personId: string): void {
  if (order.returnedByIds.includes(personId)) {
    throw new DomainError('WORK_ORDER.CANDIDATE_INVALID', { rule: 'candidateMustNotHaveReturnedTheOrder' });
  }
}

/** 已经派给这个人的，再派一次什么也没变，只会把接单时限重新算起。 */
export function candidateMustNotBeTheOfferee(order: WorkOrderState, personId: string): void {
  if (order.status === 'offered' && order.offeredToId === personId) {
    throw new DomainError('WORK_ORDER.CANDIDATE_INVALID', { rule: 'candidateMustNotBeTheOfferee' });
  }
}

export function isRootCauseRequired({ kind }: Pick<WorkOrderState, 'kind'>, recurrenceCount: number): boolean {
  return kind === 'lead' && recurrenceCount > 1;
}

/** 工程类完成要有处理后的照片。 */
export function isAfterPhotoRequired(complaint: Pick<ComplaintState, 'category'>): boolean {
  return categoryGroupOf(complaint.category) === 'engineering';
}

export function engineeringWorkNeedsAnAfterPhoto(facts: ComplaintFacts, afterMediaIds: readonly string[]): void {
  if (isAfterPhotoRequired(facts.complaint) && afterMediaIds.length === 0) {
    throw new DomainError('WORK_ORDER.AFTER_PHOTO_MISSING');
  }
}

/** 同一处 90 天内再次发生的同类问题，牵头的人必须写明根本原因；协办的只做自己那一份。 */
export function recurrenceNeedsARootCause(
  order: Pick<WorkOrderState, 'kind'>,
  recurrenceCount: number,
  rootCause: string | null,
): void {
  if (isRootCauseRequired(order, recurrenceCount) && rootCause === null) {
    throw new DomainError('WORK_ORDER.ROOT_CAUSE_MISSING', { recurrenceCount });
  }
}
