import { Injectable } from '@nestjs/common';
import type { Page } from '@yingsheng/shared/api/common';
import type { ComplaintSummary } from '@yingsheng/shared/api/complaint';
import type { ComplaintListQuery } from '@yingsheng/shared/api/complaint-list';
import { Clock } from '../platform/clock/clock';
import { TransactionRunner } from '../platform/database/transaction-runner';
import type { Viewer } from '../platform/http/viewer';
import { ComplaintSummaries } from './complaint-summaries';
import { Complaint } from './entities/complaint';
import { applyFilters, isNewestAcross, restrictToVisible } from './list-filters';
import { listOrder } from './list-order';
import { householdFilter } from './of-household';
import { searchAcross } from './search-across';

const DEFAULT_LIMIT = 20;

/** Complaints the viewer may see, page by page without counting or skipping rows. */
@Injectable()
export class ListComplaints {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly summaries: ComplaintSummaries,
    private readonly clock: Clock,
  ) {}

  execute(viewer: Viewer, query: ComplaintListQuery): Promise<Page<ComplaintSummary>> {
    const limit = query.limit ?? DEFAULT_LIMIT;
    const now = this.clock.now();
    const order = listOrder(viewer, query, now);
    return this.transactions.read(async (manager) => {
      const keepHousehold = await householdFilter(manager, viewer, query.householdId);
      const list = () => {
        const rows = manager.createQueryBuilder(Complaint, 'complaint');
        restrictToVisible(rows, viewer, query);
        applyFilters(rows, viewer, query, now);
        keepHousehold(rows);
        order.apply(rows);
        return rows;
      };
      const { query: words } = query;
      const { entities: found, raw } =
        words !== undefined && isNewestAcross(viewer, query)
          ? await searchAcross(manager, { viewer, query: { ...query, query: words }, limit: limit + 1, now }, list)
          : await list()
              .limit(limit + 1)
              .getRawAndEntities<Record<string, unknown>>();
      const page = found.slice(0, limit);
      const last = page.at(-1);
      return {
        items: await this.summaries.of(manager, viewer, page),
        nextCursor:
          found.length > limit && last !== undefined ? order.cursorAfter(last, raw[page.length - 1] ?? {}) : null,
      };
    });
  }
}
