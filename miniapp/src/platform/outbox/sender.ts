import type { MediaView } from '@yingsheng/shared/api/media';
import { RequestFailed } from '../request-failed';
import { currentTokens } from '../tokens';
import { uploadMedia } from '../upload';
import { dropFile, openFile } from './kept-files';
import { inOneTab } from './one-tab';
import { record, useOutbox } from './outbox';
import { keptFilesOf, NOBODY, type QueuedAction, readyToSend } from './queue';
import { readQueue } from './queue-storage';

/**
 * Brings one kind of action to the server, under the action's key and as its person. Answers with what the next
 * action of the chain needs to know. A `RequestFailed` of the server is final unless the server was only busy.
 */
export type Courier = (action: QueuedAction, mediaIds: Readonly<Record<string, string[]>>) => Promise<unknown>;

/** `gone`: no way to the server, or not the right person; `busy`: this one must wait, others may go. */
type Outcome = 'settled' | 'busy' | 'gone';

const FIRST_PAUSE_MS = 5_000;
const LONGEST_PAUSE_MS = 60_000;

/** Brings one kept photo of an action to the server, where that is another way than for whoever is signed in. */
export type Uploader = (action: QueuedAction, path: string) => Promise<MediaView>;

let couriers: Readonly<Record<string, Courier>> = {};
let uploaders: Readonly<Record<string, Uploader>> = {};
let running: Promise<void> | null = null;
let isAskedAgain = false;
let pauseMs = FIRST_PAUSE_MS;
let timer: ReturnType<typeof setTimeout> | undefined;

export function setCouriers(
  known: Readonly<Record<string, Courier>>,
  withPhotos: Readonly<Record<string, Uploader>> = {},
): void {
  couriers = known;
  uploaders = withPhotos;
}

/** Something may have changed for the better: a network, a sign-in, a new action. Sends what is ready, in order. */
export function wakeSender(): Promise<void> {
  pauseMs = FIRST_PAUSE_MS;
  return send();
}

function send(): Promise<void> {
  if (running !== null) {
    isAskedAgain = true;
    return running;
  }
  clearTimeout(timer);
  running = round().finally(() => {
    running = null;
  });
  return running;
}

async function round(): Promise<void> {
  do {
    isAskedAgain = false;
    // A device that cannot even note what happened is asked again later; nothing is forgotten meanwhile.
    const result = await inOneTab(drain).catch(() => 'more later' as const);
    if (result !== 'nothing left') tryLater();
  } while (isAskedAgain);
}

function tryLater(): void {
  clearTimeout(timer);
  timer = setTimeout(() => void send(), pauseMs);
  pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS);
}

async function drain(): Promise<'nothing left' | 'more later'> {
  const busySubjects = new Set<string>();
  for (;;) {
    const action = waitingNow().find(({ subjectId }) => !busySubjects.has(subjectId));
    if (action === undefined) return busySubjects.size > 0 ? 'more later' : 'nothing left';
    useOutbox.setState({ sendingKey: action.key });
    const outcome = await deliver(action).finally(() => useOutbox.setState({ sendingKey: null }));
    if (outcome === 'gone') return 'more later';
    if (outcome === 'busy') busySubjects.add(action.subjectId);
  }
}

/** Nobody's first: it is somebody's call for help. */
function waitingNow(): QueuedAction[] {
  const personId = currentTokens()?.personId;
  const owners = personId === undefined ? [NOBODY] : [NOBODY, personId];
  return owners.flatMap((owner) => readyToSend(readQueue(owner)));
}

async function deliver(action: QueuedAction): Promise<Outcome> {
  const { key, personId } = action;
  try {
    const mediaIds = await uploadKept(action);
    const courier = couriers[action.kind];
    if (courier === undefined) throw new RequestFailed('OUTBOX.KIND_UNKNOWN', '这项操作是旧版本存下的，请重新填写。');
    record(personId, { type: 'tried', key });
    const carry = await courier(action, mediaIds);
    record(personId, { type: 'delivered', key, carry });
    for (const keptFile of keptFilesOf(action)) await dropFile(keptFile);
    return 'settled';
  } catch (error) {
    return afterFailure(action, error);
  }
}

function afterFailure({ key, personId }: QueuedAction, error: unknown): Outcome {
  if (!(error instanceof RequestFailed)) {
    record(personId, { type: 'delayed', key, text: '没有传上去，稍后会自动再试。' });
    return 'busy';
  }
  if (error.isNetwork || error.status === 401) return 'gone';
  if (error.status >= 500 || error.status === 429) {
    record(personId, { type: 'delayed', key, text: error.message });
    return 'busy';
  }
  record(personId, { type: 'refused', key, refusal: { code: error.code, text: error.message } });
  return 'settled';
}

const uploadAsPerson: Uploader = ({ personId }, path) => uploadMedia(path, () => undefined, { asPersonId: personId });

/** Photos first: an action names those it needs. Each is remembered at once, so that none is sent a second time. */
async function uploadKept(action: QueuedAction): Promise<Record<string, string[]>> {
  const { key, personId } = action;
  const ids: Record<string, string[]> = {};
  for (const [field, photos] of Object.entries(action.photos)) {
    ids[field] = [];
    for (const { id, keptFile } of photos) {
      if (keptFile === undefined) {
        ids[field].push(id);
        continue;
      }
      const path = await openFile(keptFile);
      if (path === null) throw new RequestFailed('OUTBOX.FILE_MISSING', '有照片在这台设备上找不到了，请重新拍。');
      const upload = uploaders[action.kind] ?? uploadAsPerson;
      const media = await upload(action, path);
      record(personId, { type: 'photoArrived', key, keptFile, media });
      ids[field].push(media.id);
    }
  }
  return ids;
}
