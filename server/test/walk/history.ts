/** What is stored of one complaint, as the invariants look at it. */
import type { ComplaintFacts } from '../../src/complaints/domain/facts';
import { TimelineEntry } from '../../src/complaints/entities/timeline-entry';
import { LoadComplaint } from '../../src/complaints/load-complaint';
import { TransactionRunner } from '../../src/platform/database/transaction-runner';
import { OutboxEvent } from '../../src/platform/outbox/outbox-event';
import type { BootedApp } from '../support/boot-app';

export interface History {
  readonly facts: ComplaintFacts;
  readonly entries: readonly TimelineEntry[];
}

/** Reads the entries after those of `before`, whose chain is then only continued. */
export function readHistory(booted: BootedApp, complaintId: string, before?: History): Promise<History> {
  return booted.app.get(TransactionRunner).read(async (manager) => {
    const facts = await booted.app.get(LoadComplaint).loadFacts(manager, complaintId, { lock: false });
    const entries = await manager.find(TimelineEntry, { where: { complaintId }, order: { sequence: 'ASC' } });
    if (before !== undefined && entries.length < before.entries.length) throw new Error('entries are gone');
    return { facts, entries };
  });
}

/** Of all complaints: ids grow with time, so a write shows. */
export async function lastEventId(booted: BootedApp): Promise<string | null> {
  const [event] = await booted.dataSource.manager.find(OutboxEvent, {
    select: { id: true },
    order: { id: 'DESC' },
    take: 1,
  });
  return event?.id ?? null;
}
