import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ComplaintReceipt, RegisterComplaintRequest } from '@yingsheng/shared/api/complaint';
import { useRef, useState } from 'react';
import { newKey } from '../../platform/new-key';
import { RequestFailed } from '../../platform/request';
import { useSession } from '../../platform/session';
import { getStored, removeStored, setStored } from '../../platform/storage';
import { registerComplaint } from './api';
import { type DeskForm, emptyDeskForm } from './desk-form';

/** Of one person: at a shared desk nobody goes on with what a colleague's caller said. */
const draftOf = (personId: string): `draft:${string}` => `draft:desk:${personId}`;

/** The form as kept on this device, so that a reload during a call loses nothing. */
export function useDeskForm(estateId: string) {
  const draft = draftOf(useSession((state) => state.me?.id ?? ''));
  const [form, setForm] = useState<DeskForm>(() => {
    const kept = getStored(draft) as DeskForm | null;
    return kept !== null && kept.estateId === estateId
      ? { ...emptyDeskForm(estateId), ...kept }
      : emptyDeskForm(estateId);
  });
  const change = (part: Partial<DeskForm>) =>
    setForm((before) => {
      const next = { ...before, ...part };
      setStored(draft, next);
      return next;
    });
  const clear = (forEstateId: string) => {
    removeStored(draft);
    setForm(emptyDeskForm(forEstateId));
  };
  return { form, change, clear };
}

/** Registers once, however often the button is pressed: the key changes only with a new registration. */
export function useRegister() {
  const client = useQueryClient();
  const key = useRef(newKey());
  return useMutation<ComplaintReceipt, Error, RegisterComplaintRequest>({
    mutationFn: (body) => registerComplaint(body, key.current),
    onSuccess: () => {
      key.current = newKey();
      return Promise.all([
        client.invalidateQueries({ queryKey: ['complaints'] }),
        client.invalidateQueries({ queryKey: ['work-orders'] }),
      ]);
    },
    onError: (error) => {
      // The text was changed after a first try that did arrive; from here on it is another registration.
      if (error instanceof RequestFailed && error.code === 'REQUEST.IDEMPOTENCY_KEY_REUSED') key.current = newKey();
    },
  });
}
