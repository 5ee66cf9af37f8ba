import type { WorkOrderDetail } from '@yingsheng/shared/api/work-order';
import { timeText } from '@yingsheng/shared/time-words';
import { go } from '../../platform/navigate';
import { useSession } from '../../platform/session';
import { Card, Row } from '../../ui/card';
import { ownsComplaints } from '../parts/staff-people';
import { useKeptText } from '../parts/use-kept-text';
import type { OrderSheet } from './order-sheets';

interface Props {
  order: WorkOrderDetail;
  now: Date;
  onOpen: (sheet: OrderSheet) => void;
}

/** What is owed besides the work itself, and the ways out. */
export function OwedCard({ order, now, onOpen }: Props) {
  const me = useSession((state) => state.me);
  const [materials] = useKeptText(`materials:${order.id}`);
  const isHolding = order.allowedActions.includes('arrive') || order.allowedActions.includes('done');
  const canUpdate = order.complaintActions.includes('publishUpdate');
  const canReturn = order.allowedActions.includes('return') && !order.allowedActions.includes('accept');
  const mayOpenComplaint = ownsComplaints(me);
  if (!isHolding && !canUpdate && !canReturn && !mayOpenComplaint) return null;
  return (
    <Card>
      {canUpdate && <Row label="告知进展" value={updateText(order, now)} onTap={() => onOpen('progress')} />}
      {isHolding && (
        <Row label="用料" value={materials.trim() === '' ? '还没记' : materials} onTap={() => onOpen('materials')} />
      )}
      {canReturn && <Row label="退回" value="做不了,请派别人" onTap={() => onOpen('return')} />}
      {mayOpenComplaint && (
        <Row
          label="看整件投诉"
          value={order.complaintNumber}
          onTap={() => go('/staff/complaint/index', { id: order.complaintId })}
        />
      )}
    </Card>
  );
}

function updateText(order: WorkOrderDetail, now: Date): string {
  const dueAt = order.nextUpdateDueAt;
  if (dueAt === null) return '随时可以';
  if (new Date(dueAt) <= now) return `本该 ${timeText(dueAt, now)} 前告知,已迟`;
  return `${timeText(dueAt, now)} 前必须一次`;
}
