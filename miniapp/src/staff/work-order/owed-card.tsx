import type { WorkOrderDetail } from '@yingsheng/shared/api/work-order';
import type { ComplaintAction } from '@yingsheng/shared/complaint/workflow';
import { isWorkOrderOpen } from '@yingsheng/shared/work-order/status';
import { notesIn } from '../../features/complaint/note-list';
import { authorityOf, remainingText } from '../../features/complaint/spending/spending-words';
import { go } from '../../platform/navigate';
import { useSession } from '../../platform/session';
import { Card, Row } from '../../ui/card';
import { ownsComplaints } from '../parts/staff-people';
import type { OrderSheet } from './order-sheets';
import { nextUpdateText } from './owed-words';

interface Props {
  order: WorkOrderDetail;
  now: Date;
  onOpen: (sheet: OrderSheet) => void;
}

/** What is owed besides the work itself, and the ways out. */
export function OwedCard({ order, now, onOpen }: Props) {
  const me = useSession((state) => state.me);
  const isHolding = order.allowedActions.includes('arrive') || order.allowedActions.includes('done');
  const may = (action: ComplaintAction) => order.complaintActions.includes(action);
  const canUpdate = may('publishUpdate');
  const canReturn = order.allowedActions.includes('return') && !order.allowedActions.includes('accept');
  const mayOpenComplaint = ownsComplaints(me);
  const canTalk = may('note');
  if (!isHolding && !canUpdate && !canReturn && !canTalk && !mayOpenComplaint) return null;
  return (
    <Card>
      {canUpdate && (
        <Row label="告知进展" value={nextUpdateText(order.nextUpdateDueAt, now)} onTap={() => onOpen('progress')} />
      )}
      {may('comment') && (
        <Row
          label="给业主留言"
          value={order.unreadCount > 0 ? `${order.unreadCount} 条新留言` : '可带照片'}
          onTap={() => onOpen('comment')}
        />
      )}
      {isHolding && (
        <Row
          label="用料"
          value={remainingText(authorityOf(order.authorities, 'materials'))}
          onTap={() => onOpen('materials')}
        />
      )}
      {may('coHandle') && <Row label="请协办" value={askedText(order)} onTap={() => onOpen('coHandle')} />}
      {order.allowedActions.includes('proposeTransfer') && (
        <Row
          label="转派"
          value={order.isTransferForRuling ? '再转要等裁定' : '请同事接手'}
          onTap={() => onOpen('transfer')}
        />
      )}
      {order.allowedActions.includes('requestSuspension') && (
        <Row label="挂起" value={`等配件等人，还能 ${order.suspensionsLeft} 次`} onTap={() => onOpen('suspend')} />
      )}
      {canTalk && <Row label="内部沟通" value={talkText(order)} onTap={() => onOpen('talk')} />}
      {canReturn && <Row label="退回" value="做不了，请派别人" onTap={() => onOpen('return')} />}
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

/** `秩序部在协办` */
function askedText({ coHandlings }: WorkOrderDetail): string {
  const open = coHandlings.filter(({ status }) => isWorkOrderOpen(status));
  return open.length === 0 ? '别的部门一起做' : `${open.map(({ departmentName }) => departmentName).join('、')}在协办`;
}

function talkText({ timeline }: WorkOrderDetail): string {
  const last = notesIn(timeline).at(-1);
  return last === undefined ? '业主看不到' : `${last.actorName}：${last.body ?? ''}`;
}
