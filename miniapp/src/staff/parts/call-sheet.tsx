import { Text } from '@tarojs/components';
import type { CallMatterView, CallOutcome, CallTaskView } from '@yingsheng/shared/api/call-task';
import { CALL_ATTEMPTS_MAX, REASON_MAX_LENGTH, REASON_MIN_LENGTH } from '@yingsheng/shared/complaint/limits';
import { useState } from 'react';
import { useRecordCall } from '../../features/complaint/calls/use-call-tasks';
import { toast } from '../../platform/feedback';
import { Chips } from '../../ui/chips';
import { Field } from '../../ui/field';
import { ReasonField } from '../../ui/reason-field';
import { ActionSheet } from './action-sheet';
import { useKeptText } from './use-kept-text';

const ANSWERS: readonly { value: CallOutcome; label: string }[] = [
  { value: 'saidFixed', label: '说已修好' },
  { value: 'saidNotFixed', label: '说还没好' },
];
const OUTCOMES: readonly { value: CallOutcome; label: string }[] = [
  { value: 'told', label: '打通了，已告知' },
  { value: 'notReached', label: '没打通' },
];

interface Props {
  task: CallTaskView;
  /** Which of the matters of the call. */
  matter: CallMatterView;
  onClose: () => void;
}

/** 记下电话: nothing is done without its outcome; what the resident said is kept in their words. */
export function CallSheet({ task, matter, onClose }: Props) {
  const [outcome, setOutcome] = useState<CallOutcome | null>(null);
  const [words, setWords, forgetWords] = useKeptText(`said:${matter.id}`);
  const [note, setNote, forget] = useKeptText(`call:${matter.id}`);
  // Nobody picked up, so nothing was told of any of them.
  const act = useRecordCall(outcome === 'notReached' ? task.matters : [matter]);
  const isLast = task.attemptCount + 1 >= CALL_ATTEMPTS_MAX;
  const isAnswer = outcome === 'saidFixed' || outcome === 'saidNotFixed';
  const submit = () => {
    if (outcome === null) return;
    act.mutate(
      { outcome, ...(isAnswer ? { words: words.trim() } : {}), ...(note.trim() === '' ? {} : { note: note.trim() }) },
      {
        onSuccess: () => {
          forgetWords();
          forget();
          toast(doneWords(outcome, isLast));
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
      canSubmit={outcome !== null && (!isAnswer || words.trim().length >= REASON_MIN_LENGTH)}
      onSubmit={submit}
    >
      {task.matters.length > 1 && <Text className="ys-second ys-block">{matter.title}</Text>}
      <Field label={matter.isToBeAnswered ? '业主怎么说' : '打通了吗'} required>
        <Chips
          options={matter.isToBeAnswered ? [...ANSWERS, ...OUTCOMES] : [...OUTCOMES]}
          value={outcome ?? ''}
          onChange={(value) => setOutcome(value as CallOutcome)}
        />
      </Field>
      {outcome === 'notReached' && (
        <Text className="ys-second ys-block">
          {isLast
            ? `这是第 ${CALL_ATTEMPTS_MAX} 次，记下后算联系不上，业主会看到打过电话。`
            : '会留在列表里，两个工作小时内再打一次。'}
        </Text>
      )}
      {isAnswer && (
        <ReasonField
          label="业主的原话"
          hint={
            outcome === 'saidFixed'
              ? '记下后这件就关闭；业主会收到这句话，不是这样可以重新打开。'
              : '处理人和他的主管会看到，接着处理。'
          }
          placeholder={outcome === 'saidFixed' ? '例如：不滴了，谢谢师傅' : '例如：早上又开始滴水'}
          value={words}
          onChange={setWords}
          maxLength={REASON_MAX_LENGTH}
        />
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

function doneWords(outcome: CallOutcome, isLast: boolean): string {
  switch (outcome) {
    case 'saidFixed':
      return '已记下并关闭，业主会收到这句话';
    case 'saidNotFixed':
      return '已记下，接着处理';
    case 'told':
      return '已记下，业主看得到';
    case 'notReached':
      return isLast ? '已记为联系不上' : '已记下，稍后再打';
  }
}
