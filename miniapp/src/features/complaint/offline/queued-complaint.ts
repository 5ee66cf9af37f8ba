import type { Queue, QueuedAction } from '../../../platform/outbox/queue';
import type { NewAction } from '../../../platform/outbox/send-or-keep';
import { emptyDraft, photosInTurn, type SubmitDraft } from '../submit-draft';

export const COMPLAINT_KIND = 'complaint';
const TITLE_LENGTH = 24;

/** The whole form, so that it can be sent or taken up again; its photos lie beside it. */
interface ComplaintContent {
  draft: SubmitDraft;
}

/** A complaint as it waits on the device. Each is on its own: none waits for another. */
export function queuedComplaint(draft: SubmitDraft, key: string): NewAction & { key: string } {
  const content: ComplaintContent = { draft: { ...draft, media: [], attempt: null } };
  return {
    key,
    kind: COMPLAINT_KIND,
    subjectId: key,
    title: draft.text.trim().slice(0, TITLE_LENGTH),
    place: draft.place?.text || draft.placeNote,
    content,
    photos: { mediaIds: photosInTurn(draft).now },
  };
}

export function waitingComplaints(queue: Queue): QueuedAction[] {
  return queue.filter(({ kind }) => kind === COMPLAINT_KIND);
}

/**
 * The form again, with its photos; parts that an older version did not know are filled in. Where it was sent without an answer it keeps its key: should the server have it
 * after all, the changed one does not become a second complaint.
 */
export function draftOf(action: QueuedAction): SubmitDraft {
  const { draft } = action.content as ComplaintContent;
  const attempt = action.isTried ? { key: action.key, body: '', mayHaveArrived: true } : null;
  return { ...emptyDraft(null), ...draft, media: action.photos.mediaIds ?? [], attempt };
}
