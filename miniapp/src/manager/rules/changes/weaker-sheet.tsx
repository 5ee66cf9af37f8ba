import type { ChangeLine } from '@yingsheng/shared/sla/rule-change';
import { useState } from 'react';
import { FormSheet } from '../../parts/form-sheet';
import { ChangeLines } from './change-lines';
import { isReasonGiven, WeakerFields } from './weaker-fields';

interface WeakerSheetProps {
  readonly title: string;
  readonly lines: readonly ChangeLine[];
  readonly busy: boolean;
  readonly error: Error | null;
  readonly onSubmit: (reason: string) => void;
  readonly onClose: () => void;
}

/** 提交批准: what is to change, and why. */
export function WeakerSheet({ title, lines, busy, error, onSubmit, onClose }: WeakerSheetProps) {
  const [reason, setReason] = useState('');
  return (
    <FormSheet
      title={title}
      submitLabel="提交品质部批准"
      canSubmit={isReasonGiven(reason)}
      missing="请写明为什么要放宽"
      busy={busy}
      error={error}
      onSubmit={() => onSubmit(reason.trim())}
      onClose={onClose}
    >
      <ChangeLines lines={lines} />
      <WeakerFields reason={reason} onReason={setReason} />
    </FormSheet>
  );
}
