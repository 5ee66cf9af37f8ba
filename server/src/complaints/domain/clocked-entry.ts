import type { NewTimelineEntry } from './decision';

/** The part of a timeline entry that clocks depend on. */
export type ClockedEntry = Pick<NewTimelineEntry, 'action' | 'workOrderId' | 'data'> & { readonly occurredAt: Date };
