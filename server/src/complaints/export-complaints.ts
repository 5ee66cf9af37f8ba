import { Injectable } from '@nestjs/common';
import type { ComplaintSummary } from '@yingsheng/shared/api/complaint';
import type { ComplaintListQuery } from '@yingsheng/shared/api/complaint-list';
import { EXPORT_MAX_ROWS } from '@yingsheng/shared/complaint/limits';
import { type EntityManager, In } from 'typeorm';
import { recordAudit } from '../directory/audit/record-audit';
import { Estate } from '../directory/entities/estate';
import { Clock } from '../platform/clock/clock';
import { TransactionRunner } from '../platform/database/transaction-runner';
import { DomainError } from '../platform/domain-error';
import type { Viewer } from '../platform/http/viewer';
import { writeSpreadsheet } from '../platform/spreadsheet/write-spreadsheet';
import { CountComplaints } from './count-complaints';
import { EXPORT_HEADINGS, exportRow } from './domain/view/export-row';
import { Complaint } from './entities/complaint';
import { ListComplaints } from './list-complaints';
import { estatesInSight } from './list-filters';

/** Rows read at once: nobody waits for the whole of a long list to be read in one statement. */
const BATCH_SIZE = 500;

/** 导出清单: all rows of what the list is narrowed by, in its order, as a spreadsheet. */
@Injectable()
export class ExportComplaints {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly listComplaints: ListComplaints,
    private readonly countComplaints: CountComplaints,
    private readonly clock: Clock,
  ) {}

  /**
   * That it was done is recorded before a row is read.
   * @throws DomainError COMPLAINT.EXPORT_TOO_LONG, REQUEST.NOT_FOUND, SERVER.BUSY
   */
  async execute(viewer: Viewer, asked: ComplaintListQuery): Promise<Buffer> {
    const { cursor: _cursor, limit: _limit, ...query } = asked;
    const now = this.clock.now();
    const { total: count } = await this.countComplaints.execute(viewer, query);
    if (count > EXPORT_MAX_ROWS) throw new DomainError('COMPLAINT.EXPORT_TOO_LONG', { count, limit: EXPORT_MAX_ROWS });
    await this.transactions.run((manager) => record(manager, viewer, query, count, now));
    const rows: string[][] = [[...EXPORT_HEADINGS]];
    for await (const batch of this.batches(viewer, query)) rows.push(...(await this.rowsOf(batch, now)));
    return writeSpreadsheet([{ name: '投诉清单', rows, boldRows: [0] }]);
  }

  private async *batches(viewer: Viewer, query: ComplaintListQuery): AsyncGenerator<readonly ComplaintSummary[]> {
    let cursor: string | null = null;
    do {
      const behind: Pick<ComplaintListQuery, 'cursor'> = cursor === null ? {} : { cursor };
      const page = await this.listComplaints.execute(viewer, { ...query, ...behind, limit: BATCH_SIZE });
      yield page.items;
      cursor = page.nextCursor;
    } while (cursor !== null);
  }

  private async rowsOf(summaries: readonly ComplaintSummary[], now: Date): Promise<string[][]> {
    const ids = summaries.map(({ id }) => id);
    const complaints = await this.transactions.read((manager) => manager.findBy(Complaint, { id: In(ids) }));
    const byId = new Map(complaints.map((complaint) => [complaint.id, complaint]));
    return summaries.flatMap((summary) => {
      const complaint = byId.get(summary.id);
      return complaint === undefined ? [] : [exportRow(summary, complaint, now)];
    });
  }
}

async function record(
  manager: EntityManager,
  viewer: Viewer,
  query: ComplaintListQuery,
  count: number,
  now: Date,
): Promise<void> {
  const { estateIds } = estatesInSight(viewer, query);
  const { query: words, ...filters } = query;
  const details = { count, filters: { ...filters, ...(words === undefined ? {} : { isSearched: true }) } };
  const estates = await manager.findBy(Estate, { id: In(estateIds) });
  const entries = estates.map(({ id, name }) => ({
    ...{ actorId: viewer.personId, action: 'listExported' as const, details },
    ...{ subjectKind: 'estate' as const, subjectId: id, subjectName: name, estateId: id },
  }));
  await recordAudit(manager, entries, now);
}
