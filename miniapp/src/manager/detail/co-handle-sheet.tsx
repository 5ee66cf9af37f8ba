import type { ComplaintDetail } from '@yingsheng/shared/api/complaint';
import { useState } from 'react';
import { CoHandleFields, coHandlingRequest, NEW_CO_HANDLING } from '../../features/dispatch/co-handle-fields';
import { FormSheet } from '../parts/form-sheet';

interface CoHandleSheetProps {
  readonly complaint: ComplaintDetail;
  readonly busy: boolean;
  readonly error: Error | null;
  readonly onSubmit: (request: NonNullable<ReturnType<typeof coHandlingRequest>>) => void;
  readonly onClose: () => void;
}

/** 请协办: another department gets an order of its own. */
export function CoHandleSheet({ complaint, busy, error, onSubmit, onClose }: CoHandleSheetProps) {
  const [draft, setDraft] = useState(NEW_CO_HANDLING);
  const request = coHandlingRequest(draft);
  return (
    <FormSheet
      title="请协办"
      submitLabel="发出协办"
      canSubmit={request !== null}
      missing="请选部门，并写明请他们做什么"
      busy={busy}
      error={error}
      onSubmit={() => request !== null && onSubmit(request)}
      onClose={onClose}
    >
      <CoHandleFields complaintId={complaint.id} draft={draft} onChange={setDraft} />
    </FormSheet>
  );
}
