import { Text } from '@tarojs/components';
import type { ComplaintDetail } from '@yingsheng/shared/api/complaint';
import { useState } from 'react';
import { Field, Input } from '../../ui/field';
import { FormSheet } from '../parts/form-sheet';

interface MergeSheetProps {
  readonly complaint: ComplaintDetail;
  readonly busy: boolean;
  readonly error: Error | null;
  readonly onSubmit: (targetNumber: string) => void;
  readonly onClose: () => void;
}

/** 并案: this one closes, its reporter joins the other. */
export function MergeSheet({ complaint, busy, error, onSubmit, onClose }: MergeSheetProps) {
  const [text, setText] = useState('');
  const target = text.trim().toUpperCase();
  const isSelf = target === complaint.number;
  return (
    <FormSheet
      title="并案"
      submitLabel="并过去并关闭这件"
      isDanger
      canSubmit={target.length >= 4 && !isSelf}
      busy={busy}
      error={error}
      onSubmit={() => onSubmit(target)}
      onClose={onClose}
    >
      <Text className="mg-note">{complaint.number} 会关闭,未完成的工单一并取消;反映人会跟着那一件收到全部进展。</Text>
      <Field label="并到哪一件" hint="填完整编号" required error={isSelf ? '不能并到自己' : null}>
        <Input value={text} onChange={setText} label="并到哪一件" placeholder="例如 YS-1123-0042" maxLength={20} />
      </Field>
    </FormSheet>
  );
}
