import type { ComplaintDetail } from '@yingsheng/shared/api/complaint';
import { useState } from 'react';
import { candidatesIn, MergeChoice } from '../../features/complaint/merge-choice';
import { useComplaintAction } from '../../features/complaint/use-complaint-action';
import { useRefreshWorkOrders } from '../../features/work-order/use-work-order';
import { toast } from '../../platform/feedback';
import { Field, Input } from '../../ui/field';
import { ActionSheet } from './action-sheet';
import { useKeptText } from './use-kept-text';

interface Props {
  complaint: ComplaintDetail;
  onClose: () => void;
}

/** 并案: the reporter joins the other complaint and keeps being told; this one ends without counting as solved. */
export function MergeSheet({ complaint, onClose }: Props) {
  const [target, setTarget, forget] = useKeptText(`merge:${complaint.id}`);
  const act = useComplaintAction(complaint.id);
  const refreshOrders = useRefreshWorkOrders();
  const [targetId, setTargetId] = useState<string | null>(null);
  const number = target.trim().toUpperCase();
  const candidates = candidatesIn(act.error);
  const write = (text: string) => {
    setTarget(text);
    setTargetId(null);
    act.reset();
  };
  const submit = () =>
    act.mutate(
      {
        action: 'merge',
        body: { version: complaint.version, targetNumber: number, ...(targetId === null ? {} : { targetId }) },
      },
      {
        onSuccess: () => {
          forget();
          toast(`已并入 ${number}`);
          onClose();
        },
        onSettled: refreshOrders,
      },
    );
  return (
    <ActionSheet
      title="并案"
      onClose={onClose}
      isAllowed={complaint.allowedActions.includes('merge')}
      error={act.error}
      busy={act.isPending}
      submitLabel="并入这件"
      canSubmit={number.length >= 4 && number !== complaint.number && (candidates.length === 0 || targetId !== null)}
      isDanger
      onSubmit={submit}
    >
      <Field
        label="并入哪一件"
        hint="填同一小区、还没关闭的反映编号。本件会关闭，未完成的工单会取消，业主改为跟进那一件。"
        required
      >
        <Input value={target} onChange={write} label="并入哪一件" placeholder="例如 YS-261123-0042" />
      </Field>
      <MergeChoice candidates={candidates} value={targetId} onChange={setTargetId} />
    </ActionSheet>
  );
}
