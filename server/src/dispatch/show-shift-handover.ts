import { Injectable } from '@nestjs/common';
import type { ShiftHandover } from '@yingsheng/shared/api/work-order';
import { type EntityManager, In, type SelectQueryBuilder } from 'typeorm';
import { orderByBurning } from '../complaints/burning-first';
import { ComplaintSummaries } from '../complaints/complaint-summaries';
import { Complaint } from '../complaints/entities/complaint';
import { WorkOrder } from '../complaints/entities/work-order';
import { hideFromAccused } from '../complaints/hide-from-accused';
import { OwedWorks } from '../directory/ports/owed-work';
import { TransactionRunner } from '../platform/database/transaction-runner';
import type { Viewer } from '../platform/http/viewer';
import { WorkOrderSummaries } from './work-order-summaries';

const HELD = ['accepted', 'arrived', 'suspended'];
/** Nobody hands over more than this in one go; what burns is among them. */
const MOST_ROWS = 200;

/** 交接班: everything somebody owes at the end of a shift, and what they are asked to take over. */
@Injectable()
export class ShowShiftHandover {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly complaints: ComplaintSummaries,
    private readonly workOrders: WorkOrderSummaries,
    private readonly owedWorks: OwedWorks,
  ) {}

  execute(viewer: Viewer): Promise<ShiftHandover> {
    return this.transactions.read(async (manager) => {
      const owned = await burningFirst(complaintsOf(manager, viewer, 'complaint.firstContactOwnerId = :me')).getMany();
      const asked = await burningFirst(complaintsOf(manager, viewer, 'complaint.handover LIKE :quotedMe')).getMany();
      const incoming = asked.filter(({ handover }) => handover?.toId === viewer.personId);
      const orders = await heldBy(manager, viewer.personId);
      const { items } = await this.owedWorks.owedBy(manager, viewer.personId, viewer);
      const incomingIds = new Set(incoming.map(({ id }) => id));
      return {
        owned: await this.complaints.of(manager, viewer, owned),
        incoming: await this.complaints.of(manager, viewer, incoming),
        workOrders: await this.workOrders.of(manager, viewer, orders),
        decisions: items.filter(
          ({ kind, complaintId }) => kind === 'ruling' || (kind === 'decision' && !incomingIds.has(complaintId)),
        ),
      };
    });
  }
}

function complaintsOf(manager: EntityManager, viewer: Viewer, whose: string): SelectQueryBuilder<Complaint> {
  const me = viewer.personId;
  const rows = manager
    .createQueryBuilder(Complaint, 'complaint')
    .where("complaint.status <> 'closed'")
    .andWhere(whose, { me, quotedMe: `%"${me}"%` });
  return hideFromAccused(rows, 'complaint.id', me);
}

/** In the order in which their matters burn. */
function heldBy(manager: EntityManager, handlerId: string): Promise<WorkOrder[]> {
  const rows = manager
    .createQueryBuilder(WorkOrder, 'held')
    .innerJoin(Complaint, 'complaint', 'complaint.id = held.complaintId')
    .where({ handlerId, status: In(HELD) });
  orderByBurning(rows, 'complaint');
  return rows.addOrderBy('held.id', 'ASC').limit(MOST_ROWS).getMany();
}

function burningFirst(rows: SelectQueryBuilder<Complaint>): SelectQueryBuilder<Complaint> {
  orderByBurning(rows, 'complaint');
  return rows.limit(MOST_ROWS);
}
