import type { SpendingView } from '@yingsheng/shared/api/spending';
import { SPENDING_KIND_LABEL } from '@yingsheng/shared/labels.zh';
import { moneyText } from '@yingsheng/shared/spending/money-words';
import { useComplaintAction } from '../../features/complaint/use-complaint-action';
import { REJECT_SPENDING_REASONS } from '../../features/complaint/usual-reasons';
import { toast } from '../../platform/feedback';
import { ReasonSheet } from './reason-sheet';

interface RejectSpendingSheetProps {
  readonly complaint: { readonly id: string; readonly version: number };
  readonly spending: SpendingView;
  readonly onClose: () => void;
  readonly onSettled: () => void;
}

/** 不批准: whoever asked reads why. */
export function RejectSpendingSheet({ complaint, spending, onClose, onSettled }: RejectSpendingSheetProps) {
  const act = useComplaintAction(complaint.id);
  const submit = (reason: string) =>
    act.mutate(
      { action: 'rejectSpending', body: { version: complaint.version, spendingId: spending.id, reason } },
      {
        onSuccess: () => {
          toast('已退回，申请人会看到理由');
          onClose();
        },
        onSettled,
      },
    );
  return (
    <ReasonSheet
      title={`不批准${SPENDING_KIND_LABEL[spending.kind]} ${moneyText(spending.amountFen)}`}
      label="为什么不批"
      suggestions={REJECT_SPENDING_REASONS}
      hint={`${spending.requestedBy.name}会看到`}
      submitLabel="不批准"
      isDanger
      busy={act.isPending}
      error={act.error}
      onSubmit={submit}
      onClose={onClose}
    />
  );
}
