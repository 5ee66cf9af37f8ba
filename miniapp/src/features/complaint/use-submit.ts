import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ComplaintReceipt } from '@yingsheng/shared/api/complaint';
import { useCallback, useRef, useState } from 'react';
import { dropFile } from '../../platform/outbox/kept-files';
import { keptFilesOf } from '../../platform/outbox/queue';
import { type SentOrKept, sendOrKeep } from '../../platform/outbox/send-or-keep';
import { submitComplaint } from './api';
import { queuedComplaint } from './offline/queued-complaint';
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

/** The form's state, kept on the device at each change, and its submission, which waits where there is no network. */
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
    for (const keptFile of keptFilesOf({ photos: { media: draft.media } })) void dropFile(keptFile);
    dropDraft(personId);
    setDraft(emptyDraft(home));
  };
  /** At hand at once, not with the next drawing: two taps in one moment are the same attempt. */
  const tried = useRef(draft.attempt);
  const submission = useMutation<SentOrKept<ComplaintReceipt>, Error>({
    mutationFn: async () => {
      const body = bodyOf(draft);
      if (!body) throw new Error('place missing');
      const attempt = attemptFor({ ...draft, attempt: tried.current }, body);
      tried.current = attempt;
      change({ attempt });
      return sendOrKeep(queuedComplaint(draft, attempt.key), (idempotencyKey) =>
        submitComplaint(body, { idempotencyKey }),
      );
    },
    onSuccess: () => {
      dropDraft(personId);
      void client.invalidateQueries({ queryKey: ['complaints'] });
    },
  });
  return { draft, change, clear, submission, wasRestored: restored !== null && restored.text !== '' };
}
