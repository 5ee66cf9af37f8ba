import { Text, View } from '@tarojs/components';
import type { PlaceHistoryRow, WorkOrderDetail } from '@yingsheng/shared/api/work-order';
import { RECURRENCE_WINDOW_DAYS } from '@yingsheng/shared/complaint/limits';
import { timeText } from '@yingsheng/shared/time-words';
import { isWorkOrderOpen } from '@yingsheng/shared/work-order/status';
import { Card } from '../../ui/card';
import './work-order.scss';

/** 此处过往: what was done here before; a third time asks for the cause, not for more sealant. */
export function PlaceHistory({ order, now }: { order: WorkOrderDetail; now: Date }) {
  const isRecurring = order.recurrenceCount > 1;
  if (order.placeHistory.length === 0 && !isRecurring) return null;
  const same = order.placeHistory.filter((row) => row.isSameMatter);
  const others = order.placeHistory.filter((row) => !row.isSameMatter);
  return (
    <Card>
      <Text className="order-heading">此处过往</Text>
      {isRecurring && (
        <View className="order-hint">
          {RECURRENCE_WINDOW_DAYS} 天内同类问题第 {order.recurrenceCount} 次
          {order.isRootCauseRequired && isWorkOrderOpen(order.status) ? '：完成时必须填写根本原因' : ''}
        </View>
      )}
      <Rows title={`${RECURRENCE_WINDOW_DAYS} 天内同类问题`} rows={same} now={now} />
      <Rows title="其他情况" rows={others} now={now} />
    </Card>
  );
}

function Rows({ title, rows, now }: { title: string; rows: readonly PlaceHistoryRow[]; now: Date }) {
  if (rows.length === 0) return null;
  return (
    <View className="order-past">
      <Text className="order-past-title">{title}</Text>
      {rows.map((row) => (
        <View key={row.complaintId} className="order-past-row">
          <Text className="order-past-when">{timeText(row.occurredAt, now)}</Text>
          <Text className="order-past-what">{row.text}</Text>
        </View>
      ))}
    </View>
  );
}
