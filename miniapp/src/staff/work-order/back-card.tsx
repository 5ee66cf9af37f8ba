import { Text, View } from '@tarojs/components';
import type { WorkOrderDetail } from '@yingsheng/shared/api/work-order';
import { useAskBack } from '../../features/work-order/use-lost-orders';
import { useWorkOrderAction } from '../../features/work-order/use-work-order';
import { toast } from '../../platform/feedback';
import { useSession } from '../../platform/session';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Heading } from '../parts/heading';
import { Problem } from '../parts/problem';

/** 派回: somebody who had it before is on site; whoever has it now, or may say who does it, agrees or not. */
export function BackCard({ order }: { order: WorkOrderDetail }) {
  const ask = useAskBack();
  const act = useWorkOrderAction();
  const may = (action: WorkOrderDetail['allowedActions'][number]) => order.allowedActions.includes(action);
  const name = order.backRequest?.name ?? '';
  const isAsker = useSession((state) => state.me?.id) === order.backRequest?.id;
  if (order.backRequest === null) {
    if (!may('askBack')) return null;
    return (
      <Card>
        <Text className="ys-block staff-gap">这张工单不在您手上。您人在现场的话，可以请现在负责的同事派回给您。</Text>
        <Problem error={ask.error} />
        <Button label="我在现场，请派回给我" busy={ask.isPending} onTap={() => ask.mutate(order.id)} />
      </Card>
    );
  }
  if (!may('giveBack') && !may('declineBack')) return null;
  const answer = (action: 'giveBack' | 'declineBack') =>
    act.mutate(
      { id: order.id, action, body: { version: order.version } },
      { onSuccess: () => toast(action === 'giveBack' ? `已派回给${name}` : '已答复') },
    );
  return (
    <Card edge="warn">
      <Heading text={isAsker ? '已请派回，等答复' : `${name}在现场，请派回给他`} />
      <Text className="ys-second ys-block staff-gap">
        派回以后由{name}负责；答复之前，仍由现在的同事负责。
        {isAsker || may('giveBack') ? '' : '这张工单已经流转过，派不派回由项目经理定。'}
      </Text>
      <Problem error={act.error} />
      <View className="ys-buttons">
        <Button
          kind="secondary"
          label={isAsker ? '不用派回了' : '不派回'}
          disabled={act.isPending}
          onTap={() => answer('declineBack')}
        />
        {may('giveBack') ? (
          <Button label={`派回给${name}`} busy={act.isPending} onTap={() => answer('giveBack')} />
        ) : null}
      </View>
    </Card>
  );
}
