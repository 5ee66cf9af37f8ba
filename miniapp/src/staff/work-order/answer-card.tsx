import { Text, View } from '@tarojs/components';
import type { WorkOrderDetail } from '@yingsheng/shared/api/work-order';
import { useWorkOrderAction } from '../../features/work-order/use-work-order';
import { suspensionText, transferText } from '../../features/work-order/waiting-words';
import { confirm, toast } from '../../platform/feedback';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Heading } from '../parts/heading';
import { Problem } from '../parts/problem';

/** 等答复: what colleagues ask each other about the order, and the rest it takes. */
export function AnswerCard({ order, now }: { order: WorkOrderDetail; now: Date }) {
  const { transfer, suspension } = order;
  if (transfer === null && suspension === null) return null;
  return (
    <Card edge="warn">
      {transfer !== null && (
        <View>
          <Heading text={transferText(transfer, order)} />
          <Text className="ys-block ys-wrap">原因：{transfer.reason}</Text>
          {order.allowedActions.includes('acceptTransfer') && (
            <Text className="ys-second ys-block">
              接手后由您负责，业主会看到换成您；不接请写明原因，仍由{transfer.from.name}处理。
            </Text>
          )}
          <CallBack order={order} receiver={transfer.to.name} />
        </View>
      )}
      {suspension !== null && (
        <View>
          <Heading text={suspensionText(suspension, now)} />
          <Text className="ys-block ys-wrap">{suspension.reason}</Text>
          <Text className="ys-second ys-block">
            {suspension.isApproved
              ? `${suspension.requestedBy.name}申请，${suspension.approver.name}批准；到时会自动恢复，进展仍要按时告诉业主。`
              : `${suspension.requestedBy.name}申请；批准前照常计时。`}
          </Text>
        </View>
      )}
    </Card>
  );
}

/** The giver may take the question back while nobody has answered. */
function CallBack({ order, receiver }: { order: WorkOrderDetail; receiver: string }) {
  const act = useWorkOrderAction();
  const isGiver = order.allowedActions.includes('declineTransfer') && !order.allowedActions.includes('acceptTransfer');
  if (!isGiver) return null;
  const callBack = async () => {
    const isSure = await confirm({
      title: '撤回转派？',
      body: `${receiver}会收到通知，不用再接手；工单仍由您处理。`,
      confirmLabel: '撤回转派',
    });
    if (!isSure) return;
    act.mutate(
      { id: order.id, action: 'declineTransfer', body: { version: order.version } },
      { onSuccess: () => toast('已撤回') },
    );
  };
  return (
    <View className="ys-gap-top">
      <Problem error={act.error} />
      <Button kind="secondary" small label="撤回转派" busy={act.isPending} onTap={() => void callBack()} />
    </View>
  );
}
