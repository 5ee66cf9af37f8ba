import { REJECT_SUSPENSION_REASONS } from '../../features/complaint/usual-reasons';
import { useWorkOrder, useWorkOrderAction } from '../../features/work-order/use-work-order';
import { toast } from '../../platform/feedback';
import { ReasonSheet } from '../parts/reason-sheet';

interface RejectSuspensionSheetProps {
  readonly workOrderId: string;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** 不同意挂起: with a reason that the handler reads. */
export function RejectSuspensionSheet({ workOrderId, onClose, onDone }: RejectSuspensionSheetProps) {
  const order = useWorkOrder(workOrderId).data;
  const act = useWorkOrderAction();
  const submit = (reason: string) => {
    if (order === undefined) return;
    act.mutate(
      { id: order.id, action: 'rejectSuspension', body: { version: order.version, reason } },
      {
        onSuccess: () => {
          toast('已退回，处理人会继续处理');
          onDone();
        },
      },
    );
  };
  return (
    <ReasonSheet
      title="不同意挂起"
      label="为什么不同意"
      hint="处理人会看到，并继续处理"
      suggestions={REJECT_SUSPENSION_REASONS}
      submitLabel="不同意，继续处理"
      busy={act.isPending}
      error={act.error}
      onSubmit={submit}
      onClose={onClose}
    />
  );
}
