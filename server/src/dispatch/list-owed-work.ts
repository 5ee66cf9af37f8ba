import { Injectable } from '@nestjs/common';
import type { OwedItem, OwedKind, OwedWork } from '@yingsheng/shared/api/staff';
import { COMPLAINT_STATUSES, isOpen } from '@yingsheng/shared/complaint/status';
import { MANAGER_ROLES } from '@yingsheng/shared/people/role';
import { isWorkOrderOpen, WORK_ORDER_STATUSES } from '@yingsheng/shared/work-order/status';
import { type EntityManager, In } from 'typeorm';
import { isAwaitingApproval } from '../complaints/domain/ball-holder';
import { isAccused } from '../complaints/domain/parties';
import { Complaint } from '../complaints/entities/complaint';
import { Spending } from '../complaints/entities/spending';
import { WorkOrder } from '../complaints/entities/work-order';
import { estateNames } from '../directory/estate-names';
import { OwedWorks } from '../directory/ports/owed-work';
import { hasRole, type Viewer } from '../platform/http/viewer';

const OPEN_COMPLAINTS = COMPLAINT_STATUSES.filter(isOpen);
const OPEN_ORDERS = WORK_ORDER_STATUSES.filter(isWorkOrderOpen);

/** One thing owed, with the complaint it belongs to. */
interface Debt {
  readonly kind: OwedKind;
  readonly complaint: Complaint;
  readonly workOrderId: string | null;
}

/** Matters a person answers for, orders they hold or were offered, and whatever else waits for their word. */
@Injectable()
export class ListOwedWork extends OwedWorks {
  async owedBy(manager: EntityManager, personId: string, viewer: Viewer): Promise<OwedWork> {
    const debts = await debtsOf(manager, personId);
    const counted = debts.filter(({ complaint }) => !isAccused(viewer, complaint));
    const seen = counted.filter(({ complaint }) => maySeeDebt(viewer, personId, complaint));
    const estates = await estateNames(
      manager,
      seen.map(({ complaint }) => complaint.estateId),
    );
    return { items: seen.map((debt) => itemOf(debt, estates)), elsewhereCount: counted.length - seen.length };
  }
}

/** The complaints of which `viewer` must not know, and of which the person has something in hand. */
export async function unseenDebtsOf(manager: EntityManager, personId: string, viewer: Viewer): Promise<string[]> {
  const unseen = (await debtsOf(manager, personId)).filter(({ complaint }) => isAccused(viewer, complaint));
  return [...new Set(unseen.map(({ complaint }) => complaint.id))].sort();
}

async function debtsOf(manager: EntityManager, personId: string): Promise<Debt[]> {
  return [
    ...(await orderDebts(manager, personId)),
    ...(await complaintDebts(manager, personId)),
    ...(await spendingDebts(manager, personId)),
  ];
}

async function orderDebts(manager: EntityManager, personId: string): Promise<Debt[]> {
  const orders = await manager
    .createQueryBuilder(WorkOrder, 'o')
    .where({ status: In(OPEN_ORDERS) })
    .andWhere(
      '(o.handlerId = :personId OR o.offeredToId = :personId OR o.coordinatorId = :personId OR o.suspension LIKE :quoted)',
      { personId, quoted: `%"${personId}"%` },
    )
    .orderBy('o.id')
    .getMany();
  const complaints = await manager.findBy(Complaint, { id: In(orders.map((order) => order.complaintId)) });
  return orders.flatMap((order) => {
    const complaint = complaints.find(({ id }) => id === order.complaintId);
    const kind = kindOfOrderDebt(order, personId);
    return complaint === undefined || kind === null ? [] : [{ kind, complaint, workOrderId: order.id }];
  });
}

/** An offer that has been taken is no longer the offeree's; a transfer or a suspension waits for a word. */
function kindOfOrderDebt(order: WorkOrder, personId: string): OwedKind | null {
  if (order.coordinatorId === personId) return 'ruling';
  if (order.handlerId === personId) return 'workOrder';
  if (order.transferProposal?.toId === personId) return 'decision';
  if (isAwaitingApproval(order) && order.suspension?.approverId === personId) return 'decision';
  return order.handlerId === null && order.status === 'offered' ? 'offeredOrder' : null;
}

async function complaintDebts(manager: EntityManager, personId: string): Promise<Debt[]> {
  const complaints = await manager
    .createQueryBuilder(Complaint, 'c')
    .where({ status: In(OPEN_COMPLAINTS) })
    // Ids stand in these columns as JSON: one with its quotes is found whole and nowhere by accident.
    .andWhere('(c.firstContactOwnerId = :personId OR c.declineProposal LIKE :quoted OR c.handover LIKE :quoted)', {
      personId,
      quoted: `%"${personId}"%`,
    })
    .orderBy('c.id')
    .getMany();
  return complaints.flatMap((complaint): Debt[] => {
    const owns = complaint.firstContactOwnerId === personId;
    const decides = complaint.declineProposal?.deciderId === personId || complaint.handover?.toId === personId;
    return [
      ...(owns ? [{ kind: 'firstContact', complaint, workOrderId: null } as const] : []),
      ...(decides ? [{ kind: 'decision', complaint, workOrderId: null } as const] : []),
    ];
  });
}

async function spendingDebts(manager: EntityManager, personId: string): Promise<Debt[]> {
  const asked = await manager.find(Spending, {
    where: { approverId: personId, status: 'pending' },
    order: { id: 'ASC' },
  });
  const complaints = await manager.findBy(Complaint, { id: In(asked.map((spending) => spending.complaintId)) });
  return asked.flatMap(({ complaintId, workOrderId }): Debt[] => {
    const complaint = complaints.find(({ id }) => id === complaintId);
    return complaint === undefined ? [] : [{ kind: 'decision', complaint, workOrderId }];
  });
}

function maySeeDebt(viewer: Viewer, personId: string, complaint: Complaint): boolean {
  return viewer.personId === personId || hasRole(viewer, complaint.estateId, ...MANAGER_ROLES);
}

function itemOf({ kind, complaint, workOrderId }: Debt, estates: ReadonlyMap<string, string>): OwedItem {
  const { id: complaintId, number, title, placeText } = complaint;
  const estateName = estates.get(complaint.estateId) ?? '';
  return { kind, complaintId, workOrderId, number, title, estateName, placeText };
}
