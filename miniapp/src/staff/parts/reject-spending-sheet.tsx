import type { SpendingView } from '@yingsheng/shared/api/spending';
import { REASON_MAX_LENGTH, REASON_MIN_LENGTH } from '@yingsheng/shared/complaint/limits';
import { SPENDING_KIND_LABEL } from '@yingsheng/shared/labels.zh';
import { moneyText } from '@yingsheng/shared/spending/money-words';
import { useComplaintAction } from '../../features/complaint/use-complaint-action';
import { REJECT_SPENDING_REASONS } from '../../features/complaint/usual-reasons';
import { useRefreshWorkOrders } from '../../features/work-order/use-work-order';
import { toast } from '../../platform/feedback';
import { ReasonField } from '../../ui/reason-field';
import { ActionSheet } from './action-sheet';
import { useKeptText } from './use-kept-text';

interface Props {
  complaint: { id: string; version: number };
  spending: SpendingView;
  onClose: () => void;
}

/** 不批准: whoever asked reads why. */
export function RejectSpendingSheet({ complaint, spending, onClose }: Props) {
  const [reason, setReason, forget] = useKeptText(`reject-spending:${spending.id}`);
  const act = useComplaintAction(complaint.id);
  const refreshOrders = useRefreshWorkOrders();
  const submit = () =>
    act.mutate(
      {
        action: 'rejectSpending',
        body: { version: complaint.version, spendingId: spending.id, reason: reason.trim() },
      },
      {
        onSuccess: () => {
          forget();
          toast('已退回，申请人会看到理由');
          onClose();
        },
        onSettled: refreshOrders,
      },
    );
  return (
    <ActionSheet
      title="不批准"
      onClose={onClose}
      isAllowed={spending.allowedActions.includes('rejectSpending')}
      error={act.error}
      busy={act.isPending}
      submitLabel="不批准"
      canSubmit={reason.trim().length >= REASON_MIN_LENGTH}
      isDanger
      onSubmit={submit}
    >
      <ReasonField
        label={`为什么不批${SPENDING_KIND_LABEL[spending.kind]} ${moneyText(spending.amountFen)}？`}
        hint={`${spending.requestedBy.name}会看到`}
        suggestions={REJECT_SPENDING_REASONS}
        value={reason}
        onChange={setReason}
        maxLength={REASON_MAX_LENGTH}
      />
    </ActionSheet>
  );
}
