import type { WorkOrderDetail } from '@yingsheng/shared/api/work-order';
import { REASON_MAX_LENGTH, REASON_MIN_LENGTH } from '@yingsheng/shared/complaint/limits';
import { REJECT_SUSPENSION_REASONS } from '../../features/complaint/usual-reasons';
import { useWorkOrderAction } from '../../features/work-order/use-work-order';
import { toast } from '../../platform/feedback';
import { ReasonField } from '../../ui/reason-field';
import { ActionSheet } from './action-sheet';
import { useKeptText } from './use-kept-text';

interface Props {
  order: WorkOrderDetail;
  onClose: () => void;
}

/** 不同意挂起: the handler reads why, and goes on. */
export function RejectSuspensionSheet({ order, onClose }: Props) {
  const [reason, setReason, forget] = useKeptText(`reject-suspension:${order.id}`);
  const act = useWorkOrderAction();
  const submit = () =>
    act.mutate(
      { id: order.id, action: 'rejectSuspension', body: { version: order.version, reason: reason.trim() } },
      {
        onSuccess: () => {
          forget();
          toast('已退回，处理人会继续处理');
          onClose();
        },
      },
    );
  return (
    <ActionSheet
      title="不同意挂起"
      onClose={onClose}
      isAllowed={order.allowedActions.includes('rejectSuspension')}
      error={act.error}
      busy={act.isPending}
      submitLabel="不同意，继续处理"
      canSubmit={reason.trim().length >= REASON_MIN_LENGTH}
      onSubmit={submit}
    >
      <ReasonField
        label="为什么不同意"
        hint="处理人会看到，并继续处理。"
        suggestions={REJECT_SUSPENSION_REASONS}
        placeholder="例如：先装临时阀门恢复用水"
        value={reason}
        onChange={setReason}
        maxLength={REASON_MAX_LENGTH}
      />
    </ActionSheet>
  );
}
