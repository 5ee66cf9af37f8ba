import { Text, View } from '@tarojs/components';
import type { PlaceHistoryRow, PlaceHistoryView, WorkOrderDetail } from '@yingsheng/shared/api/work-order';
import { RECURRENCE_WINDOW_DAYS } from '@yingsheng/shared/complaint/limits';
import { timeText } from '@yingsheng/shared/time-words';
import { isWorkOrderOpen } from '@yingsheng/shared/work-order/status';
import { Card } from '../../ui/card';
import './work-order.scss';

/** 此处过往 of a work order. */
export function PlaceHistory({ order, now }: { order: WorkOrderDetail; now: Date }) {
  const isCauseAsked = order.isRootCauseRequired && isWorkOrderOpen(order.status);
  return (
    <PlacePast
      rows={order.placeHistory}
      recurrenceCount={order.recurrenceCount}
      ask={isCauseAsked ? '：完成时必须填写根本原因' : ''}
      now={now}
    />
  );
}

interface PastProps extends PlaceHistoryView {
  /** What a repetition asks for. */
  ask?: string;
  now: Date;
}

/** 此处过往: what was done here before; a third time asks for the cause, not for more sealant. */
export function PlacePast({ rows, recurrenceCount, ask = '', now }: PastProps) {
  const isRecurring = recurrenceCount > 1;
  if (rows.length === 0 && !isRecurring) return null;
  return (
    <Card>
      <Text className="order-heading">此处过往</Text>
      {isRecurring && (
        <View className="order-hint">
          {RECURRENCE_WINDOW_DAYS} 天内同类问题第 {recurrenceCount} 次{ask}
        </View>
      )}
      <Rows title={`${RECURRENCE_WINDOW_DAYS} 天内同类问题`} rows={rows.filter((row) => row.isSameMatter)} now={now} />
      <Rows title="其他情况" rows={rows.filter((row) => !row.isSameMatter)} now={now} />
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
          <Text className="order-past-when">{row.number}</Text>
        </View>
      ))}
    </View>
  );
}
