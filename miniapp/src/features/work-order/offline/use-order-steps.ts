import { useMemo } from 'react';
import { useOutbox } from '../../../platform/outbox/outbox';
import type { QueuedAction } from '../../../platform/outbox/queue';
import { stepsWaitingFor } from './queued-order';

/** The steps of one order that wait on this phone, oldest first. */
export function useOrderSteps(orderId: string): QueuedAction[] {
  const queue = useOutbox((state) => state.queue);
  return useMemo(() => stepsWaitingFor(queue, orderId), [queue, orderId]);
}
