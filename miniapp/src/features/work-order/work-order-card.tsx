import { Text, View } from '@tarojs/components';
import type { WorkOrderSummary } from '@yingsheng/shared/api/work-order';
import { WORK_ORDER_KIND_LABEL } from '@yingsheng/shared/labels.zh';
import { usePlaceText } from '../../platform/place-text';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Countdown } from '../../ui/countdown';
import { HouseholdsTag } from '../../ui/households-tag';
import { Pressable } from '../../ui/pressable';
import { StatusTag, Tag, UrgencyTag } from '../../ui/tag';
import { UnreadTag } from '../../ui/unread-tag';
import { detailLine, edgeOf, orderClockVerb, rivalsText } from './order-words';
import { askedLine, suspensionText } from './waiting-words';
import './work-order.scss';

interface Props {
  order: WorkOrderSummary;
  now: Date;
  isBusy: boolean;
  /** A step of it waits on this phone. */
  isWaiting: boolean;
  onOpen: () => void;
  onAccept: () => void;
  onGrab: () => void;
  onReturn: () => void;
  onTakeOver: () => void;
  onDeclineTransfer: () => void;
  onResume: () => void;
}

/** One order of the inbox: how urgent and how long, where, what, and the one next step. */
export function WorkOrderCard(props: Props) {
  const { order, now, isBusy, isWaiting, onOpen, onAccept, onGrab, onReturn } = props;
  const canAccept = order.allowedActions.includes('accept');
  const canGrab = !canAccept && order.allowedActions.includes('grab');
  const isAsked = order.allowedActions.includes('acceptTransfer');
  const clock = order.nextClock;
  const placeText = usePlaceText();
  return (
    <Card edge={edgeOf(order, now)}>
      <Pressable className="order-open" verb="打开工单" onTap={onOpen}>
        <View className="order-top">
          <View className="order-tags">
            {order.status === 'offered' || isAsked ? (
              <UrgencyTag urgency={order.urgency} />
            ) : (
              <StatusTag kind="workOrder" status={order.status} />
            )}
            {order.isToVerify && <Tag tone="red" text="待核实" />}
            <HouseholdsTag count={order.householdCount} />
            <UnreadTag count={order.unreadCount} />
            {isWaiting && <Tag tone="amber" text="待上传" />}
            {order.reopenCount > 0 && <Tag tone="red" text="业主说没修好" />}
            {order.kind === 'coHandling' && <Tag tone="grey" text={WORK_ORDER_KIND_LABEL.coHandling} />}
          </View>
          {clock !== null && (
            <Countdown dueAt={clock.dueAt} warnAt={clock.warnAt} verb={orderClockVerb(order, clock)} />
          )}
        </View>
        <Text className="order-place">{placeText(order)}</Text>
        {order.task !== null && (
          <Text className="order-detail">
            牵头：{order.leadDepartmentName} · {order.task}
          </Text>
        )}
        <Text className="order-detail">{detailLine(order, now)}</Text>
        {order.transfer !== null && <Text className="order-asked">{askedLine(order.transfer, order)}</Text>}
        {order.backRequest !== null && order.allowedActions.includes('giveBack') && (
          <Text className="order-asked">{order.backRequest.name}在现场，请派回给他，点开答复</Text>
        )}
        {order.suspension !== null && <Text className="order-asked">{suspensionText(order.suspension, now)}</Text>}
      </Pressable>
      {canAccept && (
        <View className="order-buttons">
          <View className="order-button-small">
            <Button
              kind="secondary"
              label="退回"
              ariaLabel={`退回 ${order.placeText}`}
              disabled={isBusy}
              onTap={onReturn}
            />
          </View>
          <View className="order-button-big">
            <Button
              kind="primary"
              label={order.urgency === 'lifeSafety' ? '接单，马上到' : '接单'}
              busy={isBusy}
              onTap={onAccept}
            />
          </View>
        </View>
      )}
      {canGrab && (
        <View className="order-grab">
          <Text className="order-detail">{rivalsText(order.alsoOpenTo)}</Text>
          <Button kind="primary" label="抢单" ariaLabel={`抢单 ${order.placeText}`} busy={isBusy} onTap={onGrab} />
        </View>
      )}
      {isAsked && (
        <View className="order-buttons">
          <View className="order-button-small">
            <Button
              kind="secondary"
              label="不接"
              ariaLabel={`不接 ${order.placeText}`}
              disabled={isBusy}
              onTap={props.onDeclineTransfer}
            />
          </View>
          <View className="order-button-big">
            <Button
              kind="primary"
              label="接手"
              ariaLabel={`接手 ${order.placeText}`}
              busy={isBusy}
              onTap={props.onTakeOver}
            />
          </View>
        </View>
      )}
      {order.allowedActions.includes('resume') && (
        <View className="order-buttons">
          <View className="order-button-big">
            <Button
              kind="secondary"
              label="恢复处理"
              ariaLabel={`恢复处理 ${order.placeText}`}
              busy={isBusy}
              onTap={props.onResume}
            />
          </View>
        </View>
      )}
    </Card>
  );
}
