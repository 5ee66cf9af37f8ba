import { isWorkOrderOpen } from '@yingsheng/shared/work-order/status';
import { type EntityManager, In } from 'typeorm';
import { Person } from '../directory/entities/person';
import { lockForShare } from '../platform/database/row-lock';
import { DomainError } from '../platform/domain-error';
import type { ComplaintFacts } from './domain/facts';

/**
 * 离职停用的人不再接任何事. Whoever is given something new is held until the transaction ends, so that an
 * account is disabled either before, and the choice refused, or after, and then for what the person now owes.
 */
export async function newlyResponsibleMustBeHere(
  manager: EntityManager,
  changes: readonly { readonly before: ComplaintFacts | null; readonly after: ComplaintFacts }[],
): Promise<void> {
  const added = changes.flatMap(({ before, after }) => {
    const known = before === null ? [] : responsibleIds(before);
    return responsibleIds(after).filter((id) => !known.includes(id));
  });
  if (added.length === 0) return;
  const people = await lockForShare(
    manager.createQueryBuilder(Person, 'person').where({ id: In([...new Set(added)].sort()) }),
  ).getMany();
  const gone = people.find((person) => !person.isActive);
  if (gone !== undefined) throw new DomainError('STAFF.NO_LONGER_HERE', { name: gone.name });
}

/** Owner, whoever works or is asked to, whoever has to decide, and whoever is to call. */
function responsibleIds({ complaint, workOrders, spendings }: ComplaintFacts): string[] {
  const open = workOrders.filter((order) => isWorkOrderOpen(order.status));
  const ids = [
    complaint.firstContactOwnerId,
    complaint.declineProposal?.deciderId ?? null,
    complaint.handover?.toId ?? null,
    complaint.arbiterId,
    complaint.callerId,
    ...open.flatMap(({ offeredToId, handlerId, coordinatorId, suspension }) => [
      offeredToId,
      handlerId,
      coordinatorId,
      suspension?.approverId ?? null,
    ]),
    ...spendings.map(({ status, approverId }) => (status === 'pending' ? approverId : null)),
  ];
  return ids.filter((id): id is string => id !== null);
}
