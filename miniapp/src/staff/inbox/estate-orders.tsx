import { Text, View } from '@tarojs/components';
import type { WorkOrderSummary } from '@yingsheng/shared/api/work-order';
import { edgeOf, orderClockVerb } from '../../features/work-order/order-words';
import { useInbox } from '../../features/work-order/use-inbox';
import { go } from '../../platform/navigate';
import { useNow } from '../../platform/now';
import { usePlaceText } from '../../platform/place-text';
import { useRefreshByPull } from '../../platform/refresh-by-pull';
import { Card } from '../../ui/card';
import { Countdown } from '../../ui/countdown';
import { NewerRows, OlderRows } from '../../ui/list-ways';
import { Empty, ErrorState, Skeleton, StaleNote } from '../../ui/states';
import { StatusTag, Tag, UrgencyTag } from '../../ui/tag';
import { Heading } from '../parts/heading';

/** 前台的工单: all open orders of the estates, the latest first: who has each, and how late it is, for whoever is asked by telephone. */
export function EstateOrders() {
  const now = useNow(15);
  const list = useInbox('estate');
  useRefreshByPull(list.refetch);
  return (
    <View className="staff-stack">
      {list.isPending && <Skeleton lines={6} />}
      {list.orders.length > 0 && <StaleNote at={list.dataUpdatedAt} error={list.error} />}
      {list.isError && list.orders.length === 0 && (
        <ErrorState error={list.error} onRetry={() => void list.refetch()} />
      )}
      {list.isSuccess && list.orders.length === 0 && (
        <Empty title="没有没办完的工单" hint="派出的工单会列在这里：谁在办、还剩多久。" />
      )}
      {list.counts !== null && list.orders.length > 0 && <Heading text={`没办完的工单 ${list.counts.estate}`} />}
      <NewerRows list={list} />
      <View className="staff-cards">
        {list.orders.map((order) => (
          <EstateOrderCard key={order.id} order={order} now={now} />
        ))}
      </View>
      <OlderRows list={list} label="看后面的" />
    </View>
  );
}

function EstateOrderCard({ order, now }: { order: WorkOrderSummary; now: Date }) {
  const placeText = usePlaceText();
  const clock = order.nextClock;
  return (
    <Card
      edge={edgeOf(order, now)}
      onTap={() => go('/staff/complaint/index', { id: order.complaintId })}
      verb="打开投诉"
    >
      <View className="order-top">
        <View className="order-tags">
          <StatusTag kind="workOrder" status={order.status} />
          {order.urgency !== 'normal' && <UrgencyTag urgency={order.urgency} />}
          {order.isToVerify && <Tag tone="red" text="待核实" />}
        </View>
        {clock !== null && <Countdown dueAt={clock.dueAt} warnAt={clock.warnAt} verb={orderClockVerb(order, clock)} />}
      </View>
      <Text className="order-place">{placeText(order)}</Text>
      <Text className="order-detail">{order.title}</Text>
      <Text className="ys-second">
        {order.complaintNumber} · {order.departmentName} · {holderText(order)}
      </Text>
    </Card>
  );
}

function holderText({ holder, status }: WorkOrderSummary): string {
  if (holder === null) return '还没有人接';
  return status === 'offered' ? `等${holder.name}接单` : `${holder.name}在办`;
}
