/** 经手人：一张工单先后到过谁手上、几时到几时、为什么换人；答应了没接的也看得见。Read from the timeline. */
import type { HandView } from '@yingsheng/shared/api/complaint';
import type { WorkOrderState } from '../facts';
import { briefOf, type Names } from './seen';
import type { WrittenEntry } from './timeline';

type Hand = Omit<HandView, 'name' | 'departmentName'> & { readonly personId: string };

export function handsOf(names: Names, order: Pick<WorkOrderState, 'id'>, entries: readonly WrittenEntry[]): HandView[] {
  const hands: Hand[] = [];
  for (const entry of entries) {
    if (entry.workOrderId === order.id) follow(hands, entry);
  }
  return hands.map(({ personId, ...hand }) => {
    const { name, departmentName } = briefOf(names.people, personId);
    return { name, departmentName, ...hand };
  });
}

function follow(hands: Hand[], entry: WrittenEntry): void {
  const { action, actorId, reason, data } = entry;
  switch (action) {
    case 'dispatch':
    case 'coHandle':
    case 'workOrder.offer':
    case 'workOrder.rule':
      letGo(hands, entry, action === 'workOrder.rule' ? `裁定：${reason}` : (reason ?? '改派'));
      give(hands, entry, data.handlerId, false);
      break;
    case 'workOrder.accept':
    case 'workOrder.grab':
      // Taken back by whoever had accepted in time without a network: the one asked since was asked.
      if (data.offeredAt !== undefined) letGo(hands, entry, '原来的师傅没有信号时已按时接单');
      else if (hands.at(-1)?.until === null) hands.pop();
      give(hands, entry, actorId, true);
      break;
    case 'workOrder.acceptTransfer':
    case 'workOrder.giveBack':
      letGo(hands, entry, reason);
      give(hands, entry, data.toId, true);
      break;
    case 'workOrder.return':
    case 'workOrder.cancel':
      letGo(hands, entry, reason);
      break;
    case 'workOrder.done':
      letGo(hands, entry, '已完成');
      break;
  }
}

function give(hands: Hand[], { occurredAt }: WrittenEntry, personId: unknown, hasTaken: boolean): void {
  if (typeof personId !== 'string') return;
  hands.push({ personId, from: occurredAt.toISOString(), until: null, hasTaken, whyMoved: null });
}

function letGo(hands: Hand[], { occurredAt }: WrittenEntry, whyMoved: string | null): void {
  const last = hands.at(-1);
  if (last?.until !== null) return;
  hands.splice(-1, 1, { ...last, until: occurredAt.toISOString(), whyMoved });
}
