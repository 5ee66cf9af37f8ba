import { onlineManager } from '@tanstack/react-query';
import { newKey } from '../new-key';
import { RequestFailed } from '../request-failed';
import { currentTokens } from '../tokens';
import { record, useOutbox } from './outbox';
import { keptFilesOf, type QueuedAction } from './queue';
import { readQueue } from './queue-storage';
import { sealStep } from './sealed-steps';
import { wakeSender } from './sender';

/** What a form hands over; the rest is added here. */
export type NewAction = Pick<QueuedAction, 'kind' | 'subjectId' | 'title' | 'place' | 'content' | 'photos'> & {
  /** The key of an earlier try of the same. */
  key?: string;
  /** Of a step whose time counts: what is sealed beside it. */
  sealed?: { complaintId: string; action: string };
  /** Whoever is signed in, unless told. */
  personId?: string;
};

/** Kept: it is on this device, under its key, and goes out by itself. */
export type SentOrKept<Answer> = { isKept: false; answer: Answer } | { isKept: true; key: string };

/**
 * Sends an action at once where there is a way, else keeps it and sends it when there is one. Where something on
 * the same subject is already waiting, or a photo is still here, it takes its place behind that.
 * @throws RequestFailed as the server refused it, NotKept when the device has no room
 */
export async function sendOrKeep<Answer>(
  action: NewAction,
  send: (key: string) => Promise<Answer>,
): Promise<SentOrKept<Answer>> {
  const key = action.key ?? newKey();
  const takenAt = Date.now();
  const keep = (isTried: boolean): SentOrKept<Answer> => {
    put({ ...action, key }, { takenAt, isTried });
    return { isKept: true, key };
  };
  if (mustWait(action)) return keep(false);
  try {
    return { isKept: false, answer: await send(key) };
  } catch (error) {
    if (error instanceof RequestFailed && error.isNetwork) return keep(true);
    throw error;
  }
}

/**
 * Keeps an action and sends it when there is a way.
 * @throws NotKept when the device has no room
 */
export function keepForLater(action: NewAction): void {
  put({ ...action, key: action.key ?? newKey() }, { takenAt: Date.now(), isTried: false });
}

function put(action: NewAction & { key: string }, about: Pick<QueuedAction, 'takenAt' | 'isTried'>): void {
  const personId = action.personId ?? currentTokens()?.personId;
  // Without a session there is nobody to keep it for; sending says so.
  if (personId === undefined) throw new RequestFailed('AUTH.REQUIRED', '请先登录。', {}, 401);
  const { sealed, ...kept } = action;
  // As the queue will have it: later than what was queued before, whatever somebody did to the clock of the device.
  const takenAt = Math.max(about.takenAt, (readQueue(personId).at(-1)?.takenAt ?? 0) + 1);
  const seal = sealed === undefined ? {} : { seal: sealStep(takenAt, sealed.complaintId, sealed.action) };
  const added = { ...kept, ...about, ...seal, takenAt, personId, carry: null, delay: null, refusal: null };
  record(personId, { type: 'queued', action: added });
  void wakeSender();
}

function mustWait(action: NewAction): boolean {
  const isBehindAnother = useOutbox.getState().queue.some(({ subjectId }) => subjectId === action.subjectId);
  return !onlineManager.isOnline() || isBehindAnother || keptFilesOf(action).length > 0;
}
