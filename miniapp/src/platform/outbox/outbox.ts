import { create } from 'zustand';
import { inOneTab } from './one-tab';
import { NOBODY, type Queue, type QueuedAction, type QueueEvent, reduceQueue } from './queue';
import { readQueue, whenChangedElsewhere, writeQueue } from './queue-storage';

interface Outbox {
  personId: string | null;
  /** What the signed-in person did and the server does not know yet. */
  queue: Queue;
  /** What was done on this device without signing in. */
  guestQueue: Queue;
  /** The one on its way now. */
  sendingKey: string | null;
}

export const useOutbox = create<Outbox>(() => ({ personId: null, queue: [], guestQueue: [], sendingKey: null }));

/** Shows this person's queue; `null` when nobody is signed in. */
export function openOutbox(personId: string | null): void {
  useOutbox.setState({ personId, queue: personId === null ? [] : readQueue(personId), guestQueue: readQueue(NOBODY) });
}

/**
 * The one way to change a queue. It is read anew each time, since another tab may have changed it.
 * @throws NotKept when the device cannot keep what was queued
 */
export function record(personId: string, event: QueueEvent): void {
  const before = readQueue(personId);
  const queue = reduceQueue(before, event);
  writeQueue(personId, before, queue);
  if (personId === NOBODY) useOutbox.setState({ guestQueue: queue });
  if (useOutbox.getState().personId === personId) useOutbox.setState({ queue });
}

/**
 * Gives an action up, or takes it back into a form.
 * @returns whether that was still possible: what is on its way cannot be called back
 */
export async function takeBack({ personId, key }: QueuedAction): Promise<boolean> {
  const isBack = await inOneTab(async () => {
    if (useOutbox.getState().sendingKey === key) return false;
    record(personId, { type: 'dropped', key });
    return true;
  });
  return isBack === true;
}

whenChangedElsewhere(() => openOutbox(useOutbox.getState().personId));
