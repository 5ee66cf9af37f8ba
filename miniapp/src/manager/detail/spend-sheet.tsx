import type { ComplaintDetail } from '@yingsheng/shared/api/complaint';
import type { ComplaintActionRequests } from '@yingsheng/shared/api/complaint-actions';
import { REASON_MIN_LENGTH } from '@yingsheng/shared/complaint/limits';
import { SPENDING_KINDS } from '@yingsheng/shared/spending/authority';
import { useState } from 'react';
import { SpendingFields } from '../../features/complaint/spending/spending-fields';
import { authorityOf, checkAmount, type SpendingDraft } from '../../features/complaint/spending/spending-words';
import { FormSheet } from '../parts/form-sheet';

interface SpendSheetProps {
  readonly complaint: ComplaintDetail;
  readonly busy: boolean;
  readonly error: Error | null;
  readonly onSubmit: (request: Omit<ComplaintActionRequests['recordSpending'], 'version'>) => void;
  readonly onClose: () => void;
}

/** 记费用: inside the authority at once, above it for somebody whose authority covers it. */
export function SpendSheet({ complaint, busy, error, onSubmit, onClose }: SpendSheetProps) {
  const [draft, setDraft] = useState<SpendingDraft>({ kind: 'goodwill', note: '', amount: '' });
  const { fen, isAbove } = checkAmount(draft.amount, authorityOf(complaint.authorities, draft.kind));
  const note = draft.note.trim();
  const isReady = fen !== null && note.length >= REASON_MIN_LENGTH;
  return (
    <FormSheet
      title="记费用"
      submitLabel={isAbove ? '提交审批' : '记下'}
      canSubmit={isReady}
      missing="请填事由和金额"
      busy={busy}
      error={error}
      onSubmit={() => fen !== null && isReady && onSubmit({ kind: draft.kind, amountFen: fen, note })}
      onClose={onClose}
    >
      <SpendingFields
        draft={draft}
        onChange={setDraft}
        kinds={SPENDING_KINDS}
        authorities={complaint.authorities}
        noteLabel="事由"
        notePlaceholder="例如：漏水泡坏橱柜背板"
      />
    </FormSheet>
  );
}
