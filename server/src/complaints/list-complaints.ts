import { Injectable } from '@nestjs/common';
import type { Page } from '@yingsheng/shared/api/common';
import type { ComplaintListQuery, ComplaintSummary } from '@yingsheng/shared/api/complaint';
import { type EntityManager, In } from 'typeorm';
import { personBriefs } from '../directory/people';
import { Clock } from '../platform/clock/clock';
import { TransactionRunner } from '../platform/database/transaction-runner';
import type { Viewer } from '../platform/http/viewer';
import { departmentNames } from './department-names';
import { peopleIn } from './domain/view/seen';
import { summaryOf } from './domain/view/summary';
import { ClockRow } from './entities/clock-row';
import { Complaint } from './entities/complaint';
import { Rating } from './entities/rating';
import { Spending } from './entities/spending';
import { WorkOrder } from './entities/work-order';
import { decodeCursor, encodeCursor } from './list-cursor';
import { applyFilters, restrictToVisible, startAfter } from './list-filters';

const DEFAULT_LIMIT = 20;

/** Complaints the viewer may see, newest first, page by page without counting or skipping rows. */
@Injectable()
export class ListComplaints {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly clock: Clock,
  ) {}

  execute(viewer: Viewer, query: ComplaintListQuery): Promise<Page<ComplaintSummary>> {
    const limit = query.limit ?? DEFAULT_LIMIT;
    return this.transactions.read(async (manager) => {
      const rows = manager.createQueryBuilder(Complaint, 'complaint');
      restrictToVisible(rows, viewer, query);
      applyFilters(rows, query, this.clock.now());
      if (query.cursor !== undefined) startAfter(rows, decodeCursor(query.cursor));
      const found = await rows
        .orderBy('complaint.submittedAt', 'DESC')
        .addOrderBy('complaint.id', 'DESC')
        .limit(limit + 1)
        .getMany();
      const page = found.slice(0, limit);
      const last = page.at(-1);
      return {
        items: await this.summaries(manager, viewer, page),
        nextCursor: found.length > limit && last !== undefined ? encodeCursor(last) : null,
      };
    });
  }

  /** Five statements for a page, however long. */
  private async summaries(
    manager: EntityManager,
    viewer: Viewer,
    complaints: readonly Complaint[],
  ): Promise<ComplaintSummary[]> {
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
    const now = this.clock.now();
    return seen.map((facts) => summaryOf({ asker: viewer, facts, people, departmentNames: names, now }));
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
