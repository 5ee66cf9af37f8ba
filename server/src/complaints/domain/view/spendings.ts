/** 费用与授权余额, for staff. */
import type { AuthorityView, SpendingView } from '@yingsheng/shared/api/spending';
import { SPENDING_KINDS } from '@yingsheng/shared/spending/authority';
import { allowedSpendingActions } from '../allowed-actions';
import type { SpendingState } from '../facts';
import { authorityOf, countedFen } from '../rules/spending-rules';
import { isReporter, knownPerson, personOf, type Sight } from './seen';

export function spendingsOf(sight: Sight): SpendingView[] {
  return isReporter(sight) ? [] : sight.facts.spendings.map((spending) => spendingView(sight, spending));
}

export function authoritiesOf(sight: Sight): AuthorityView[] {
  if (isReporter(sight)) return [];
  const limitFen = authorityOf(sight.asker, sight.facts.complaint.estateId);
  return SPENDING_KINDS.map((kind) => {
    const spentFen = countedFen(sight.facts, kind);
    return { kind, limitFen, spentFen, remainingFen: Math.max(0, limitFen - spentFen) };
  });
}

export function spendingView(sight: Sight, spending: SpendingState): SpendingView {
  const { id, kind, amountFen, note, status, requestedById, requestedAt, approverId, decidedById, decidedAt } =
    spending;
  const due = sight.facts.clocks.find((clock) => clock.subjectId === id && clock.endedAt === null);
  return {
    id,
    kind,
    amountFen,
    note,
    status,
    requestedBy: knownPerson(sight, requestedById),
    requestedAt: requestedAt.toISOString(),
    approver: personOf(sight, approverId),
    decidedBy: personOf(sight, decidedById),
    decidedAt: decidedAt?.toISOString() ?? null,
    decisionReason: spending.decisionReason,
    dueAt: due?.dueAt.toISOString() ?? null,
    allowedActions: allowedSpendingActions(sight.asker, sight.facts, spending),
  };
}
