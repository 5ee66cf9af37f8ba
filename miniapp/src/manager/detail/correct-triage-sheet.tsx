import type { ComplaintDetail } from '@yingsheng/shared/api/complaint';
import type { CategoryCode } from '@yingsheng/shared/complaint/category';
import { REASON_MAX_LENGTH, REASON_MIN_LENGTH } from '@yingsheng/shared/complaint/limits';
import { isLowerUrgency, type Urgency } from '@yingsheng/shared/complaint/urgency';
import { useState } from 'react';
import { Chips } from '../../ui/chips';
import { Field, TextArea } from '../../ui/field';
import { Select } from '../../ui/select';
import { CATEGORY_OPTIONS, URGENCY_OPTIONS } from '../complaints/filter-options';
import { FormSheet } from '../parts/form-sheet';

interface CorrectTriageSheetProps {
  readonly complaint: ComplaintDetail;
  readonly busy: boolean;
  readonly error: Error | null;
  readonly onSubmit: (change: { category: CategoryCode; urgency: Urgency; reason: string }) => void;
  readonly onClose: () => void;
}

/** 更正类别: what is corrected teaches the next suggestion, so a reason is always asked for. */
export function CorrectTriageSheet({ complaint, busy, error, onSubmit, onClose }: CorrectTriageSheetProps) {
  // What nobody touched here follows the complaint, which a colleague may correct meanwhile.
  const [chosenCategory, setCategory] = useState<CategoryCode | null>(null);
  const [chosenUrgency, setUrgency] = useState<Urgency | null>(null);
  const category = chosenCategory ?? complaint.category;
  const urgency = chosenUrgency ?? complaint.urgency;
  const [text, setText] = useState('');
  const reason = text.trim();
  const isChanged = category !== complaint.category || urgency !== complaint.urgency;
  const isLowered = isLowerUrgency(complaint.urgency, urgency);
  return (
    <FormSheet
      title="更正类别"
      submitLabel="保存更正"
      canSubmit={isChanged && reason.length >= REASON_MIN_LENGTH}
      busy={busy}
      error={error}
      onSubmit={() => onSubmit({ category, urgency, reason })}
      onClose={onClose}
    >
      <Field label="类别" required>
        <Select
          options={CATEGORY_OPTIONS}
          value={category}
          onChange={setCategory}
          placeholder="选择类别"
          label="类别"
        />
      </Field>
      <Field label="紧急程度" required {...(isLowered ? { hint: '您在降低紧急程度，请写清依据' } : {})}>
        <Chips options={URGENCY_OPTIONS} value={urgency} onChange={setUrgency} />
      </Field>
      <Field label="理由" required>
        <TextArea
          label="理由"
          value={text}
          onChange={setText}
          maxLength={REASON_MAX_LENGTH}
          placeholder="例如：到场看是水管，不是屋面"
          counter
        />
      </Field>
    </FormSheet>
  );
}
