import { Injectable } from '@nestjs/common';
import type { ComplaintCount, ComplaintListQuery } from '@yingsheng/shared/api/complaint-list';
import { Clock } from '../platform/clock/clock';
import { TransactionRunner } from '../platform/database/transaction-runner';
import type { Viewer } from '../platform/http/viewer';
import { Complaint } from './entities/complaint';
import { applyFilters, restrictToVisible } from './list-filters';
import { householdFilter } from './of-household';

/** 共几件: as many as the list has on all its pages, for whoever asks and by the same filters. */
@Injectable()
export class CountComplaints {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly clock: Clock,
  ) {}

  execute(viewer: Viewer, query: ComplaintListQuery): Promise<ComplaintCount> {
    const now = this.clock.now();
    return this.transactions.read(async (manager) => {
      const rows = manager.createQueryBuilder(Complaint, 'complaint');
      restrictToVisible(rows, viewer, query);
      applyFilters(rows, viewer, query, now);
      (await householdFilter(manager, viewer, query.householdId))(rows);
      return { total: await rows.getCount() };
    });
  }
}
