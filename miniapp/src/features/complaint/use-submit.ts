import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ComplaintReceipt } from '@yingsheng/shared/api/complaint';
import { useCallback, useRef, useState } from 'react';
import { submitComplaint } from './api';
import {
  attemptFor,
  bodyOf,
  dropDraft,
  emptyDraft,
  keepDraft,
  type PlaceChoice,
  readDraft,
  type SubmitDraft,
} from './submit-draft';

/** The form's state, kept on the device at each change, and its submission. */
export function useSubmit(personId: string, home: PlaceChoice | null) {
  const client = useQueryClient();
  const [restored] = useState(() => readDraft(personId));
  const [draft, setDraft] = useState<SubmitDraft>(() => {
    const start = restored ?? emptyDraft(home);
    return start.place ? start : { ...start, place: home };
  });
  const change = useCallback(
    (changes: Partial<SubmitDraft>) =>
      setDraft((before) => {
        const after = { ...before, ...changes };
        keepDraft(personId, after);
        return after;
      }),
    [personId],
  );
  const clear = (): void => {
    dropDraft(personId);
    setDraft(emptyDraft(home));
  };
  /** At hand at once, not with the next drawing: two taps in one moment are the same attempt. */
  const tried = useRef(draft.attempt);
  const submission = useMutation<ComplaintReceipt, Error>({
    mutationFn: async () => {
      const body = bodyOf(draft);
      if (!body) throw new Error('place missing');
      const attempt = attemptFor({ ...draft, attempt: tried.current }, body);
      tried.current = attempt;
      change({ attempt });
      return submitComplaint(body, attempt.key);
    },
    onSuccess: () => {
      dropDraft(personId);
      void client.invalidateQueries({ queryKey: ['complaints'] });
    },
  });
  return { draft, change, clear, submission, wasRestored: restored !== null && restored.text !== '' };
}
