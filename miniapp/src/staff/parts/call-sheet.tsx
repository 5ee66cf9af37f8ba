import { Text } from '@tarojs/components';
import type { CallOutcome, CallTaskView } from '@yingsheng/shared/api/call-task';
import { CALL_ATTEMPTS_MAX, REASON_MAX_LENGTH } from '@yingsheng/shared/complaint/limits';
import { useState } from 'react';
import { useRecordCall } from '../../features/complaint/calls/use-call-tasks';
import { toast } from '../../platform/feedback';
import { Chips } from '../../ui/chips';
import { Field } from '../../ui/field';
import { ReasonField } from '../../ui/reason-field';
import { ActionSheet } from './action-sheet';
import { useKeptText } from './use-kept-text';

const OUTCOMES: readonly { value: CallOutcome; label: string }[] = [
  { value: 'told', label: '打通了，已告知' },
  { value: 'notReached', label: '没打通' },
];

interface Props {
  task: CallTaskView;
  onClose: () => void;
}

/** 记下电话: nothing is done without its outcome. */
export function CallSheet({ task, onClose }: Props) {
  const [outcome, setOutcome] = useState<CallOutcome | null>(null);
  const [note, setNote, forget] = useKeptText(`call:${task.id}`);
  const act = useRecordCall(task);
  const isLast = task.attemptCount + 1 >= CALL_ATTEMPTS_MAX;
  const submit = () => {
    if (outcome === null) return;
    act.mutate(
      { outcome, ...(note.trim() === '' ? {} : { note: note.trim() }) },
      {
        onSuccess: () => {
          forget();
          toast(outcome === 'told' ? '已记下，业主看得到' : isLast ? '已记为联系不上' : '已记下，稍后再打');
          onClose();
        },
      },
    );
  };
  return (
    <ActionSheet
      title="记下电话"
      onClose={onClose}
      isAllowed
      error={act.error}
      busy={act.isPending}
      submitLabel="记下"
      canSubmit={outcome !== null}
      onSubmit={submit}
    >
      <Field label="打通了吗" required>
        <Chips options={[...OUTCOMES]} value={outcome ?? ''} onChange={(value) => setOutcome(value as CallOutcome)} />
      </Field>
      {outcome === 'notReached' && (
        <Text className="ys-second ys-block">
          {isLast
            ? `这是第 ${CALL_ATTEMPTS_MAX} 次，记下后算联系不上，业主会看到打过电话。`
            : '会留在列表里，两个工作小时内再打一次。'}
        </Text>
      )}
      <ReasonField
        label="备注"
        hint="业主看不到"
        placeholder="例如：家里老人接的，说晚上再联系"
        isOptional
        value={note}
        onChange={setNote}
        maxLength={REASON_MAX_LENGTH}
      />
    </ActionSheet>
  );
}
