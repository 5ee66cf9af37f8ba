/** What is stored of one complaint, as the invariants look at it. */
import { MoreThan } from 'typeorm';
import type { ComplaintFacts } from '../../src/complaints/domain/facts';
import { TimelineEntry } from '../../src/complaints/entities/timeline-entry';
import { LoadComplaint } from '../../src/complaints/load-complaint';
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
    const added = await manager.find(TimelineEntry, {
      where: { complaintId, sequence: MoreThan(known.length) },
      order: { sequence: 'ASC' },
    });
    return { facts, entries: [...known, ...added] };
  });
}

const TRACES = [
  'SELECT version FROM complaint WHERE id = ?',
  'SELECT COUNT(*) FROM timeline_entry WHERE complaint_id = ?',
  'SELECT SUM(version) FROM work_order WHERE complaint_id = ?',
  'SELECT COUNT(*) FROM clock WHERE complaint_id = ?',
  'SELECT COUNT(*) FROM clock WHERE ended_at IS NULL AND complaint_id = ?',
  // Of all complaints: ids grow with time, so a write shows.
  'SELECT MAX(id) FROM outbox_event WHERE ? IS NOT NULL',
];
const TRACE = `SELECT ${TRACES.map((select, index) => `(${select}) AS t${index}`).join(', ')}`;

/** Changes with every write about the complaint; cheap enough to be asked around every step. */
export async function traceOf(booted: BootedApp, complaintId: string): Promise<string> {
  const rows: unknown = await booted.dataSource.query(
    TRACE,
    TRACES.map(() => complaintId),
  );
  return JSON.stringify(rows);
}
