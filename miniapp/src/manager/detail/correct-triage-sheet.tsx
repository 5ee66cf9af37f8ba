import type { ComplaintDetail } from '@yingsheng/shared/api/complaint';
import type { TriageCorrectionFields } from '@yingsheng/shared/api/complaint-actions';
import { REASON_MAX_LENGTH, REASON_MIN_LENGTH } from '@yingsheng/shared/complaint/limits';
import { useState } from 'react';
import { CorrectionHint, mayCorrectAsItIs } from '../../features/complaint/correction-hint';
import { TriageFields } from '../../features/complaint/triage-fields';
import { useCorrection } from '../../features/complaint/use-correction';
import { CORRECTION_REASONS } from '../../features/complaint/usual-reasons';
import { ReasonField } from '../../ui/reason-field';
import { FormSheet } from '../parts/form-sheet';

interface CorrectTriageSheetProps {
  readonly complaint: ComplaintDetail;
  readonly busy: boolean;
  readonly error: Error | null;
  readonly onSubmit: (change: TriageCorrectionFields & { reason: string }) => void;
  readonly onClose: () => void;
}

/** 更正类别: what is corrected teaches the judging, so a reason is always asked for. */
export function CorrectTriageSheet({ complaint, busy, error, onSubmit, onClose }: CorrectTriageSheetProps) {
  const { correction, isChanged, isLowered, fields } = useCorrection(complaint);
  const [text, setText] = useState('');
  const reason = text.trim();
  return (
    <FormSheet
      title="更正类别"
      submitLabel="保存更正"
      canSubmit={(isChanged || mayCorrectAsItIs(complaint)) && reason.length >= REASON_MIN_LENGTH}
      busy={busy}
      error={error}
      onSubmit={() => onSubmit({ ...correction, reason })}
      onClose={onClose}
    >
      <CorrectionHint complaint={complaint} />
      <TriageFields {...fields} urgencyHint={isLowered ? '您在降低紧急程度，请写清依据' : undefined} />
      <ReasonField
        label="理由"
        suggestions={CORRECTION_REASONS}
        value={text}
        onChange={setText}
        maxLength={REASON_MAX_LENGTH}
        placeholder="例如：到场看是水管，不是屋面"
      />
    </FormSheet>
  );
}
