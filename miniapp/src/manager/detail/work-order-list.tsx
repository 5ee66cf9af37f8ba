import { Text, View } from '@tarojs/components';
import type { ComplaintDetail, WorkOrderBrief } from '@yingsheng/shared/api/complaint';
import { MAX_BOUNCES } from '@yingsheng/shared/complaint/limits';
import { WORK_ORDER_KIND_LABEL } from '@yingsheng/shared/labels.zh';
import type { WorkOrderStatus } from '@yingsheng/shared/work-order/status';
import { useWorkOrder } from '../../features/work-order/use-work-order';
import { Button } from '../../ui/button';
import { CallButton } from '../../ui/call-button';
import { Countdown } from '../../ui/countdown';
import { StatusTag } from '../../ui/tag';
import { Panel } from '../parts/panel';
import type { Doing } from './doing';

/** Who has it when nobody is named. */
const NOBODY_TEXT: Readonly<Record<WorkOrderStatus, string>> = {
  offered: '等本部门同事接单',
  returned: '已退回,等待改派',
  accepted: '',
  arrived: '',
  suspended: '',
  done: '',
  cancelled: '没有人接过',
};

interface OrderProps {
  readonly brief: WorkOrderBrief;
  readonly onDo: (doing: Doing) => void;
}

function Order({ brief, onDo }: OrderProps) {
  const order = useWorkOrder(brief.id).data;
  const person = order?.handler ?? order?.offeree ?? brief.handler;
  const allowed = order?.allowedActions ?? [];
  // Once ruled and sent out again the count stays, but nothing waits for a ruling any more.
  const needsRuling = order?.status === 'returned' && order.bounceCount >= MAX_BOUNCES && allowed.includes('rule');
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
            : `${order?.handler || brief.handler ? '处理人' : '派给'}:${person.name}`}
        </Text>
        <CallButton person={person} />
      </View>
      {order?.whyChosen && <Text className="mg-note">选人理由:{order.whyChosen}</Text>}
      {order?.nextClock && <Countdown dueAt={order.nextClock.dueAt} warnAt={order.nextClock.warnAt} />}
      {needsRuling && <Text className="mg-caution">已退回 {order.bounceCount} 次,等您裁定由谁处理。</Text>}
      <View className="mg-actions">
        {(allowed.includes('offer') || allowed.includes('rule')) && (
          <Button
            kind={needsRuling ? 'primary' : 'secondary'}
            small
            label={needsRuling ? '裁定' : '改派'}
            onTap={() => onDo({ kind: 'reassign', workOrderId: brief.id })}
          />
        )}
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

/** 工单: each department's share, who has it, and what a manager may do about it. */
export function WorkOrderList({ complaint, onDo }: { complaint: ComplaintDetail; onDo: (doing: Doing) => void }) {
  return (
    <Panel title="工单" count={complaint.workOrders.length}>
      {complaint.workOrders.length === 0 && <Text className="mg-note">还没有派单。</Text>}
      {complaint.workOrders.map((brief) => (
        <Order key={brief.id} brief={brief} onDo={onDo} />
      ))}
    </Panel>
  );
}
