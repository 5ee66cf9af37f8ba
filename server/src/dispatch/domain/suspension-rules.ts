/**
 * 挂起的规矩：写明等什么、等到什么时候；不超过规定的最长时间，一张工单最多两次；由负责人批准，自己不批自己的。
 */
import { MAX_SUSPENSIONS } from '@yingsheng/shared/complaint/limits';
import { isAwaitingApproval } from '../../complaints/domain/ball-holder';
import { limitsOf } from '../../complaints/domain/clock-limits';
import type { Asker, ComplaintFacts, Suspension, WorkOrderState } from '../../complaints/domain/facts';
import { DomainError } from '../../platform/domain-error';

const MINUTE_MS = 60_000;

export function suspensionsAreFew(order: WorkOrderState): void {
  if (order.suspensionCount >= MAX_SUSPENSIONS) {
    throw new DomainError('WORK_ORDER.SUSPENDED_TOO_OFTEN', { suspensionCount: order.suspensionCount });
  }
}

export function returnMustLieAhead(expectedReturnAt: Date, now: Date): void {
  if (expectedReturnAt <= now) throw new DomainError('WORK_ORDER.SUSPENSION_IN_THE_PAST');
}

export function suspensionMustNotBeTooLong(facts: ComplaintFacts, expectedReturnAt: Date, now: Date): void {
  const latestAt = latestReturnAt(facts, now);
  if (expectedReturnAt > latestAt) {
    throw new DomainError('WORK_ORDER.SUSPENSION_TOO_LONG', { latestAt: latestAt.toISOString() });
  }
}

/** The longest rest that may be asked for now. */
export function latestReturnAt(facts: Pick<ComplaintFacts, 'complaint' | 'terms'>, now: Date): Date {
  const { suspensionMaxMinutes } = limitsOf(facts.terms, facts.complaint);
  return new Date(now.getTime() + suspensionMaxMinutes * MINUTE_MS);
}

export function suspensionMustBeRequested(order: WorkOrderState): Suspension {
  if (order.suspension === null || !isAwaitingApproval(order)) {
    throw new DomainError('WORK_ORDER.SUSPENSION_NOT_REQUESTED');
  }
  return order.suspension;
}

/** 自己的申请自己不批。 */
export function approverMustNotBeTheRequester(suspension: Suspension, asker: Asker): void {
  if (suspension.requestedById === asker.personId) {
    throw new DomainError('WORK_ORDER.ACTION_NOT_YOURS', { rule: 'approverMustNotBeTheRequester' });
  }
}
