import { Text, View } from '@tarojs/components';
import type { WorkOrderDetail } from '@yingsheng/shared/api/work-order';
import { MAX_BOUNCES } from '@yingsheng/shared/complaint/limits';
import { useWorkOrder } from '../../features/work-order/use-work-order';
import { Sheet } from '../../ui/sheet';
import { ErrorState, Skeleton } from '../../ui/states';
import { ReassignForm } from './reassign-form';
import { situationText } from './situation-text';
import type { ReassignWay } from './use-reassign';

interface ReassignSheetProps {
  readonly workOrderId: string;
  readonly estateId: string;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Offering is enough while nobody works on it and it has not bounced twice; otherwise it takes a ruling. */
function wayToReassign(order: WorkOrderDetail): ReassignWay | null {
  const mustRule = order.bounceCount >= MAX_BOUNCES;
  if (order.allowedActions.includes('offer') && !mustRule) return 'offer';
  return order.allowedActions.includes('rule') ? 'rule' : null;
}

/** 改派 / 裁定: gives an order to another person, in its department or, by ruling, in any. */
export function ReassignSheet({ workOrderId, estateId, onClose, onDone }: ReassignSheetProps) {
  const { data: order, error, refetch } = useWorkOrder(workOrderId);
  const way = order === undefined ? null : wayToReassign(order);
  if (order !== undefined && way !== null) {
    return <ReassignForm order={order} way={way} estateId={estateId} onClose={onClose} onDone={onDone} />;
  }
  return (
    <Sheet open title="改派" onClose={onClose}>
      {order === undefined && error === null && <Skeleton lines={4} />}
      {order === undefined && error !== null && <ErrorState error={error} onRetry={() => void refetch()} />}
      {order !== undefined && (
        <View className="mg-form">
          <Text className="mg-note">{situationText(order)}</Text>
          <Text>这张工单现在不能由您改派：已经做完，或已有人在处理，换人要等裁定。</Text>
        </View>
      )}
    </Sheet>
  );
}
