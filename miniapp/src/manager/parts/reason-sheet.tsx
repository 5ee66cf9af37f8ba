import { REASON_MAX_LENGTH, REASON_MIN_LENGTH } from '@yingsheng/shared/complaint/limits';
import { useState } from 'react';
import { ReasonField } from '../../ui/reason-field';
import { FormSheet } from './form-sheet';

interface ReasonSheetProps {
  readonly title: string;
  readonly label: string;
  readonly hint?: string;
  readonly placeholder?: string;
  /** What is mostly said; a tap adds it. */
  readonly suggestions?: readonly string[];
  readonly submitLabel: string;
  readonly isDanger?: boolean;
  readonly maxLength?: number;
  readonly busy: boolean;
  readonly error: Error | null;
  readonly onSubmit: (text: string) => void;
  readonly onClose: () => void;
}

/** Any action that asks for one written reason. */
export function ReasonSheet(props: ReasonSheetProps) {
  const [text, setText] = useState('');
  const reason = text.trim();
  return (
    <FormSheet {...props} canSubmit={reason.length >= REASON_MIN_LENGTH} onSubmit={() => props.onSubmit(reason)}>
      <ReasonField
        label={props.label}
        hint={props.hint}
        suggestions={props.suggestions}
        value={text}
        onChange={setText}
        maxLength={props.maxLength ?? REASON_MAX_LENGTH}
        placeholder={props.placeholder ?? '请写清楚，对方会看到'}
      />
    </FormSheet>
  );
}
