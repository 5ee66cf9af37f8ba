import type { KnowledgeEntryView } from '@yingsheng/shared/api/knowledge';
import { useState } from 'react';
import { useSession } from '../../platform/session';
import { getStored, removeStored, setStored } from '../../platform/storage';
import { EMPTY_FORM, type EntryForm, formOf } from './entry-form';

/** The form as kept on this device: a reload, a closed sheet or a refusal loses nothing. */
export function useEntryForm(estateId: string, entry: KnowledgeEntryView | null) {
  const personId = useSession((session) => session.me?.id ?? '');
  const key = `draft:knowledge:${personId}:${entry?.id ?? estateId}` as const;
  const fresh = entry === null ? EMPTY_FORM : formOf(entry);
  const [kept, setKept] = useState(() => getStored(key) as EntryForm | null);
  const form = kept === null ? fresh : { ...EMPTY_FORM, ...kept };
  const change = (part: Partial<EntryForm>): void => {
    const next = { ...form, ...part };
    setStored(key, next);
    setKept(next);
  };
  const forget = (): void => {
    removeStored(key);
    setKept(null);
  };
  return {
    form,
    change,
    forget,
    isChanged: kept !== null,
    isOvertaken: entry !== null && form.version !== entry.version,
  };
}
