import type { ComplaintDetail } from '@yingsheng/shared/api/complaint';
import { REASON_MAX_LENGTH, REASON_MIN_LENGTH } from '@yingsheng/shared/complaint/limits';
import { useState } from 'react';
import type { ComplaintActionCall } from '../../features/complaint/api';
import { useComplaintAction } from '../../features/complaint/use-complaint-action';
import { useRefreshWorkOrders } from '../../features/work-order/use-work-order';
import { toast } from '../../platform/feedback';
import { Chips } from '../../ui/chips';
import { Field } from '../../ui/field';
import { ReasonField } from '../../ui/reason-field';
import { ActionSheet } from './action-sheet';
import { useKeptText } from './use-kept-text';

type Answer = 'fixed' | 'notFixed' | 'partlyFixed';
const ANSWERS: readonly { value: Answer; label: string }[] = [
  { value: 'fixed', label: '已修好' },
  { value: 'notFixed', label: '没有修好' },
  { value: 'partlyFixed', label: '只好了一部分' },
];

interface Props {
  complaint: ComplaintDetail;
  onClose: () => void;
}

/** 业主来电答复: whoever rings instead of pressing a button is taken down in their own words. */
export function PhoneAnswerSheet({ complaint, onClose }: Props) {
  const [words, setWords, forget] = useKeptText(`phone-answer:${complaint.id}`);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const act = useComplaintAction(complaint.id);
  const refreshOrders = useRefreshWorkOrders();
  const isFixed = answer === 'fixed';
  const submit = () => {
    if (answer === null) return;
    act.mutate(callOf(answer, words.trim(), complaint.version), {
      onSuccess: () => {
        forget();
        toast(isFixed ? '已记下并关闭，业主会收到这句话' : '已记下，接着处理');
        onClose();
      },
      onSettled: refreshOrders,
    });
  };
  return (
    <ActionSheet
      title="业主来电答复"
      onClose={onClose}
      isAllowed={complaint.allowedActions.includes('confirmByPhone')}
      error={act.error}
      busy={act.isPending}
      submitLabel={isFixed ? '记下并关闭' : '提交，继续处理'}
      canSubmit={answer !== null && words.trim().length >= REASON_MIN_LENGTH}
      onSubmit={submit}
    >
      <Field label="来电人说" required>
        <Chips options={ANSWERS} value={answer ?? ''} onChange={(value) => setAnswer(value as Answer)} />
      </Field>
      <ReasonField
        label="原话"
        hint={isFixed ? '业主会看到这句话；不是这样的，限期内可以重新打开。' : '处理人和他的主管会看到，业主也看得到。'}
        placeholder={isFixed ? '例如：不滴了，谢谢师傅' : '例如：来电说厨房今早还在滴水'}
        value={words}
        onChange={setWords}
        maxLength={REASON_MAX_LENGTH}
      />
    </ActionSheet>
  );
}

function callOf(answer: Answer, words: string, version: number): ComplaintActionCall {
  if (answer === 'fixed') return { action: 'confirmByPhone', body: { version, words } };
  return { action: 'refuse', body: { version, kind: answer, reason: words, mediaIds: [] } };
}
