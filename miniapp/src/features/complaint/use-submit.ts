import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query';
import type { ComplaintReceipt } from '@yingsheng/shared/api/complaint';
import type { DangerAnswer } from '@yingsheng/shared/complaint/danger-question';
import { useCallback, useRef, useState } from 'react';
import type { PickedFile } from '../../platform/environment';
import { dropFile, keepFiles } from '../../platform/outbox/kept-files';
import { keptFilesOf } from '../../platform/outbox/queue';
import { type SentOrKept, sendOrKeep } from '../../platform/outbox/send-or-keep';
import { submitComplaint } from './api';
import { queuedComplaint } from './offline/queued-complaint';
import { sendPhotosAfter } from './offline/queued-photos';
import { attemptFor, bodyOf, dropDraft, isCallForHelp, keepDraft, readDraft, type SubmitDraft } from './submit-draft';

/** How it goes out, as known at the moment of sending. */
export interface Sending {
  /** Danger, by choice or by the words. */
  goesAtOnce: boolean;
  /** Picked, and not on the server yet; of a call for help they follow it. */
  unsent: readonly PickedFile[];
  /** 我也是: the matter it goes on in. */
  joinId?: string;
  /** 追问一句, answered at the very tap that sends it. */
  dangerAnswer?: DangerAnswer;
}

export type Submission = UseMutationResult<SentOrKept<ComplaintReceipt>, Error, Sending>;

interface DraftToWrite {
  personId: string;
  /** Each report has a draft of its own: what is written here touches no other. */
  draftId: string;
  /** How it begins where nothing was kept. */
  fresh: SubmitDraft;
}

/** The form's state, kept on the device at each change, and its submission, which waits where there is no network. */
export function useSubmit({ personId, draftId, fresh }: DraftToWrite) {
  const client = useQueryClient();
  const [restored] = useState(() => readDraft(personId, draftId));
  const [draft, setDraft] = useState<SubmitDraft>(() => {
    const start = restored ?? fresh;
    return start.place ? start : { ...start, place: fresh.place };
  });
  const change = useCallback(
    (changes: Partial<SubmitDraft>) =>
      setDraft((before) => {
        const after = { ...before, ...changes };
        keepDraft(personId, draftId, after);
        return after;
      }),
    [personId, draftId],
  );
  const clear = (): void => {
    for (const keptFile of keptFilesOf({ photos: { media: draft.media } })) void dropFile(keptFile);
    dropDraft(personId, draftId);
    setDraft(fresh);
  };
  /** At hand at once, not with the next drawing: two taps in one moment are the same attempt. */
  const tried = useRef(draft.attempt);
  const submission = useMutation<SentOrKept<ComplaintReceipt>, Error, Sending>({
    mutationFn: async ({ goesAtOnce, unsent, joinId, dangerAnswer = draft.dangerAnswer }) => {
      const sent = { ...draft, goesAtOnce, joinId, dangerAnswer };
      const body = bodyOf(sent);
      if (!body) throw new Error('place missing');
      const attempt = attemptFor({ ...sent, attempt: tried.current }, body);
      tried.current = attempt;
      change({ attempt });
      const outcome = await sendOrKeep(queuedComplaint(sent, attempt.key), (idempotencyKey) =>
        submitComplaint(body, { idempotencyKey }),
      );
      const late = isCallForHelp(sent) ? await keepFiles(unsent, 'evidence') : [];
      const media = [...sent.media, ...late];
      sendPhotosAfter({ ...sent, media }, attempt.key, outcome.isKept ? null : outcome.answer.id);
      return outcome;
    },
    onSuccess: () => {
      dropDraft(personId, draftId);
      void client.invalidateQueries({ queryKey: ['complaints'] });
    },
  });
  return { draft, change, clear, submission, wasRestored: restored !== null && restored.text !== '' };
}
