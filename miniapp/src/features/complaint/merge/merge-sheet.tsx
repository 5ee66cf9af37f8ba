import { useQuery } from '@tanstack/react-query';
import { Text, View } from '@tarojs/components';
import type { ComplaintDetail } from '@yingsheng/shared/api/complaint';
import type { MergeCandidate } from '@yingsheng/shared/api/complaint-actions';
import { REASON_MAX_LENGTH, REASON_MIN_LENGTH } from '@yingsheng/shared/complaint/limits';
import { useState } from 'react';
import { role } from '../../../platform/a11y';
import { toast } from '../../../platform/feedback';
import { useNow } from '../../../platform/now';
import { messageOf, request } from '../../../platform/request';
import { useDebounced } from '../../../platform/use-debounced';
import { Button } from '../../../ui/button';
import { Field, Input } from '../../../ui/field';
import { ReasonField } from '../../../ui/reason-field';
import { Sheet } from '../../../ui/sheet';
import { useComplaint } from '../use-complaint';
import { useComplaintAction } from '../use-complaint-action';
import { MergeChoice } from './merge-choice';
import { MergeCompare } from './merge-compare';
import { MERGE_REASONS } from './merge-words';
import { SameMattersToMerge } from './same-to-merge';

interface Props {
  complaint: ComplaintDetail;
  /** Chosen before it was opened, e.g. from what may be the same. */
  targetId?: string;
  onClose: () => void;
  /** Whatever became of it: what else shows the matter is read anew. */
  onSettled?: () => void;
}

/** 并案: which one, both beside each other, and why. Closes only after success; a refusal loses nothing that was typed. */
export function MergeSheet({ complaint, targetId, onClose, onSettled }: Props) {
  const [chosen, setChosen] = useState<string | null>(targetId ?? null);
  const [number, setNumber] = useState('');
  const [reason, setReason] = useState('');
  const now = useNow(60);
  const act = useComplaintAction(complaint.id);
  const { data: target, error } = useComplaint(chosen ?? '');
  const isAllowed = complaint.allowedActions.includes('merge');
  const submit = (): void => {
    if (target === undefined) return;
    const body = {
      version: complaint.version,
      targetNumber: target.number,
      targetId: target.id,
      reason: reason.trim(),
    };
    act.mutate(
      { action: 'merge', body },
      {
        onSuccess: () => {
          toast(`已并入 ${target.number}，一天内可以撤销`);
          onClose();
        },
        onSettled,
      },
    );
  };
  const failure = act.error ?? error;
  const footer = (
    <View>
      {failure !== null && (
        <Text className="ys-field__error" {...role('alert')}>
          {messageOf(failure)}
        </Text>
      )}
      {!isAllowed && <Text className="ys-second">情况有变，这一件现在不能并案了。</Text>}
      <View className="ys-buttons">
        <Button kind="secondary" label="取消" onTap={onClose} />
        <Button
          kind="danger"
          label="并过去并关闭这件"
          busy={act.isPending}
          disabled={target === undefined || !isAllowed || reason.trim().length < REASON_MIN_LENGTH}
          onTap={submit}
        />
      </View>
    </View>
  );
  return (
    <Sheet open title="并案" onClose={onClose} footer={footer}>
      {chosen === null ? (
        <ChooseTarget complaint={complaint} number={number} onNumber={setNumber} onChoose={setChosen} />
      ) : (
        <Button kind="plain" small label="换一件" onTap={() => setChosen(null)} />
      )}
      {chosen !== null && target !== undefined && <MergeCompare here={complaint} there={target} now={now} />}
      {chosen !== null && (
        <ReasonField
          label="为什么是同一件"
          hint="并入的业主看得到。"
          suggestions={MERGE_REASONS}
          value={reason}
          onChange={setReason}
          maxLength={REASON_MAX_LENGTH}
        />
      )}
    </Sheet>
  );
}

interface ChoosingProps {
  complaint: ComplaintDetail;
  number: string;
  onNumber: (number: string) => void;
  onChoose: (id: string) => void;
}

/** What may be the same first; else by its number, as people say it. */
function ChooseTarget({ complaint: { id }, number, onNumber, onChoose }: ChoosingProps) {
  const asked = useDebounced(number.trim(), 300);
  const { data: found = [], isSuccess } = useQuery({
    queryKey: ['merge-targets', id, asked],
    queryFn: () =>
      request<MergeCandidate[]>('GET', `/api/complaints/${id}/merge-targets?number=${encodeURIComponent(asked)}`),
    enabled: asked !== '',
    retry: false,
  });
  return (
    <>
      <SameMattersToMerge complaintId={id} onTap={onChoose} />
      <Field label="或者按编号找" hint="只写最后的序号也行，例如 9 或 0009">
        <Input
          value={number}
          onChange={onNumber}
          label="或者按编号找"
          placeholder="例如 YS-261123-0042"
          maxLength={24}
        />
      </Field>
      <MergeChoice candidates={found} value={null} onChange={onChoose} />
      {isSuccess && asked !== '' && found.length === 0 && (
        <Text className="ys-second">没有找到还没关闭的这个编号，请核对后再写。</Text>
      )}
    </>
  );
}
