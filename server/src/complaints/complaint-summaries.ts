import { Injectable } from '@nestjs/common';
import type { ComplaintSummary } from '@yingsheng/shared/api/complaint';
import { type EntityManager, In } from 'typeorm';
import { estateNames } from '../directory/estate-names';
import { personBriefs } from '../directory/people';
import { Clock } from '../platform/clock/clock';
import type { Viewer } from '../platform/http/viewer';
import { CountUnread } from './count-unread';
import { departmentNames } from './department-names';
import { peopleIn } from './domain/view/seen';
import { summaryOf } from './domain/view/summary';
import { ClockRow } from './entities/clock-row';
import type { Complaint } from './entities/complaint';
import { Rating } from './entities/rating';
import { Spending } from './entities/spending';
import { WorkOrder } from './entities/work-order';
import { householdCounts } from './households-behind';

/** Complaints as a list shows them; ten statements for a page, however long. */
@Injectable()
export class ComplaintSummaries {
  constructor(
    private readonly countUnread: CountUnread,
    private readonly clock: Clock,
  ) {}

  async of(manager: EntityManager, viewer: Viewer, complaints: readonly Complaint[]): Promise<ComplaintSummary[]> {
    if (complaints.length === 0) return [];
    const complaintId = In(complaints.map(({ id }) => id));
    const orders = groupByComplaint(await manager.find(WorkOrder, { where: { complaintId }, order: { id: 'ASC' } }));
    const spendings = groupByComplaint(await manager.find(Spending, { where: { complaintId }, order: { id: 'ASC' } }));
    const clocks = groupByComplaint(await manager.find(ClockRow, { where: { complaintId }, order: { id: 'ASC' } }));
    const rated = new Set((await manager.findBy(Rating, { complaintId })).map((rating) => rating.complaintId));
    const seen = complaints.map((complaint) => ({
      complaint,
      workOrders: orders.get(complaint.id) ?? [],
      spendings: spendings.get(complaint.id) ?? [],
      clocks: clocks.get(complaint.id) ?? [],
      isRated: rated.has(complaint.id),
    }));
    const people = await personBriefs(manager, seen.flatMap(peopleIn));
    const names = await departmentNames(manager);
    const estates = await estateNames(
      manager,
      complaints.map(({ estateId }) => estateId),
    );
    const now = this.clock.now();
    const unread = await this.countUnread.of(
      manager,
      viewer,
      complaints.map(({ id }) => id),
    );
    const households = await householdCounts(manager, complaints);
    return seen.map((facts) => ({
      ...summaryOf(
        { asker: viewer, facts, people, departmentNames: names, now },
        {
          unreadCount: unread.get(facts.complaint.id) ?? 0,
          householdCount: households.get(facts.complaint.id) ?? 1,
        },
      ),
      estateName: estates.get(facts.complaint.estateId) ?? '',
    }));
  }
}

function groupByComplaint<Row extends { complaintId: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.complaintId);
    if (group === undefined) groups.set(row.complaintId, [row]);
    else group.push(row);
  }
  return groups;
}
