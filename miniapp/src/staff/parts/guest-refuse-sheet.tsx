import type { ComplaintDetail } from '@yingsheng/shared/api/complaint';
import { REASON_MAX_LENGTH, REASON_MIN_LENGTH } from '@yingsheng/shared/complaint/limits';
import { useState } from 'react';
import { useComplaintAction } from '../../features/complaint/use-complaint-action';
import { useRefreshWorkOrders } from '../../features/work-order/use-work-order';
import { toast } from '../../platform/feedback';
import { Chips } from '../../ui/chips';
import { Field } from '../../ui/field';
import { ReasonField } from '../../ui/reason-field';
import { ActionSheet } from './action-sheet';
import { useKeptText } from './use-kept-text';

type Kind = 'notFixed' | 'partlyFixed';
const KINDS: readonly { value: Kind; label: string }[] = [
  { value: 'notFixed', label: '没有修好' },
  { value: 'partlyFixed', label: '只好了一部分' },
];

interface Props {
  complaint: ComplaintDetail;
  onClose: () => void;
}

/** 来电人说还没好: a caller without an account has no button of their own, so the desk takes their word down. */
export function GuestRefuseSheet({ complaint, onClose }: Props) {
  const [reason, setReason, forget] = useKeptText(`refuse:${complaint.id}`);
  const [kind, setKind] = useState<Kind>('notFixed');
  const act = useComplaintAction(complaint.id);
  const refreshOrders = useRefreshWorkOrders();
  const submit = () =>
    act.mutate(
      { action: 'refuse', body: { version: complaint.version, kind, reason: reason.trim(), mediaIds: [] } },
      {
        onSuccess: () => {
          forget();
          toast('已记下，接着处理');
          onClose();
        },
        onSettled: refreshOrders,
      },
    );
  return (
    <ActionSheet
      title="来电人说还没好"
      onClose={onClose}
      isAllowed={complaint.allowedActions.includes('refuse')}
      error={act.error}
      busy={act.isPending}
      submitLabel="提交，继续处理"
      canSubmit={reason.trim().length >= REASON_MIN_LENGTH}
      onSubmit={submit}
    >
      <Field label="来电人说">
        <Chips options={KINDS} value={kind} onChange={setKind} />
      </Field>
      <ReasonField
        label="哪里还没好"
        hint="处理人和他的主管会看到。"
        placeholder="例如：来电说厨房今早还在滴水"
        value={reason}
        onChange={setReason}
        maxLength={REASON_MAX_LENGTH}
      />
    </ActionSheet>
  );
}
