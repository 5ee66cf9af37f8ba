/** What is stored of one complaint, as the invariants look at it. */
import type { ComplaintFacts } from '../../src/complaints/domain/facts';
import { TimelineEntry } from '../../src/complaints/entities/timeline-entry';
import { LoadComplaint } from '../../src/complaints/load-complaint';
import { readRows } from '../../src/platform/database/read-rows';
import { TransactionRunner } from '../../src/platform/database/transaction-runner';
import type { BootedApp } from '../support/boot-app';

export interface History {
  readonly facts: ComplaintFacts;
  readonly entries: readonly TimelineEntry[];
}

/** Entries are only appended: those of `before` are not read again, but what follows must continue them. */
export function readHistory(booted: BootedApp, complaintId: string, before?: History): Promise<History> {
  return booted.app.get(TransactionRunner).read(async (manager) => {
    const known = before?.entries ?? [];
    const facts = await booted.app.get(LoadComplaint).loadFacts(manager, complaintId, { lock: false });
    const choice = 'complaint_id = ? AND sequence > ? ORDER BY sequence';
    const added = await readRows(manager, TimelineEntry, choice, [complaintId, known.length]);
    return { facts, entries: [...known, ...added] };
  });
}

/** What a write about the complaint changes, whoever made it. */
interface Trace {
  readonly version: number;
  readonly entries: number;
  readonly orderVersions: number;
  readonly clocks: number;
  readonly runningClocks: number;
}

const TRACE = `SELECT version,
  (SELECT COUNT(*) FROM timeline_entry WHERE complaint_id = complaint.id) AS entries,
  (SELECT COALESCE(SUM(version), 0) FROM work_order WHERE complaint_id = complaint.id) AS orderVersions,
  (SELECT COUNT(*) FROM clock WHERE complaint_id = complaint.id) AS clocks,
  (SELECT COUNT(*) FROM clock WHERE ended_at IS NULL AND complaint_id = complaint.id) AS runningClocks
  FROM complaint WHERE id = ?`;

/** As it is stored now. */
export async function traceOf({ dataSource }: BootedApp, { facts }: History): Promise<Trace> {
  const [row]: Record<keyof Trace, number | string>[] = await dataSource.query(TRACE, [facts.complaint.id]);
  return Object.fromEntries(Object.entries(row ?? {}).map(([name, value]) => [name, Number(value)])) as never;
}

/** As it was when this was read. */
export function traceIn({ facts: { complaint, workOrders, clocks }, entries }: History): Trace {
  return {
    version: complaint.version,
    entries: entries.length,
    orderVersions: workOrders.reduce((sum, order) => sum + order.version, 0),
    clocks: clocks.length,
    runningClocks: clocks.filter(({ endedAt }) => endedAt === null).length,
  };
}

/** Of all complaints: ids grow with time, so a write shows. */
export async function lastOutboxId({ dataSource }: BootedApp): Promise<string | null> {
  const [row]: { id: string | null }[] = await dataSource.query('SELECT MAX(id) AS id FROM outbox_event');
  return row?.id ?? null;
}

/** How many entries each of the complaints has. */
export async function entryCounts(
  { dataSource }: BootedApp,
  histories: readonly History[],
): Promise<ReadonlyMap<string, number>> {
  const ids = histories.map(({ facts }) => facts.complaint.id);
  const rows: { id: string; count: number | string }[] = await dataSource.query(
    `SELECT complaint_id AS id, COUNT(*) AS count FROM timeline_entry
     WHERE complaint_id IN (${ids.map(() => '?').join(', ')}) GROUP BY complaint_id`,
    ids,
  );
  return new Map(rows.map(({ id, count }) => [id, Number(count)]));
}
