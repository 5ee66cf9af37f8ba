import { View } from '@tarojs/components';
import type { WorkOrderDetail } from '@yingsheng/shared/api/work-order';
import type { WorkOrderAction } from '@yingsheng/shared/work-order/workflow';
import { Button } from '../../ui/button';
import type { OrderSheet } from './order-sheets';

/** Taken with one tap: nothing has to be filled in. */
export type PlainAction = 'accept' | 'grab' | 'acceptTransfer' | 'approveSuspension' | 'resume';

const ON_FOOT: readonly WorkOrderAction[] = [
  'accept',
  'grab',
  'acceptTransfer',
  'approveSuspension',
  'resume',
  'arrive',
  'done',
];

/** Whether there is a next step to be big. */
export function hasNextStep({ allowedActions }: Pick<WorkOrderDetail, 'allowedActions'>): boolean {
  return ON_FOOT.some((action) => allowedActions.includes(action));
}

interface Props {
  order: WorkOrderDetail;
  isBusy: boolean;
  onTake: (action: PlainAction) => void;
  onOpen: (sheet: OrderSheet) => void;
}

/** The one next step, big; what goes with it beside it. */
export function OrderFooter({ order, isBusy, onTake, onOpen }: Props) {
  const may = (action: WorkOrderDetail['allowedActions'][number]) => order.allowedActions.includes(action);
  if (may('accept')) {
    return (
      <View className="ys-buttons">
        {may('return') && <Button kind="secondary" label="退回" onTap={() => onOpen('return')} />}
        <Button
          label={order.urgency === 'lifeSafety' ? '接单，马上到' : '接单'}
          busy={isBusy}
          onTap={() => onTake('accept')}
        />
      </View>
    );
  }
  if (may('grab')) return <Button label="抢单" busy={isBusy} onTap={() => onTake('grab')} />;
  if (may('acceptTransfer')) {
    return (
      <View className="ys-buttons">
        <Button kind="secondary" label="不接" onTap={() => onOpen('declineTransfer')} />
        <Button label="接手" busy={isBusy} onTap={() => onTake('acceptTransfer')} />
      </View>
    );
  }
  if (may('approveSuspension')) {
    return (
      <View className="ys-buttons">
        <Button kind="secondary" label="不同意" onTap={() => onOpen('rejectSuspension')} />
        <Button label="同意挂起" busy={isBusy} onTap={() => onTake('approveSuspension')} />
      </View>
    );
  }
  if (may('resume')) return <Button label="恢复处理" busy={isBusy} onTap={() => onTake('resume')} />;
  if (may('arrive')) {
    return (
      <View className="ys-buttons">
        <Button kind="secondary" label="拍处理前" onTap={() => onOpen('photos')} />
        <Button label="到场" onTap={() => onOpen('arrive')} />
      </View>
    );
  }
  if (may('done')) {
    return (
      <View className="ys-buttons">
        <Button kind="secondary" label="拍处理后" onTap={() => onOpen('photos')} />
        <Button label="完成" onTap={() => onOpen('done')} />
      </View>
    );
  }
  return null;
}
