import type { WorkOrderSummary } from '@yingsheng/shared/api/work-order';
import { REASON_MAX_LENGTH, REASON_MIN_LENGTH } from '@yingsheng/shared/complaint/limits';
import { useWorkOrderAction } from '../../features/work-order/use-work-order';
import { toast } from '../../platform/feedback';
import { ReasonField } from '../../ui/reason-field';
import { ActionSheet } from './action-sheet';
import { useKeptText } from './use-kept-text';

const COMMON_REASONS = ['手上有更急的工单', '不是我的专业', '没有这样的工具', '马上要下班'];

interface Props {
  order: Pick<WorkOrderSummary, 'id' | 'version' | 'placeText' | 'allowedActions' | 'transfer'>;
  onClose: () => void;
}

/** 不接: the colleague who asked keeps it, and reads why. */
export function DeclineTransferSheet({ order, onClose }: Props) {
  const [reason, setReason, forget] = useKeptText(`decline-transfer:${order.id}`);
  const act = useWorkOrderAction();
  const giver = order.transfer?.from.name ?? '同事';
  const submit = () =>
    act.mutate(
      { id: order.id, action: 'declineTransfer', body: { version: order.version, reason: reason.trim() } },
      {
        onSuccess: () => {
          forget();
          toast(`已答复，仍由${giver}处理`);
          onClose();
        },
      },
    );
  return (
    <ActionSheet
      title="不接转派"
      onClose={onClose}
      isAllowed={order.allowedActions.includes('acceptTransfer')}
      error={act.error}
      busy={act.isPending}
      submitLabel="不接，说明原因"
      canSubmit={reason.trim().length >= REASON_MIN_LENGTH}
      onSubmit={submit}
    >
      <ReasonField
        label={`${order.placeText}：为什么不接？`}
        hint={`${giver}会看到，好另作安排。`}
        suggestions={COMMON_REASONS}
        value={reason}
        onChange={setReason}
        maxLength={REASON_MAX_LENGTH}
      />
    </ActionSheet>
  );
}
