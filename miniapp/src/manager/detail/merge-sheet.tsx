import { Text } from '@tarojs/components';
import type { ComplaintDetail } from '@yingsheng/shared/api/complaint';
import { useState } from 'react';
import { candidatesIn, MergeChoice } from '../../features/complaint/merge-choice';
import { Field, Input } from '../../ui/field';
import { FormSheet } from '../parts/form-sheet';

interface MergeSheetProps {
  readonly complaint: ComplaintDetail;
  readonly busy: boolean;
  readonly error: Error | null;
  readonly onSubmit: (target: { targetNumber: string; targetId?: string }) => void;
  readonly onClose: () => void;
}

/** 并案: this one closes, its reporter joins the other. */
export function MergeSheet({ complaint, busy, error, onSubmit, onClose }: MergeSheetProps) {
  const [text, setText] = useState('');
  const [targetId, setTargetId] = useState<string | null>(null);
  /** The number that was refused: what it may mean is offered only for that. */
  const [asked, setAsked] = useState('');
  const target = text.trim().toUpperCase();
  const candidates = target === asked ? candidatesIn(error) : [];
  return (
    <FormSheet
      title="并案"
      submitLabel="并过去并关闭这件"
      isDanger
      canSubmit={target.length >= 4 && (candidates.length === 0 || targetId !== null)}
      busy={busy}
      error={error}
      onSubmit={() => {
        setAsked(target);
        onSubmit({ targetNumber: target, ...(targetId === null ? {} : { targetId }) });
      }}
      onClose={onClose}
    >
      <Text className="mg-note">{complaint.number} 会关闭，未完成的工单一并取消；反映人会跟着那一件收到全部进展。</Text>
      <Field label="并到哪一件" hint="填编号，横线和年份可以不写" required>
        <Input
          value={text}
          onChange={(value) => {
            setText(value);
            setTargetId(null);
          }}
          label="并到哪一件"
          placeholder="例如 YS-261123-0042"
          maxLength={24}
        />
      </Field>
      <MergeChoice candidates={candidates} value={targetId} onChange={setTargetId} />
    </FormSheet>
  );
}
