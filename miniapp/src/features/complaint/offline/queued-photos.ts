import { toast } from '../../../platform/feedback';
import { type FormPhoto, PHOTOS_KIND, type Queue, type QueuedAction } from '../../../platform/outbox/queue';
import { keepForLater } from '../../../platform/outbox/send-or-keep';
import { photosInTurn, type SubmitDraft } from '../submit-draft';

const TITLE_LENGTH = 24;

interface PhotosContent {
  /** `null`: of the complaint that goes out before them, as its answer will tell. */
  complaintId: string | null;
}

/** What the complaint's delivery tells those that wait behind it. */
export interface DeliveredComplaint {
  complaintId: string;
}

/**
 * 照片后到: the photos of a call for help go out by themselves, after it.
 *
 * @param key of the complaint, so that they wait for it
 */
export function sendPhotosAfter(draft: SubmitDraft, key: string, complaintId: string | null): void {
  const { later } = photosInTurn(draft);
  if (later.length === 0) return;
  const content: PhotosContent = { complaintId };
  const title = draft.text.trim().slice(0, TITLE_LENGTH);
  const place = draft.place?.text || draft.placeNote;
  try {
    keepForLater({ kind: PHOTOS_KIND, subjectId: key, title, place, content, photos: { mediaIds: later } });
  } catch {
    toast('求助不受影响。照片这台手机存不下，请到“我的反映”里补充。');
  }
}

export function waitingPhotos(queue: Queue): QueuedAction[] {
  return queue.filter(({ kind }) => kind === PHOTOS_KIND);
}

/** Those that wait behind this complaint. */
export function photosBehind(queue: Queue, complaint: QueuedAction): QueuedAction[] {
  return waitingPhotos(queue).filter(({ subjectId }) => subjectId === complaint.subjectId);
}

export function photosOf(actions: readonly QueuedAction[]): FormPhoto[] {
  return actions.flatMap(({ photos }) => photos.mediaIds ?? []);
}

/** Which complaint they belong to, once that is known. */
export function complaintOf(action: QueuedAction): string | null {
  const { complaintId } = action.content as PhotosContent;
  return complaintId ?? (action.carry as DeliveredComplaint | null)?.complaintId ?? null;
}
