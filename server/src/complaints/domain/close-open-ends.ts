import { cancelOpenWorkOrders } from './cancel-open-work-orders';
import { withdrawPendingSpendings } from './decide/spend';
import type { Decision } from './decision';
import type { ComplaintFacts } from './facts';
import { mergeDecisions } from './merge-decisions';

/** 关闭投诉时，没做完的工单、没批的费用，逐项写明原因了结。 */
export function closeOpenEnds(facts: ComplaintFacts, reason: string, now: Date): Decision {
  return mergeDecisions(cancelOpenWorkOrders(facts, reason), withdrawPendingSpendings(facts, reason, now));
}
