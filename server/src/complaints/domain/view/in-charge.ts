/** 谁在办: one answer for card, list and detail. Nobody is `on the way` or `being found` unless it is recorded. */
import type { InCharge } from '@yingsheng/shared/api/complaint';
import { isSolved } from '../allowed-actions';
import { decidingOrder } from '../ball-holder';
import type { WorkOrderState } from '../facts';
import { nameOf, personOf, type Sight } from './seen';

const HANDLER = '处理人';

/** Who does the work now, else who did it last; not whoever is only asked to. */
export function isHandler({ label }: InCharge): boolean {
  return label === HANDLER;
}

export function inChargeOf(sight: Sight): InCharge {
  const { workOrders } = sight.facts;
  const open = decidingOrder(workOrders);
  if (open !== undefined && open.kind === 'lead') return ofOpenOrder(sight, open);
  const done = workOrders.filter((order) => order.kind === 'lead' && order.status === 'done').at(-1);
  if (done !== undefined) return person(sight, HANDLER, done.handlerId);
  return open === undefined ? withoutOrder(sight) : ofOpenOrder(sight, open);
}

function ofOpenOrder(sight: Sight, order: WorkOrderState): InCharge {
  if (order.handlerId !== null) return person(sight, HANDLER, order.handlerId);
  if (order.status !== 'offered') return nobody('还没定由谁处理');
  if (order.offeredToId !== null) return person(sight, '已派给', order.offeredToId);
  return { ...nobody(sight.departmentNames.get(order.departmentId) ?? '部门'), label: '已派到' };
}

/** An enquiry may be answered without anybody being sent. */
function withoutOrder(sight: Sight): InCharge {
  const { status, closeReason, resolvedById } = sight.facts.complaint;
  const isAnswered = status === 'resolved' || isSolved({ closeReason });
  if (isAnswered && resolvedById !== null) return person(sight, '答复的人', resolvedById);
  if (closeReason === 'merged') return nobody('见合并的那件');
  return nobody(status === 'closed' || status === 'resolved' ? '没有派人' : '还没派人');
}

function person(sight: Sight, label: string, id: string | null): InCharge {
  return { label, text: nameOf(sight, id), person: personOf(sight, id) };
}

function nobody(text: string): InCharge {
  return { label: HANDLER, text, person: null };
}
