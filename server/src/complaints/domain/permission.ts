/** 谁能做、何时能做: one door in front of every decision. State is asked first, then the person. */
import { COMPLAINT_MACHINE, type ComplaintAction } from '@yingsheng/shared/complaint/workflow';
import { transitionFor } from '@yingsheng/shared/fsm';
import { WORK_ORDER_MACHINE, type WorkOrderAction } from '@yingsheng/shared/work-order/workflow';
import { DomainError } from '../../platform/domain-error';
import { dangerIsVerifiedFirst } from './danger-doubt';
import type { Asker, ComplaintFacts, WorkOrderState } from './facts';
import { partiesOf, workOrderPartiesOf } from './parties';

export function assertComplaintAction(facts: ComplaintFacts, asker: Asker, action: ComplaintAction): void {
  const { status } = facts.complaint;
  const row = transitionFor(COMPLAINT_MACHINE, status, action);
  if (row === undefined) throw new DomainError('COMPLAINT.ACTION_NOT_IN_STATE', { action, status });
  dangerIsVerifiedFirst(facts.complaint, action);
  const parties = partiesOf(asker, facts);
  if (!row.who.some((party) => parties.has(party))) {
    throw new DomainError('COMPLAINT.ACTION_NOT_YOURS', { action, mayBeDoneBy: row.who });
  }
}

export function assertWorkOrderAction(
  facts: ComplaintFacts,
  order: WorkOrderState,
  asker: Asker,
  action: WorkOrderAction,
): void {
  const row = transitionFor(WORK_ORDER_MACHINE, order.status, action);
  if (row === undefined) throw new DomainError('WORK_ORDER.ACTION_NOT_IN_STATE', { action, status: order.status });
  const parties = workOrderPartiesOf(asker, order, facts);
  const rows = WORK_ORDER_MACHINE.transitions.filter(
    (other) => other.action === action && other.from.includes(order.status),
  );
  if (!rows.some((other) => other.who.some((party) => parties.has(party)))) {
    throw new DomainError('WORK_ORDER.ACTION_NOT_YOURS', { action, mayBeDoneBy: row.who });
  }
}

/** The person acted on what they saw; if that has changed since, they look again first. */
export function assertComplaintVersion(facts: ComplaintFacts, seen: number): void {
  const { version, status } = facts.complaint;
  if (version !== seen) throw new DomainError('COMPLAINT.STALE_VERSION', { version, seen, status });
}

export function assertWorkOrderVersion(order: WorkOrderState, seen: number): void {
  const { version, status, handlerId } = order;
  if (version !== seen) {
    throw new DomainError('WORK_ORDER.STALE_VERSION', { version, seen, status, isTaken: handlerId !== null });
  }
}
