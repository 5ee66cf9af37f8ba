import type { ComplaintDetail } from '@yingsheng/shared/api/complaint';
import { openDraft } from './open';
import { emptyDraft, keepDraft, readDraft, type SubmitDraft } from './submit-draft';

type Before = Pick<ComplaintDetail, 'id' | 'number' | 'estateId' | 'placeText' | 'placeAgain'>;

/** 有新问题，再反映: the place of the old matter and a link to it; the words are new. */
export function draftAfter({ id, number, estateId, placeText, placeAgain }: Before): SubmitDraft {
  const isInWords = placeAgain !== null && !placeAgain.householdId && !placeAgain.publicAreaId;
  const place = placeAgain === null ? null : { estateId, ...placeAgain, text: isInWords ? '' : placeText };
  return { ...emptyDraft(place), placeNote: isInWords ? placeText : '', previous: { id, number } };
}

/** What was begun about it before is taken up. */
export function reportAgain(personId: string, before: Before): void {
  const draftId = `after-${before.id}`;
  const draft = readDraft(personId, draftId) ?? draftAfter(before);
  keepDraft(personId, draftId, draft);
  openDraft(draftId, draft);
}
