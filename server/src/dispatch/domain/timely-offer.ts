/**
 * 按时接了，送达前系统已经改派：那一次派单本来就没有晾着。只有系统因为没人接而改派的才算；人定下的改派、裁定、取消，不由手机推翻。
 */
import type { ClockState, ComplaintFacts, WorkOrderState } from '../../complaints/domain/facts';
import type { WrittenEntry } from '../../complaints/domain/view/timeline';

type Written = Pick<WrittenEntry, 'action' | 'workOrderId' | 'actorId' | 'data' | 'occurredAt'>;

/** When it was offered, and until when it had to be taken. */
export interface TimelyOffer {
  readonly offeredAt: Date;
  readonly dueAt: Date;
}

const OFFERING: readonly string[] = ['dispatch', 'coHandle', 'workOrder.offer', 'workOrder.rule', 'workOrder.recuse'];
const ASKING: readonly string[] = ['workOrder.askBack', 'workOrder.declineBack'];

/** The first time that the order was offered to this person; `null`: never. */
export function firstOfferTo(personId: string, order: WorkOrderState, entries: readonly Written[]): Date | null {
  return offersTo(personId, order, entries)[0]?.occurredAt ?? null;
}

/** The offer that an acceptance at `at` was in time for, and that has only run out since; `null`: there is none. */
export function timelyOffer(
  personId: string,
  order: WorkOrderState,
  { clocks }: Pick<ComplaintFacts, 'clocks'>,
  entries: readonly Written[],
  at: Date,
): TimelyOffer | null {
  const offer = offersTo(personId, order, entries).findLast(({ occurredAt }) => occurredAt <= at);
  if (offer === undefined) return null;
  const since = entries
    .slice(entries.indexOf(offer) + 1)
    .filter(({ workOrderId, action }) => workOrderId === order.id && !ASKING.includes(action));
  if (!since.every(({ action, actorId }) => action === 'workOrder.offer' && actorId === null)) return null;
  const clock = clocks.find((other) => isOfOffer(other, order, offer.occurredAt));
  return clock === undefined || clock.dueAt < at ? null : { offeredAt: offer.occurredAt, dueAt: clock.dueAt };
}

function isOfOffer({ kind, workOrderId, startedAt }: ClockState, order: WorkOrderState, offeredAt: Date): boolean {
  return kind === 'acceptOrder' && workOrderId === order.id && startedAt.getTime() === offeredAt.getTime();
}

function offersTo(personId: string, order: WorkOrderState, entries: readonly Written[]): Written[] {
  return entries.filter(
    ({ workOrderId, action, data }) =>
      workOrderId === order.id && OFFERING.includes(action) && data.handlerId === personId,
  );
}
