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
    workOrders: decision.workOrders.reduce<readonly WorkOrderState[]>((orders, change) => {
      if (change.change === 'insert') return [...orders, change.order];
      return orders.map((order) => (order.id === change.id ? { ...order, ...change.patch } : order));
    }, facts.workOrders),
    afterPhotoCount:
      facts.afterPhotoCount +
      decision.media.reduce((sum, claim) => sum + (claim.purpose === 'after' ? claim.mediaIds.length : 0), 0),
    isRated: facts.isRated || decision.rating !== null,
  };
}

/** The facts of a complaint that is just being opened. */
export function openingFacts(opening: OpenDecision, terms: PromiseTerms): ComplaintFacts {
  const empty: ComplaintFacts = {
    complaint: opening.complaint,
    workOrders: [],
    clocks: [],
    terms,
    afterPhotoCount: 0,
    isRated: false,
    lastEntry: { sequence: 0, hash: '' },
  };
  return applyDecision(empty, opening);
}
