/**
 * 工单不声不响地没了，是最伤人的：谁手上的工单到了别人手上、被取消，都要知道是谁、为什么。自己退的、转的除外；当事人回避不出声。
 */
import type { LostHow } from '@yingsheng/shared/work-order/lost';
import type { NewTimelineEntry } from './decision';
import type { ComplaintFacts, WorkOrderState } from './facts';

/** Somebody who no longer has, or is no longer asked to take, an order. */
export interface LostHand {
  readonly workOrderId: string;
  readonly personId: string;
  /** `null`: they gave it away themselves, or must not hear of it. */
  readonly how: LostHow | null;
  /** Who has it, or is asked, instead. */
  readonly toId: string | null;
  readonly reason: string | null;
}

type Said = Pick<NewTimelineEntry, 'action' | 'workOrderId' | 'reason' | 'data'> & { readonly actorId: string | null };

export function lostHands(before: ComplaintFacts, after: ComplaintFacts, said: readonly Said[]): LostHand[] {
  return before.workOrders.flatMap((was) => {
    const is = after.workOrders.find((other) => other.id === was.id);
    const personId = holderOf(was);
    if (is === undefined || personId === null || holderOf(is) === personId) return [];
    const moved = said.findLast(({ workOrderId, action }) => workOrderId === was.id && action.startsWith('workOrder.'));
    if (moved === undefined) return [];
    const isAccused = [before, after].some(({ complaint }) => complaint.accusedIds.includes(personId));
    const how = isAccused || moved.actorId === personId ? null : howOf(moved);
    return [{ workOrderId: was.id, personId, how, toId: holderOf(is), reason: moved.reason }];
  });
}

/** Who had it so far; whoever stepped back because of the matter itself is left out. */
export function formerHands(
  was: WorkOrderState,
  lost: readonly LostHand[],
  said: readonly Said[],
): readonly string[] | null {
  const isRecusal = said.some(({ action, data }) => action === 'workOrder.recuse' && data.how === 'recused');
  const more = isRecusal
    ? []
    : lost.filter(({ workOrderId }) => workOrderId === was.id).map(({ personId }) => personId);
  if (more.length === 0) return was.formerHandIds;
  return [...new Set([...(was.formerHandIds ?? []), ...more])];
}

function holderOf({ status, handlerId, offeredToId }: WorkOrderState): string | null {
  if (status === 'cancelled') return null;
  return handlerId ?? (status === 'offered' ? offeredToId : null);
}

function howOf({ action, actorId, data }: Said): LostHow | null {
  switch (action) {
    case 'workOrder.offer':
      return actorId === null ? 'expired' : 'reassigned';
    case 'workOrder.rule':
      return 'ruled';
    case 'workOrder.cancel':
      return 'cancelled';
    case 'workOrder.accept':
    case 'workOrder.grab':
      return 'takenBack';
    case 'workOrder.giveBack':
      return 'givenBack';
    case 'workOrder.recuse':
      return data.how === 'left' ? 'reassigned' : null;
    default:
      return null;
  }
}
