import type { Decision, OpenDecision } from './decision';
import type { ComplaintFacts, PromiseTerms, WorkOrderState } from './facts';

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

/** The facts of a complaint that is just being opened. */
export function openingFacts(opening: OpenDecision, terms: PromiseTerms): ComplaintFacts {
  const empty: ComplaintFacts = {
    complaint: opening.complaint,
    workOrders: [],
    clocks: [],
    pauses: [],
    terms,
    afterPhotoCount: 0,
    isRated: false,
    lastEntry: { sequence: 0, hash: '' },
  };
  return applyDecision(empty, opening);
}
