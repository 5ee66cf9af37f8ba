import { CANCEL_ORDER_REASONS } from '../../features/complaint/usual-reasons';
import { useWorkOrder, useWorkOrderAction } from '../../features/work-order/use-work-order';
import { toast } from '../../platform/feedback';
import { ReasonSheet } from '../parts/reason-sheet';

interface CancelOrderSheetProps {
  readonly workOrderId: string;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** 取消工单: with a reason that the handler reads. */
export function CancelOrderSheet({ workOrderId, onClose, onDone }: CancelOrderSheetProps) {
  const order = useWorkOrder(workOrderId).data;
  const act = useWorkOrderAction();
  const submit = (reason: string) => {
    if (order === undefined) return;
    act.mutate(
      { id: order.id, action: 'cancel', body: { version: order.version, reason } },
      {
        onSuccess: () => {
          toast('工单已取消');
          onDone();
        },
      },
    );
  };
  return (
    <ReasonSheet
      title="取消工单"
      label="为什么取消"
      hint="处理人会看到"
      suggestions={CANCEL_ORDER_REASONS}
      submitLabel="取消这张工单"
      isDanger
      busy={act.isPending}
      error={act.error}
      onSubmit={submit}
      onClose={onClose}
    />
  );
}
