import type { Me } from '@yingsheng/shared/api/auth';
import { TEXT_MIN_LENGTH } from '@yingsheng/shared/complaint/limits';
import { bodyOf, type SubmitDraft } from '../../features/complaint/submit-draft';

const SHORTEST_PHONE = 5;

/** Lives on that estate. */
export function hasRoomAt(me: Pick<Me, 'homes'>, estateId: string | undefined): boolean {
  return me.homes.some((home) => home.estateId === estateId);
}

/** What a call for help still lacks, said on its button; never a photo, never a network. `null`: it can go. */
export function missingWords(me: Pick<Me, 'homes' | 'phoneMasked'>, draft: SubmitDraft): string | null {
  if (draft.text.trim().length < TEXT_MIN_LENGTH) return '请先写发生了什么';
  if (bodyOf(draft) === null) return '请写在哪里';
  const needsPhone = !hasRoomAt(me, draft.place?.estateId) && me.phoneMasked === null;
  if (needsPhone && draft.phone.trim().length < SHORTEST_PHONE) return '请留一个能打通的电话';
  return null;
}
