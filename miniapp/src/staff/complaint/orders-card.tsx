import { Text, View } from '@tarojs/components';
import type { ComplaintDetail } from '@yingsheng/shared/api/complaint';
import { WORK_ORDER_KIND_LABEL } from '@yingsheng/shared/labels.zh';
import { go } from '../../platform/navigate';
import { Card, Row } from '../../ui/card';
import { StatusTag } from '../../ui/tag';
import { Heading } from '../parts/heading';

/** Each department's share, leading to its order. */
export function OrdersCard({ complaint }: { complaint: ComplaintDetail }) {
  if (complaint.workOrders.length === 0) return null;
  return (
    <Card>
      <Heading text="工单" />
      {complaint.workOrders.map((order) => (
        <Row
          key={order.id}
          label={`${WORK_ORDER_KIND_LABEL[order.kind]} · ${order.departmentName}`}
          value={
            <View>
              <Text>{order.handler?.name ?? ''} </Text>
              <StatusTag kind="workOrder" status={order.status} />
            </View>
          }
          onTap={() => go('/staff/work-order/index', { id: order.id })}
        />
      ))}
    </Card>
  );
}
