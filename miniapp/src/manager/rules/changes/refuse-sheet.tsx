import { REASON_MAX_LENGTH } from '@yingsheng/shared/complaint/limits';
import { useState } from 'react';
import { Field, TextArea } from '../../../ui/field';
import { FormSheet } from '../../parts/form-sheet';
import { isReasonGiven } from './weaker-fields';

interface RefuseSheetProps {
  readonly title: string;
  readonly busy: boolean;
  readonly error: Error | null;
  readonly onSubmit: (answer: string) => void;
  readonly onClose: () => void;
}

/** 退回: whoever proposed it reads why. */
export function RefuseSheet({ title, busy, error, onSubmit, onClose }: RefuseSheetProps) {
  const [answer, setAnswer] = useState('');
  return (
    <FormSheet
      title={title}
      submitLabel="退回"
      canSubmit={isReasonGiven(answer)}
      missing="请写明为什么不批准"
      busy={busy}
      error={error}
      onSubmit={() => onSubmit(answer.trim())}
      onClose={onClose}
    >
      <Field label="为什么不批准" required hint="提出的人会看到，并留在变更记录里">
        <TextArea label="为什么不批准" value={answer} onChange={setAnswer} maxLength={REASON_MAX_LENGTH} />
      </Field>
    </FormSheet>
  );
}
