import { View } from '@tarojs/components';
import type { WorkOrderDetail } from '@yingsheng/shared/api/work-order';
import { Button } from '../../ui/button';
import type { OrderSheet } from './order-sheets';

interface Props {
  order: WorkOrderDetail;
  isBusy: boolean;
  onTake: (action: 'accept' | 'grab') => void;
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
          label={order.urgency === 'lifeSafety' ? '接单,马上到' : '接单'}
          busy={isBusy}
          onTap={() => onTake('accept')}
        />
      </View>
    );
  }
  if (may('grab')) return <Button label="抢单" busy={isBusy} onTap={() => onTake('grab')} />;
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
