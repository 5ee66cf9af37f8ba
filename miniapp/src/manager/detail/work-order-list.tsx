import { Text, View } from '@tarojs/components';
import type { ComplaintDetail, WorkOrderBrief } from '@yingsheng/shared/api/complaint';
import type { WorkOrderDetail } from '@yingsheng/shared/api/work-order';
import { WORK_ORDER_KIND_LABEL } from '@yingsheng/shared/labels.zh';
import type { WorkOrderStatus } from '@yingsheng/shared/work-order/status';
import { useWorkOrder, useWorkOrderAction } from '../../features/work-order/use-work-order';
import { suspensionText, transferText } from '../../features/work-order/waiting-words';
import { toast } from '../../platform/feedback';
import { messageOf } from '../../platform/request';
import { Button } from '../../ui/button';
import { CallButton } from '../../ui/call-button';
import { Countdown } from '../../ui/countdown';
import { StatusTag } from '../../ui/tag';
import { Panel } from '../parts/panel';
import type { Doing } from './doing';
import { HandChain } from './hand-chain';

/** Who has it when nobody is named. */
const NOBODY_TEXT: Readonly<Record<WorkOrderStatus, string>> = {
  offered: '等本部门同事接单',
  returned: '已退回，等待改派',
  accepted: '',
  arrived: '',
  suspended: '',
  done: '',
  cancelled: '没有人接过',
};

interface OrderProps {
  readonly brief: WorkOrderBrief;
  readonly now: Date;
  readonly onDo: (doing: Doing) => void;
}

function Order({ brief, now, onDo }: OrderProps) {
  const order = useWorkOrder(brief.id).data;
  const person = order?.handler ?? order?.offeree ?? brief.handler;
  const allowed = order?.allowedActions ?? [];
  // Once ruled and sent out again the count stays, but nothing waits for a ruling any more.
  const needsRuling = order?.status === 'returned' && allowed.includes('rule');
  return (
    <View className="mg-order">
      <View className="mg-order-line">
        <Text className="mg-order-name">
          {brief.departmentName} · {WORK_ORDER_KIND_LABEL[brief.kind]}
        </Text>
        <StatusTag kind="workOrder" status={order?.status ?? brief.status} />
      </View>
      <View className="mg-person">
        <Text className="mg-note">
          {person === null
            ? NOBODY_TEXT[order?.status ?? brief.status]
            : `${order?.handler || brief.handler ? '处理人' : '派给'}：${person.name}`}
        </Text>
        <CallButton person={person} />
      </View>
      {order?.whyChosen && <Text className="mg-note">选人理由：{order.whyChosen}</Text>}
      {order?.nextClock && <Countdown dueAt={order.nextClock.dueAt} warnAt={order.nextClock.warnAt} />}
      {needsRuling && <Text className="mg-caution">已流转 {order.bounceCount} 次，等您裁定由谁处理。</Text>}
      {brief.transfer !== null && (
        <Text className="mg-caution">
          {transferText(brief.transfer, { status: brief.status, allowedActions: allowed })}。原因：
          {brief.transfer.reason}
        </Text>
      )}
      {brief.suspension?.isApproved && (
        <Text className="mg-caution">
          {suspensionText(brief.suspension, now)}（{brief.suspension.approver.name}批准）：{brief.suspension.reason}
        </Text>
      )}
      <HandChain hands={brief.hands} now={now} />
      <View className="mg-actions">
        {(allowed.includes('offer') || allowed.includes('rule')) && (
          <Button
            kind={needsRuling ? 'primary' : 'secondary'}
            small
            label={needsRuling ? '裁定' : '改派'}
            onTap={() => onDo({ kind: 'reassign', workOrderId: brief.id })}
          />
        )}
        {order !== undefined && allowed.includes('resume') && <ResumeButton order={order} />}
        {allowed.includes('cancel') && (
          <Button
            kind="plain"
            small
            label="取消工单"
            onTap={() => onDo({ kind: 'cancelOrder', workOrderId: brief.id })}
          />
        )}
      </View>
    </View>
  );
}

/** 恢复处理: before the approved time is over. */
function ResumeButton({ order }: { order: WorkOrderDetail }) {
  const act = useWorkOrderAction();
  const resume = () =>
    act.mutate(
      { id: order.id, action: 'resume', body: { version: order.version } },
      {
        onSuccess: () => toast('已恢复处理，处理人会收到通知'),
        onError: (error) => toast(messageOf(error)),
      },
    );
  return <Button kind="secondary" small label="恢复处理" busy={act.isPending} onTap={resume} />;
}

interface WorkOrderListProps {
  readonly complaint: ComplaintDetail;
  readonly now: Date;
  readonly onDo: (doing: Doing) => void;
}

/** 工单: each department's share, who has it, and what a manager may do about it. */
export function WorkOrderList({ complaint, now, onDo }: WorkOrderListProps) {
  return (
    <Panel title="工单" count={complaint.workOrders.length}>
      {complaint.workOrders.length === 0 && <Text className="mg-note">还没有派单。</Text>}
      {complaint.workOrders.map((brief) => (
        <Order key={brief.id} brief={brief} now={now} onDo={onDo} />
      ))}
    </Panel>
  );
}
