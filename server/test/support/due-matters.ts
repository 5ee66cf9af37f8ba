import { ClockRow } from '../../src/complaints/entities/clock-row';
import { Complaint } from '../../src/complaints/entities/complaint';
import { TimelineEntry } from '../../src/complaints/entities/timeline-entry';
import { CHAIN_START, sealed } from '../../src/complaints/hash-chain';
import { insertRows } from '../../src/platform/database/insert-rows';
import { TransactionRunner } from '../../src/platform/database/transaction-runner';
import { newId } from '../../src/platform/ids';
import { complaintFacts } from '../factories/complaint-facts';
import type { BootedApp } from './boot-app';
import type { SmallEstate } from './small-estate';

const CLOCK_KINDS = ['firstResponse', 'resolution'] as const;
export const CLOCKS_OF_A_MATTER = CLOCK_KINDS.length;
const HOUR_MS = 3_600_000;

/**
 * Urgent complaints whose two promises of an hour broke ten minutes before `now`: warning and breach are due at once.
 * Written past the write door, because thousands are wanted; nothing is due until `makeDue`.
 */
export async function insertDueMatters(
  booted: BootedApp,
  estate: SmallEstate,
  count: number,
  now: Date,
): Promise<void> {
  const startedAt = new Date(now.getTime() - HOUR_MS - 600_000);
  const policy = await booted.dataSource.manager.query('SELECT id FROM sla_policy LIMIT 1');
  const matters = Array.from({ length: count }, (_, index) => matterOf(estate, policy[0].id, index, startedAt));
  await booted.app.get(TransactionRunner).run(async (manager) => {
    await insertRows(
      manager,
      Complaint,
      matters.map(({ complaint }) => complaint),
    );
    await insertRows(
      manager,
      TimelineEntry,
      matters.map(({ entry }) => entry),
    );
    await insertRows(
      manager,
      ClockRow,
      matters.flatMap(({ clocks }) => clocks),
    );
  });
}

/** All at one instant, so that every worker that runs finds the whole heap. */
export async function makeDue(booted: BootedApp): Promise<void> {
  await booted.app
    .get(TransactionRunner)
    .run((manager) => manager.query('UPDATE clock SET next_step_at = warn_at WHERE ended_at IS NULL'));
}

function matterOf(estate: SmallEstate, policyId: string, index: number, startedAt: Date) {
  const id = newId();
  const complaint = {
    ...complaintFacts({}).complaint,
    id,
    number: `YS-0000-${index}`,
    estateId: estate.estateId,
    householdId: estate.rooms.lin,
    buildingId: null,
    reporterId: estate.people.lin,
    urgency: 'urgent',
    firstContactOwnerId: estate.people.desk,
    ballHolderId: estate.people.desk,
    policyId,
    submittedAt: startedAt,
  } as Complaint;
  const dueAt = new Date(startedAt.getTime() + HOUR_MS);
  const clocks = CLOCK_KINDS.map(
    (kind): ClockRow => ({
      id: newId(),
      complaintId: id,
      workOrderId: null,
      subjectId: null,
      kind,
      startedAt,
      warnAt: new Date(startedAt.getTime() + 0.8 * HOUR_MS),
      dueAt,
      endedAt: null,
      outcome: null,
      nextStepAt: null,
      escalatedPercent: null,
      minutesLate: null,
    }),
  );
  return { complaint, clocks, entry: openingOf(complaint) };
}

function openingOf({ id, category, urgency, reporterId, submittedAt }: Complaint): TimelineEntry {
  const unsealed = {
    id: newId(),
    complaintId: id,
    sequence: 1,
    action: 'submit' as const,
    workOrderId: null,
    actorId: reporterId,
    isByResident: true,
    occurredAt: submittedAt,
    reason: null,
    body: null,
    data: { category, urgency },
    isVisibleToResident: true,
    previousHash: CHAIN_START,
  };
  return sealed(unsealed);
}
