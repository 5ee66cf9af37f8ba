import { Text } from '@tarojs/components';
import { isOrderStep } from '../../features/work-order/offline/queued-order';
import { go } from '../../platform/navigate';
import { useOutbox } from '../../platform/outbox/outbox';
import type { Queue, QueuedAction } from '../../platform/outbox/queue';
import { wakeSender } from '../../platform/outbox/sender';
import { useOnline } from '../../platform/use-online';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Screen } from '../../ui/screen';
import { Empty } from '../../ui/states';
import '../parts/staff.scss';
import { WaitingSteps } from '../parts/waiting-steps';

/** 待上传: everything done on this phone that the server does not know yet, order by order. */
export default function WaitingPage() {
  const queue = useOutbox((state) => state.queue);
  const isOnline = useOnline();
  const chains = byOrder(queue);
  return (
    <Screen title="待上传" back wide>
      {chains.length === 0 ? (
        <Empty title="都传上去了" hint="没有信号时做的每一步会先存在这里，联网后自动上传。" />
      ) : null}
      {chains.map((steps) => (
        <OrderCard key={steps[0].subjectId} steps={steps} />
      ))}
      {chains.length > 0 && isOnline ? (
        <Button kind="secondary" label="现在上传" onTap={() => void wakeSender()} />
      ) : null}
    </Screen>
  );
}

type Chain = readonly [QueuedAction, ...QueuedAction[]];

function OrderCard({ steps }: { steps: Chain }) {
  const [{ subjectId, place }] = steps;
  const open = () => go('/staff/work-order/index', { id: subjectId });
  return (
    <Card>
      <Text className="ys-title">{place}</Text>
      <WaitingSteps steps={steps} onRefilled={open} />
      <Button kind="plain" small label="打开工单" ariaLabel={`打开工单 ${place}`} onTap={open} />
    </Card>
  );
}

function byOrder(queue: Queue): Chain[] {
  const chains = new Map<string, [QueuedAction, ...QueuedAction[]]>();
  for (const step of queue.filter(isOrderStep)) {
    const chain = chains.get(step.subjectId);
    if (chain === undefined) chains.set(step.subjectId, [step]);
    else chain.push(step);
  }
  return [...chains.values()];
}
