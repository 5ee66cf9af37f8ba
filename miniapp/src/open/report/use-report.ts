import { useMutation } from '@tanstack/react-query';
import type { GuestReceipt } from '@yingsheng/shared/api/guest';
import { useRef } from 'react';
import { GUEST_KIND } from '../../features/complaint/guest/guest-kind';
import { sendGuestPhotosAfter } from '../../features/complaint/guest/guest-photos';
import { submitGuestReport } from '../../features/complaint/guest/submit-guest-report';
import { newKey } from '../../platform/new-key';
import { NOBODY } from '../../platform/outbox/queue';
import { type SentOrKept, sendOrKeep } from '../../platform/outbox/send-or-keep';
import { networkFailed, RequestFailed } from '../../platform/request-failed';
import { bodyOf, type ReportDraft } from './report-draft';

const TITLE_LENGTH = 24;

/** Sends the report, or keeps it on the device until there is a way; the same content keeps its key. */
export function useReport() {
  const tried = useRef({ key: '', content: '' });
  return useMutation<SentOrKept<GuestReceipt>, Error, ReportDraft>({
    mutationFn: async (draft) => {
      const body = bodyOf(draft);
      if (body === null) throw new Error('an incomplete report was sent');
      const content = JSON.stringify(body);
      if (tried.current.content !== content) tried.current = { key: newKey(), content };
      const { key } = tried.current;
      const title = body.text.slice(0, TITLE_LENGTH);
      const place = `${draft.area?.name ?? ''} ${draft.placeNote}`.trim();
      const outcome = await sendOrKeep(
        { key, personId: NOBODY, kind: GUEST_KIND, subjectId: key, title, place, content: body, photos: {} },
        (idempotencyKey) =>
          submitGuestReport(body, idempotencyKey).catch((error: unknown) => {
            // Whoever calls for help is not asked to come again: it goes out by itself as soon as it may.
            const mustWait = error instanceof RequestFailed && error.code === 'REQUEST.RATE_LIMITED';
            throw mustWait && body.hazard !== undefined ? networkFailed() : error;
          }),
      );
      sendGuestPhotosAfter({ title, place, photos: draft.photos }, key, outcome.isKept ? null : outcome.answer.code);
      return outcome;
    },
  });
}
