import type { PromiseView } from '@yingsheng/shared/api/triage';
import type { CategoryCode } from '@yingsheng/shared/complaint/category';
import { isTakenAsDanger } from '@yingsheng/shared/complaint/danger-question';
import type { Urgency } from '@yingsheng/shared/complaint/urgency';
import { promiseFor } from '../../features/complaint/promise-words';
import type { SubmitDraft } from '../../features/complaint/submit-draft';
import { usePromises } from '../../features/directory/use-places';
import type { Judged } from '../../features/triage/use-judged';

export interface ChosenTriage {
  category: CategoryCode | null;
  urgency: Urgency | null;
  /** What will be promised for this choice; `null` while nothing is known. */
  promise: PromiseView | null;
  /** The text tells of danger, so the lower choice waits until the front desk has looked. */
  isKeptUrgent: boolean;
}

/** The person's own choice goes before the suggestion, and the promise follows the choice. */
export function useChosenTriage(estateId: string, draft: SubmitDraft, suggestion: Judged | null): ChosenTriage {
  const { data: promises } = usePromises(estateId);
  const category = draft.category ?? suggestion?.category ?? null;
  const isDanger = suggestion?.urgency === 'lifeSafety' || isTakenAsDanger(draft.dangerAnswer ?? undefined);
  const isKeptUrgent = isDanger && draft.urgency !== null && draft.urgency !== 'lifeSafety';
  // Without a category the device judged by itself, of danger only.
  const suggested = suggestion?.category === undefined ? null : suggestion.urgency;
  const urgency = isDanger ? 'lifeSafety' : (draft.urgency ?? suggested);
  const isAsSuggested = suggestion?.category === category && suggestion?.urgency === urgency;
  if (suggestion?.promise && isAsSuggested) return { category, urgency, promise: suggestion.promise, isKeptUrgent };
  const promise = urgency ? promiseFor(promises, category ?? 'other', urgency) : null;
  return { category, urgency, promise, isKeptUrgent };
}
