import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ComplaintReceipt, RegisterComplaintRequest } from '@yingsheng/shared/api/complaint';
import { useRef, useState } from 'react';
import { newKey } from '../../platform/new-key';
import { RequestFailed } from '../../platform/request';
import { useSession } from '../../platform/session';
import { getStored, setStored } from '../../platform/storage';
import { registerComplaint } from './api';
import { afresh, type DeskDrafts, draftsFrom, parkOrSwap } from './desk-drafts';
import type { DeskForm } from './desk-form';

/** Of one person: at a shared desk nobody goes on with what a colleague's caller said. */
const draftOf = (personId: string): `draft:${string}` => `draft:desk:${personId}`;

/** The forms as kept on this device, so that a reload during a call loses nothing. */
export function useDeskForm(estateIds: readonly string[]) {
  const draft = draftOf(useSession((state) => state.me?.id ?? ''));
  const [drafts, setDrafts] = useState<DeskDrafts>(() => draftsFrom(getStored(draft), estateIds));
  const latest = useRef(drafts);
  // Kept at once: with the receipt the form is gone before anything is drawn again.
  const turnInto = (next: (before: DeskDrafts) => DeskDrafts): void => {
    latest.current = next(latest.current);
    setStored(draft, latest.current);
    setDrafts(latest.current);
  };
  return {
    ...drafts,
    change: (part: Partial<DeskForm>) => turnInto((before) => ({ ...before, form: { ...before.form, ...part } })),
    clear: (estateId: string) => turnInto((before) => afresh(before, estateId)),
    parkOrSwap: () => turnInto(parkOrSwap),
  };
}

interface Registration {
  readonly body: RegisterComplaintRequest;
  readonly key: string;
}

/** Registers once, however often the button is pressed. */
export function useRegister(onNewKey: (key: string) => void) {
  const client = useQueryClient();
  return useMutation<ComplaintReceipt, Error, Registration>({
    mutationFn: ({ body, key }) => registerComplaint(body, key),
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ['complaints'] }),
        client.invalidateQueries({ queryKey: ['work-orders'] }),
      ]),
    onError: (error) => {
      // The text was changed after a first try that did arrive; from here on it is another registration.
      if (error instanceof RequestFailed && error.code === 'REQUEST.IDEMPOTENCY_KEY_REUSED') onNewKey(newKey());
    },
  });
}
