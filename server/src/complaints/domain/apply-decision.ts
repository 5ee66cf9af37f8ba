import type { Decision, OpenDecision } from './decision';
import type { ComplaintFacts, PromiseTerms, SpendingState, WorkOrderState } from './facts';

/**
 * The facts a decision leaves behind, before clocks and derived columns. Lets a use case take a
 * second decision (resolve after the last order is done) inside the same transaction.
 */
export function applyDecision(facts: ComplaintFacts, decision: Decision): ComplaintFacts {
  return {
    ...facts,
    complaint: { ...facts.complaint, ...decision.complaint },
    workOrders: [
      ...facts.workOrders.map((order) => patched(order, decision)),
      ...decision.workOrders.flatMap((change) => (change.change === 'insert' ? [change.order] : [])),
    ],
    spendings: [
      ...facts.spendings.map((spending) => decided(spending, decision)),
      ...decision.spendings.flatMap((change) => (change.change === 'insert' ? [change.spending] : [])),
    ],
    afterPhotoCount:
      facts.afterPhotoCount +
      decision.media.reduce((sum, claim) => sum + (claim.purpose === 'after' ? claim.mediaIds.length : 0), 0),
    isRated: facts.isRated || decision.rating !== null,
  };
}

/** The same object where the decision leaves the order alone: the write door knows untouched orders by it. */
function patched(order: WorkOrderState, decision: Decision): WorkOrderState {
  for (const change of decision.workOrders) {
    if (change.change === 'update' && change.id === order.id) return { ...order, ...change.patch };
  }
  return order;
}

function decided(spending: SpendingState, decision: Decision): SpendingState {
  const change = decision.spendings.find((other) => other.change === 'update' && other.id === spending.id);
  return change?.change === 'update' ? { ...spending, ...change.patch } : spending;
}

/** The facts of a complaint that is just being opened. */
export function openingFacts(opening: OpenDecision, terms: PromiseTerms): ComplaintFacts {
  const empty: ComplaintFacts = {
    complaint: opening.complaint,
    workOrders: [],
    spendings: [],
    clocks: [],
    pauses: [],
    terms,
    afterPhotoCount: 0,
    isRated: false,
    lastEntry: { sequence: 0, hash: '' },
  };
  return applyDecision(empty, opening);
}
