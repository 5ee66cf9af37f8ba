import { Text, View } from '@tarojs/components';
import type { WorkOrderSummary } from '@yingsheng/shared/api/work-order';
import { orderClockVerb } from '../../features/work-order/order-words';
import { askedLine } from '../../features/work-order/waiting-words';
import { go } from '../../platform/navigate';
import { usePlaceText } from '../../platform/place-text';
import { Card } from '../../ui/card';
import { Countdown } from '../../ui/countdown';
import { Pressable } from '../../ui/pressable';
import { StatusTag } from '../../ui/tag';
import { Heading } from '../parts/heading';

/** 手上的工单: each needs somebody with the right hands, so each is transferred on its own page. */
export function HeldOrders({ orders }: { orders: readonly WorkOrderSummary[] }) {
  const placeText = usePlaceText();
  if (orders.length === 0) return null;
  return (
    <Card>
      <Heading text={`手上的工单 ${orders.length}`} />
      <Text className="ys-second ys-block">工单要看专业和位置，点开后逐张“转派”，对方接手才算数。</Text>
      {orders.map((order) => (
        <Pressable
          key={order.id}
          className="handover-row handover-open"
          verb="打开工单"
          onTap={() => go('/staff/work-order/index', { id: order.id })}
        >
          <View className="ys-between">
            <Text className="handover-name">{placeText(order)}</Text>
            <StatusTag kind="workOrder" status={order.status} />
          </View>
          <Text className="ys-second ys-block">{order.title}</Text>
          {order.nextClock !== null && (
            <Countdown
              dueAt={order.nextClock.dueAt}
              warnAt={order.nextClock.warnAt}
              verb={orderClockVerb(order, order.nextClock)}
            />
          )}
          {order.transfer !== null && <Text className="ys-small ys-block">{askedLine(order.transfer, order)}</Text>}
        </Pressable>
      ))}
    </Card>
  );
}
