import type { Me } from '@yingsheng/shared/api/auth';
import { bodyOf, halfPhoneWords, type SubmitDraft } from '../../features/complaint/submit-draft';

/** Lives on that estate. */
export function hasRoomAt(me: Pick<Me, 'homes'>, estateId: string | undefined): boolean {
  return me.homes.some((home) => home.estateId === estateId);
}

/** What a call for help still lacks, said on its button: where it is, and what was begun and is of no use. `null`: it can go. */
export function missingWords(draft: SubmitDraft): string | null {
  return bodyOf(draft) === null ? '请写在哪里' : halfPhoneWords(draft.phone);
}
