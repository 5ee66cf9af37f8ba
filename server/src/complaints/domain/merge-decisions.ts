import type { Decision, WorkOrderChange } from './decision';

/** Two decisions as one write; `second` was taken on the facts that `first` leaves behind (`applyDecision`). */
export function mergeDecisions<First extends Decision>(first: First, second: Decision): First {
  return {
    ...first,
    complaint: { ...first.complaint, ...second.complaint },
    workOrders: second.workOrders.reduce(mergeChange, first.workOrders),
    spendings: [...first.spendings, ...second.spendings],
    entries: [...first.entries, ...second.entries],
    media: [
      ...first.media,
      ...second.media.map((claim) => ({ ...claim, entryIndex: claim.entryIndex + first.entries.length })),
    ],
    events: [...first.events, ...second.events],
    rating: second.rating ?? first.rating,
    triageCorrection: second.triageCorrection ?? first.triageCorrection,
    steps: [...first.steps, ...second.steps],
    isBackground: first.isBackground && second.isBackground,
  };
}

/** Each order is written once: a later update folds into the earlier insert or update of the same order. */
function mergeChange(changes: readonly WorkOrderChange[], next: WorkOrderChange): readonly WorkOrderChange[] {
  if (next.change === 'insert') return [...changes, next];
  let isFolded = false;
  const folded = changes.map((change): WorkOrderChange => {
    if (change.change === 'insert' && change.order.id === next.id) {
      isFolded = true;
      return { change: 'insert', order: { ...change.order, ...next.patch } };
    }
    if (change.change === 'update' && change.id === next.id) {
      isFolded = true;
      return { ...change, patch: { ...change.patch, ...next.patch } };
    }
    return change;
  });
  return isFolded ? folded : [...changes, next];
}
