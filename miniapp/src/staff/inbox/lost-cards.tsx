import { Text, View } from '@tarojs/components';
import type { LostOrderView, WorkOrderSummary } from '@yingsheng/shared/api/work-order';
import { timeText } from '@yingsheng/shared/time-words';
import { explainOvertaken } from '../../features/work-order/offline/explain-refusal';
import { useAskBack, useSeeLostOrder } from '../../features/work-order/use-lost-orders';
import { useWorkOrder } from '../../features/work-order/use-work-order';
import { useNow } from '../../platform/now';
import { useSession } from '../../platform/session';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Tag } from '../../ui/tag';
import { Problem } from '../parts/problem';
import { lostWords } from './lost-words';

/** 灰卡: orders that went into other hands or were called off; each stays until it has been seen. */
export function LostCards({ lost }: { lost: readonly LostOrderView[] }) {
  if (lost.length === 0) return null;
  return (
    <View className="staff-cards">
      {lost.map((order) => (
        <LostCard key={order.id} order={order} />
      ))}
    </View>
  );
}

function LostCard({ order }: { order: LostOrderView }) {
  const now = useNow(60);
  const see = useSeeLostOrder();
  const ask = useAskBack();
  return (
    <Card className="lost-card">
      <View className="ys-between">
        <Tag tone="grey" text="已不在您手上" />
        <Text className="ys-second">{timeText(order.lostAt, now)}</Text>
      </View>
      <Text className="order-place">{order.placeText}</Text>
      <Text className="order-detail">{order.title}</Text>
      <Text className="ys-block">{lostWords(order)}</Text>
      {order.hasContributed ? <Text className="ys-second ys-block">您没有信号时记下的，已交给这件事。</Text> : null}
      {order.isAskedBack ? <Text className="order-asked">已请派回给您，等现在负责的同事或派单的人答复。</Text> : null}
      <Problem error={see.error ?? ask.error} />
      <View className="order-buttons">
        <Button
          kind="secondary"
          label="知道了"
          ariaLabel={`知道了 ${order.placeText} ${order.title}`}
          busy={see.isPending}
          onTap={() => see.mutate(order.id)}
        />
        {order.mayAskBack ? (
          <Button
            label="我在现场，请派回给我"
            ariaLabel={`我在现场，请派回给我 ${order.placeText} ${order.title}`}
            busy={ask.isPending}
            onTap={() => ask.mutate(order.workOrderId)}
          />
        ) : null}
      </View>
    </Card>
  );
}

/** 被别人抢走的: what stood in the list a moment ago, and who has it now. */
export function GrabbedCard({ order, onSeen }: { order: WorkOrderSummary; onSeen: () => void }) {
  const myId = useSession((state) => state.me?.id ?? '');
  const { data } = useWorkOrder(order.id);
  const isStillFree = data === undefined || (data.status === 'offered' && data.offeree === null);
  if (isStillFree || data.handler?.id === myId) return null;
  return (
    <Card className="lost-card">
      <Tag tone="grey" text="已有人接" />
      <Text className="order-place">{order.placeText}</Text>
      <Text className="ys-block">{explainOvertaken(data, myId)}</Text>
      <Button kind="secondary" label="知道了" ariaLabel={`知道了 ${order.placeText}`} onTap={onSeen} />
    </Card>
  );
}
