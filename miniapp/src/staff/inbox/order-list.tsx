import { Text, View } from '@tarojs/components';
import type { WorkOrderSummary, WorkOrderTab } from '@yingsheng/shared/api/work-order';
import { useState } from 'react';
import { orderWithSteps } from '../../features/work-order/offline/order-with-steps';
import { queuedStep, stepsWaitingFor } from '../../features/work-order/offline/queued-order';
import { useInbox } from '../../features/work-order/use-inbox';
import { useWorkOrderAction } from '../../features/work-order/use-work-order';
import { WorkOrderCard } from '../../features/work-order/work-order-card';
import { toast } from '../../platform/feedback';
import { go } from '../../platform/navigate';
import { useNow } from '../../platform/now';
import { keptWords } from '../../platform/outbox/kept-words';
import { useOutbox } from '../../platform/outbox/outbox';
import { useRefreshByPull } from '../../platform/refresh-by-pull';
import { messageOf } from '../../platform/request';
import { NewerRows, OlderRows } from '../../ui/list-ways';
import { Empty, ErrorState, Skeleton, StaleNote } from '../../ui/states';
import { useSteadyRows } from '../../ui/steady-rows';
import { Tabs } from '../../ui/tabs';
import { DeclineTransferSheet } from '../parts/decline-transfer-sheet';
import { Problem } from '../parts/problem';
import { ReturnSheet } from '../parts/return-sheet';
import { GrabbedCard, LostCards } from './lost-cards';

/** What somebody has to do themselves. */
type OwnTab = Exclude<WorkOrderTab, 'estate'>;

const TAB_LABELS: readonly { value: OwnTab; label: string }[] = [
  { value: 'offered', label: '待接' },
  { value: 'active', label: '进行中' },
  { value: 'suspended', label: '挂起' },
  { value: 'grabbable', label: '可抢' },
  { value: 'done', label: '已完成' },
];

const EMPTY: Readonly<Record<OwnTab, { title: string; hint: string }>> = {
  offered: { title: '没有等您接的工单', hint: '有空可以看看“可抢”，或继续“进行中”的。' },
  active: { title: '手上没有工单', hint: '到“待接”或“可抢”里看看。' },
  suspended: { title: '没有挂起的工单', hint: '等配件、等入户的，可以在工单里申请挂起。' },
  grabbable: { title: '现在没有可抢的工单', hint: '有新的会自动出现，每半分钟更新一次。' },
  done: { title: '还没有完成的工单', hint: '完成后会列在这里。' },
};

const TAKEN_TEXT = { accept: '已接单', grab: '已接单', acceptTransfer: '已接手', resume: '已恢复处理' } as const;

export function OrderList() {
  const now = useNow(15);
  const [tab, setTab] = useState<OwnTab>('offered');
  const [refusing, setRefusing] = useState<{ id: string; what: 'return' | 'declineTransfer' } | null>(null);
  const inbox = useInbox(tab);
  const queue = useOutbox((state) => state.queue);
  const act = useWorkOrderAction();
  const [grabbed, setGrabbed] = useState<readonly WorkOrderSummary[]>([]);
  const steady = useSteadyRows(tab, inbox.orders, (gone) => {
    if (tab === 'grabbable') setGrabbed((before) => [...before, ...gone]);
  });
  useRefreshByPull(inbox.refetch);
  const refused = inbox.orders.find((order) => order.id === refusing?.id);
  const open = (id: string) => go('/staff/work-order/index', { id });
  const take = (order: WorkOrderSummary, action: 'accept' | 'grab' | 'acceptTransfer' | 'resume') => {
    const body = { version: order.version };
    const waiting = action === 'accept' ? queuedStep(order, { action, body }) : undefined;
    act.mutate(
      { id: order.id, action, body, waiting },
      {
        onSuccess: ({ isKept }) => {
          toast(isKept ? keptWords() : `${TAKEN_TEXT[action]}：${order.placeText}`);
          open(order.id);
        },
        // Who scrolled down to the order does not see the words above the list.
        onError: (error) => toast(messageOf(error)),
      },
    );
  };
  return (
    <View className="staff-stack">
      <Tabs items={tabItems(inbox.counts)} value={tab} onChange={setTab} panelClass="staff-stack">
        <Problem error={act.error} />
        {inbox.isPending && <Skeleton lines={6} />}
        {inbox.orders.length > 0 && <StaleNote at={inbox.dataUpdatedAt} error={inbox.error} />}
        {inbox.isError && inbox.orders.length === 0 && (
          <ErrorState error={inbox.error} onRetry={() => void inbox.refetch()} />
        )}
        {inbox.isSuccess && steady.rows.length === 0 && <Empty {...EMPTY[tab]} />}
        {inbox.lost.length > 0 && steady.rows.length > 0 && (
          <Text className="ys-second ys-block staff-gap">
            有 {inbox.lost.length} 张工单已不在您手上，为什么、到了谁手上，看列表最后。
          </Text>
        )}
        {tab === 'grabbable' &&
          grabbed.map((order) => (
            <GrabbedCard
              key={order.id}
              order={order}
              onSeen={() => setGrabbed((before) => before.filter(({ id }) => id !== order.id))}
            />
          ))}
        <NewerRows list={inbox} />
        <View className="staff-cards" {...steady.touch}>
          {steady.rows.map((order) => (
            <WorkOrderCard
              key={order.id}
              order={orderWithSteps(order, stepsWaitingFor(queue, order.id))}
              isWaiting={stepsWaitingFor(queue, order.id).length > 0}
              now={now}
              isBusy={act.isPending && act.variables.id === order.id}
              onOpen={() => open(order.id)}
              onAccept={() => take(order, 'accept')}
              onGrab={() => take(order, 'grab')}
              onReturn={() => setRefusing({ id: order.id, what: 'return' })}
              onTakeOver={() => take(order, 'acceptTransfer')}
              onDeclineTransfer={() => setRefusing({ id: order.id, what: 'declineTransfer' })}
              onResume={() => take(order, 'resume')}
            />
          ))}
        </View>
        <OlderRows list={inbox} label="看后面的" />
        <LostCards lost={inbox.lost} />
      </Tabs>
      {refused !== undefined && refusing?.what === 'return' && (
        <ReturnSheet order={refused} onClose={() => setRefusing(null)} />
      )}
      {refused !== undefined && refusing?.what === 'declineTransfer' && (
        <DeclineTransferSheet order={refused} onClose={() => setRefusing(null)} />
      )}
    </View>
  );
}

function tabItems(counts: Record<WorkOrderTab, number> | null) {
  return TAB_LABELS.map(({ value, label }) => ({
    value,
    // How many are finished calls for nothing.
    label: counts === null || value === 'done' ? label : `${label} ${counts[value]}`,
  }));
}
