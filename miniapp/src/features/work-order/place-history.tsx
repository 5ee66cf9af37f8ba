import { Text, View } from '@tarojs/components';
import type { WorkOrderDetail } from '@yingsheng/shared/api/work-order';
import { RECURRENCE_WINDOW_DAYS } from '@yingsheng/shared/complaint/limits';
import { timeText } from '@yingsheng/shared/time-words';
import { isWorkOrderOpen } from '@yingsheng/shared/work-order/status';
import { Card } from '../../ui/card';
import './work-order.scss';

/** 此处过往: what was done here before; a third time asks for the cause, not for more sealant. */
export function PlaceHistory({ order, now }: { order: WorkOrderDetail; now: Date }) {
  const isRecurring = order.recurrenceCount > 1;
  if (order.placeHistory.length === 0 && !isRecurring) return null;
  return (
    <Card>
      <Text className="order-heading">此处过往</Text>
      {order.placeHistory.map((row) => (
        <Text key={row.complaintId} className="order-history">
          {timeText(row.occurredAt, now)} {row.text}
        </Text>
      ))}
      {isRecurring && (
        <View className="order-hint">
          {RECURRENCE_WINDOW_DAYS} 天内第 {order.recurrenceCount} 次
          {order.isRootCauseRequired && isWorkOrderOpen(order.status) ? ':完成时必须填写根本原因' : ''}
        </View>
      )}
    </Card>
  );
}
