import type { MediaView } from '@yingsheng/shared/api/media';
import type { KeptSeal } from './sealed-steps';

/** A photo in a form: on the server already, or, with `keptFile`, still in this device's keeping. */
export interface FormPhoto extends MediaView {
  keptFile?: string;
}

/** Owner of what was done without signing in: it goes out whoever is signed in, and as nobody. */
export const NOBODY = 'guest';

/** Why the server did not take it, in words for the person. */
export interface Refusal {
  code: string;
  text: string;
}

/** Kind of the photos that follow what was sent without them: the matter itself is not among what waits. */
export const PHOTOS_KIND = 'complaint-photos';

/** Something a person did that has not reached the server yet. */
export interface QueuedAction {
  /** Names it on the device and, as its idempotency key, on the server. */
  key: string;
  /** Whose it is: never sent as anybody else. */
  personId: string;
  /** The courier that carries it. */
  kind: string;
  /** What it is about: actions on one thing go out in order, and a refused one holds up only its own. */
  subjectId: string;
  /** What the list calls it (`到场`), and where it is (`3 栋 2 单元 1201`). */
  title: string;
  place: string;
  /** What only its courier understands; plain JSON. */
  content: unknown;
  /** By the field of the request that names them. */
  photos: Record<string, FormPhoto[]>;
  /** Milliseconds of this device's clock. */
  takenAt: number;
  /** Proves later when it was taken; left out where nothing hangs on that. */
  seal?: KeptSeal | null;
  /** Sent at least once without a clear answer: the server may have it already. */
  isTried: boolean;
  /** What the answer before it in the chain told, e.g. the version to go on from. */
  carry: unknown;
  /** Why the last try did not get through, while it will be tried again. */
  delay: string | null;
  refusal: Refusal | null;
}

export type QueueEvent =
  | { type: 'queued'; action: QueuedAction }
  | { type: 'tried'; key: string }
  /** A kept photo is on the server now; it need not be sent again when the action is. */
  | { type: 'photoArrived'; key: string; keptFile: string; media: MediaView }
  | { type: 'delivered'; key: string; carry: unknown }
  | { type: 'delayed'; key: string; text: string }
  | { type: 'refused'; key: string; refusal: Refusal }
  /** The person asks for another try. */
  | { type: 'retried'; key: string }
  /** It is not to be sent as it was, but as this. */
  | { type: 'turned'; key: string; content: unknown }
  /** Given up, or taken back into a form. */
  | { type: 'dropped'; key: string };

/** 待上传: what waits on this device, oldest first. */
export type Queue = readonly QueuedAction[];

export function reduceQueue(queue: Queue, event: QueueEvent): Queue {
  switch (event.type) {
    case 'queued':
      return withAction(queue, event.action);
    case 'tried':
      return change(queue, event.key, { isTried: true });
    case 'photoArrived':
      return queue.map((action) =>
        action.key === event.key ? withPhoto(action, event.keptFile, event.media) : action,
      );
    case 'delivered':
      return afterDelivery(queue, event.key, event.carry);
    case 'delayed':
      return change(queue, event.key, { delay: event.text });
    case 'refused':
      return change(queue, event.key, { refusal: event.refusal, delay: null });
    case 'retried':
      return change(queue, event.key, { refusal: null, delay: null });
    case 'turned':
      return change(queue, event.key, { content: event.content, refusal: null, delay: null });
    case 'dropped':
      return queue.filter(({ key }) => key !== event.key);
  }
}

/**
 * The first of each chain, unless it was refused: whatever comes after it waits for the person's decision. Words go
 * before whatever has photos to carry, so that a call for help does not wait for somebody's video.
 */
export function readyToSend(queue: Queue): QueuedAction[] {
  const heads = new Map<string, QueuedAction>();
  for (const action of queue) if (!heads.has(action.subjectId)) heads.set(action.subjectId, action);
  const ready = [...heads.values()].filter(({ refusal }) => refusal === null);
  const isLight = (action: QueuedAction): boolean => keptFilesOf(action).length === 0;
  return [...ready.filter(isLight), ...ready.filter((action) => !isLight(action))];
}

/** Held up by a refused one before it. */
export function isHeldUp(queue: Queue, action: QueuedAction): boolean {
  const head = queue.find(({ subjectId }) => subjectId === action.subjectId);
  return head !== undefined && head.key !== action.key && head.refusal !== null;
}

export function keptFilesOf({ photos }: Pick<QueuedAction, 'photos'>): string[] {
  return Object.values(photos)
    .flat()
    .flatMap(({ keptFile }) => (keptFile === undefined ? [] : [keptFile]));
}

/** The newest stands last, whatever somebody did to the clock of the device meanwhile. */
function withAction(queue: Queue, action: QueuedAction): Queue {
  const others = queue.filter(({ key }) => key !== action.key);
  const lastAt = others.at(-1)?.takenAt ?? 0;
  return [...others, { ...action, takenAt: Math.max(action.takenAt, lastAt + 1) }];
}

function change(queue: Queue, key: string, changes: Partial<QueuedAction>): Queue {
  return queue.map((action) => (action.key === key ? { ...action, ...changes } : action));
}

function withPhoto(action: QueuedAction, keptFile: string, media: MediaView): QueuedAction {
  const arrived = (photo: FormPhoto): FormPhoto => (photo.keptFile === keptFile ? media : photo);
  const photos = Object.entries(action.photos).map(([field, list]) => [field, list.map(arrived)]);
  return { ...action, photos: Object.fromEntries(photos) };
}

function afterDelivery(queue: Queue, key: string, carry: unknown): Queue {
  const delivered = queue.find((action) => action.key === key);
  if (delivered === undefined) return queue;
  return queue
    .filter((action) => action !== delivered)
    .map((action) => (action.subjectId === delivered.subjectId ? { ...action, carry } : action));
}
