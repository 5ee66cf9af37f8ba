/** 没有信号时按时接的单，送达时还没有别人接：还是他的；后来被问到的同事不用再接。 */
import type { Decision } from '../../complaints/domain/decision';
import type { Asker, ComplaintFacts, WorkOrderState } from '../../complaints/domain/facts';
import { takeWorkOrder } from './decide-work-order';
import type { TimelyOffer } from './timely-offer';

type Person = Asker & { readonly personId: string };

/** @throws DomainError where somebody has it by now, or nothing is offered any more */
export function takeBackInTime(
  facts: ComplaintFacts,
  order: WorkOrderState,
  asker: Person,
  { offeredAt }: TimelyOffer,
  acceptedAt: Date,
  now: Date,
): Decision {
  const again = {
    offeredToId: asker.personId,
    offeredAt,
    returnedByIds: order.returnedByIds.filter((id) => id !== asker.personId),
  };
  const offered = order.status === 'offered' && order.handlerId === null ? { ...order, ...again } : order;
  const taken = takeWorkOrder(facts, offered, asker, 'accept', now, acceptedAt);
  return {
    ...taken,
    workOrders: taken.workOrders.map((change) =>
      change.change === 'update' ? { ...change, patch: { ...again, ...change.patch } } : change,
    ),
    entries: taken.entries.map((said) =>
      said.action === 'workOrder.accept'
        ? { ...said, data: { ...said.data, offeredAt: offeredAt.toISOString() } }
        : said,
    ),
  };
}
