import type { CoHandlingView } from '@yingsheng/shared/api/complaint';
import { REASON_MAX_LENGTH, REASON_MIN_LENGTH } from '@yingsheng/shared/complaint/limits';
import { useWorkOrderAction } from '../../features/work-order/use-work-order';
import { toast } from '../../platform/feedback';
import { ReasonField } from '../../ui/reason-field';
import { ActionSheet } from './action-sheet';
import { useKeptText } from './use-kept-text';

interface Props {
  coHandling: CoHandlingView;
  onClose: () => void;
}

/** 取消协办: never without a reason; whoever was at it reads why. */
export function CancelCoHandlingSheet({ coHandling, onClose }: Props) {
  const { workOrderId, version, departmentName, isCancellable } = coHandling;
  const [reason, setReason, forget] = useKeptText(`cancel:${workOrderId}`);
  const act = useWorkOrderAction();
  const submit = () =>
    act.mutate(
      { id: workOrderId, action: 'cancel', body: { version, reason: reason.trim() } },
      {
        onSuccess: () => {
          forget();
          toast('已取消协办');
          onClose();
        },
      },
    );
  return (
    <ActionSheet
      title="取消协办"
      onClose={onClose}
      isAllowed={isCancellable}
      error={act.error}
      busy={act.isPending}
      submitLabel="取消协办"
      canSubmit={reason.trim().length >= REASON_MIN_LENGTH}
      isDanger
      onSubmit={submit}
    >
      <ReasonField
        label={`为什么不用${departmentName}协办了？`}
        hint="对方会看到"
        suggestions={['业主自己处理了', '我们自己能做完', '换个部门来做']}
        value={reason}
        onChange={setReason}
        maxLength={REASON_MAX_LENGTH}
      />
    </ActionSheet>
  );
}
