/** 轮到谁决定: whether somebody may do what a matter waits for; the same rules as when the button is pressed. */
import type { DecisionRow } from '@yingsheng/shared/api/board';
import type { ComplaintAction } from '@yingsheng/shared/complaint/workflow';
import type { WorkOrderAction } from '@yingsheng/shared/work-order/workflow';
import { allowedComplaintActions, allowedSpendingActions } from '../complaints/domain/allowed-actions';
import type { Asker } from '../complaints/domain/facts';
import type { SeenFacts } from '../complaints/domain/view/seen';
import { allowedWorkOrderActions } from '../dispatch/domain/allowed-actions';

/** A row that waits, and what is known only here of it. */
export interface Awaited {
  readonly row: DecisionRow;
  /** Whom it was put before; `null`: nobody in particular. */
  readonly deciderId: string | null;
  /** The request, of `spending`. */
  readonly spendingId?: string;
}

/** One of these moves it on, by kind of what waits. */
const MOVES: Readonly<Record<DecisionRow['kind'], readonly (ComplaintAction | WorkOrderAction)[]>> = {
  ruling: ['rule'],
  suspension: ['approveSuspension'],
  approval: ['decline'],
  appeal: ['upholdAppeal'],
  spending: ['approveSpending'],
  unassigned: ['accept', 'dispatch', 'proposeHandover', 'offer', 'rule', 'cancel'],
  absentee: ['dispatch', 'proposeHandover', 'offer', 'rule', 'cancel'],
};

export function mayDecide(asker: Asker, { row, spendingId }: Awaited, facts: SeenFacts, now: Date): boolean {
  const moves: readonly string[] = MOVES[row.kind];
  const allowed = actionsOn(asker, row, spendingId, facts, now);
  return allowed.some((action) => moves.includes(action));
}

function actionsOn(
  asker: Asker,
  { workOrderId }: DecisionRow,
  spendingId: string | undefined,
  facts: SeenFacts,
  now: Date,
): readonly string[] {
  if (spendingId !== undefined) {
    const spending = facts.spendings.find(({ id }) => id === spendingId);
    return spending === undefined ? [] : allowedSpendingActions(asker, facts, spending);
  }
  const order = facts.workOrders.find(({ id }) => id === workOrderId);
  return order === undefined
    ? allowedComplaintActions(asker, facts, now)
    : allowedWorkOrderActions(asker, order, facts);
}
