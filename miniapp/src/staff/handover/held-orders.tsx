import { Text, View } from '@tarojs/components';
import type { WorkOrderSummary } from '@yingsheng/shared/api/work-order';
import { useState } from 'react';
import { orderClockVerb } from '../../features/work-order/order-words';
import { askedLine } from '../../features/work-order/waiting-words';
import { go } from '../../platform/navigate';
import { usePlaceText } from '../../platform/place-text';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Countdown } from '../../ui/countdown';
import { Pressable } from '../../ui/pressable';
import { StatusTag } from '../../ui/tag';
import { Heading } from '../parts/heading';
import { TransferManySheet } from './transfer-many-sheet';

/** 手上的工单: one by one on its own page, or many at once to one colleague. */
export function HeldOrders({ orders }: { orders: readonly WorkOrderSummary[] }) {
  const placeText = usePlaceText();
  const [isGiving, setGiving] = useState(false);
  const givable = orders.filter(({ allowedActions }) => allowedActions.includes('proposeTransfer'));
  if (orders.length === 0) return null;
  return (
    <Card>
      <Heading text={`手上的工单 ${orders.length}`} />
      <Text className="ys-second ys-block">
        对方接手才算数，在那之前仍由您负责。要看专业和位置的，点开后单独“转派”。
      </Text>
      {givable.length > 1 && (
        <Button kind="secondary" label={`一起转派 ${givable.length} 张`} onTap={() => setGiving(true)} />
      )}
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
      {isGiving && <TransferManySheet orders={givable} onClose={() => setGiving(false)} />}
    </Card>
  );
}
