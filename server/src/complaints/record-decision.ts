import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { claimMedia } from '../media/claim-media';
import { insertRows, updateRows } from '../platform/database/insert-rows';
import { DomainError } from '../platform/domain-error';
import { newId } from '../platform/ids';
import { appendOutbox } from '../platform/outbox/append-outbox';
import { applyDecision, openingFacts } from './domain/apply-decision';
import { ballHolderOf } from './domain/ball-holder';
import type { BookChanges } from './domain/clock-book';
import { clockChanges } from './domain/clocks-from-timeline';
import { removePersonal } from './domain/decide/remove-personal';
import type { ComplaintPatch, Decision, NewComplaintEvent, OpenDecision } from './domain/decision';
import { type ClockState, type ComplaintFacts, type PromiseTerms, SYSTEM, type WorkOrderState } from './domain/facts';
import { formerHands, type LostHand, lostHands } from './domain/lost-hands';
import { complaintNextDueAt, workOrderNextDueAt } from './domain/next-due';
import { isResidentsEntry } from './domain/personal-parts';
import { steppedClocks, UNSTEPPED } from './domain/step-clocks';
import { ClockRow } from './entities/clock-row';
import { Complaint } from './entities/complaint';
import { EscalationRun } from './entities/escalation-run';
import { LostOrder } from './entities/lost-order';
import { Rating } from './entities/rating';
import { Spending } from './entities/spending';
import { TimelineEntry } from './entities/timeline-entry';
import { TriageCorrection } from './entities/triage-correction';
import { WorkOrder } from './entities/work-order';
import { sealed } from './hash-chain';
import { newlyResponsibleMustBeHere } from './newly-responsible';
import { stripTimeline } from './strip-timeline';
import { insertSearch, updateSearch } from './write-search';

/** Who is written into the timeline; `null`: the system. */
export interface Actor {
  readonly personId: string | null;
}

/** A decision and the facts it was taken on. */
export interface Decided {
  readonly facts: ComplaintFacts;
  readonly decision: Decision;
}

/** What can happen to a clock once it runs. */
const CHANGING_COLUMNS = [
  'warnAt',
  'dueAt',
  'endedAt',
  'outcome',
  'nextStepAt',
  'escalatedPercent',
  'minutesLate',
] as const satisfies readonly (keyof ClockState)[];

interface Write {
  readonly before: ComplaintFacts | null;
  readonly after: ComplaintFacts;
  readonly decision: Decision;
  readonly entries: readonly TimelineEntry[];
  readonly lost: readonly LostHand[];
  readonly actor: Actor;
  readonly now: Date;
}

/**
 * The one write door. Complaint, work orders, timeline, clocks and outbox are written here, in the
 * caller's transaction, and nowhere else. Ball holder, clocks, next due times and versions are derived here.
 */
@Injectable()
export class RecordDecision {
  /** Returns the facts after the write. */
  async open(
    manager: EntityManager,
    opening: OpenDecision,
    terms: PromiseTerms,
    actor: Actor,
    now: Date,
  ): Promise<ComplaintFacts> {
    const write = writeOf(null, openingFacts(opening, terms), opening, actor, now);
    await writeAll(manager, [write]);
    return write.after;
  }

  /** Refuses with `COMPLAINT.STALE_VERSION` or `WORK_ORDER.STALE_VERSION` where somebody was faster. */
  async record(
    manager: EntityManager,
    before: ComplaintFacts,
    decision: Decision,
    actor: Actor,
    now: Date,
  ): Promise<ComplaintFacts> {
    const write = writeOf(before, applyDecision(before, decision), decision, actor, now);
    await writeAll(manager, [write]);
    return write.after;
  }

  /**
   * What is personal leaves the entries before the decision that says so; their seals stay.
   * @throws BrokenChain: what was tampered with is evidence, and stays as it is
   */
  async removePersonal(manager: EntityManager, before: ComplaintFacts, now: Date): Promise<ComplaintFacts> {
    const { facts, sealedAnew } = await stripTimeline(manager, before);
    return this.record(manager, facts, removePersonal(before, sealedAnew, now), SYSTEM, now);
  }

  /** As `record` for several complaints, in few statements. */
  async recordAll(manager: EntityManager, decided: readonly Decided[], actor: Actor, now: Date): Promise<void> {
    const writes = decided.map(({ facts, decision }) =>
      writeOf(facts, applyDecision(facts, decision), decision, actor, now),
    );
    await writeAll(manager, writes);
  }
}

function writeOf(
  before: ComplaintFacts | null,
  decided: ComplaintFacts,
  decision: Decision,
  actor: Actor,
  now: Date,
): Write {
  const entries = chainedEntries(decided, decision, actor, now);
  const lost = before === null ? [] : lostHands(before, decided, entries);
  return { before, after: derived(before, decided, decision, entries, lost), decision, entries, lost, actor, now };
}

async function writeAll(manager: EntityManager, writes: readonly Write[]): Promise<void> {
  await newlyResponsibleMustBeHere(manager, writes);
  const isBackground = ({ decision }: Write) => decision.isBackground;
  await writeInBackground(manager, writes.filter(isBackground));
  for (const write of writes.filter((one) => !isBackground(one))) {
    await writeComplaint(manager, write);
    await writeWorkOrders(manager, write);
    await writeSpendings(manager, write);
  }
  await insertRows(
    manager,
    TimelineEntry,
    writes.flatMap(({ entries }) => entries),
  );
  await writeClocks(manager, writes);
  await insertRows(manager, EscalationRun, writes.flatMap(stepRuns));
  await insertRows(manager, LostOrder, writes.flatMap(lostOrders));
  for (const write of writes) await writeAttachments(manager, write);
  await appendOutbox(manager, writes.flatMap(outboxEvents));
}

/** Everything that follows from the decision rather than being decided. */
function derived(
  before: ComplaintFacts | null,
  decided: ComplaintFacts,
  decision: Decision,
  entries: readonly TimelineEntry[],
  lost: readonly LostHand[],
): ComplaintFacts {
  const { complaint } = decided;
  const changes = clockChanges(before, decided, entries);
  const { pauses } = changes;
  const clocks = steppedClocks(before, { ...decided, pauses }, clocksAfter(before, complaint.id, changes), decision);
  const workOrders = decided.workOrders.map((order): WorkOrderState => {
    const was = before?.workOrders.find((other) => other.id === order.id);
    return {
      ...order,
      formerHandIds: was === undefined ? null : formerHands(was, lost, entries),
      nextDueAt: workOrderNextDueAt(order, complaint, clocks),
      version: was === undefined ? 1 : was.version + (was === order ? 0 : 1),
    };
  });
  const last = entries.at(-1);
  return {
    ...decided,
    complaint: {
      ...complaint,
      ballHolderId: ballHolderOf(complaint, workOrders),
      nextDueAt: complaintNextDueAt(complaint, clocks),
      version: before === null ? 1 : before.complaint.version + (decision.isBackground ? 0 : 1),
    },
    workOrders,
    clocks,
    pauses,
    lastEntry: last === undefined ? decided.lastEntry : { sequence: last.sequence, hash: last.hash },
  };
}

function clocksAfter(
  before: ComplaintFacts | null,
  complaintId: string,
  { changed, started }: BookChanges<ClockState>,
): ClockState[] {
  const known = (before?.clocks ?? []).map((clock) => changed.find(({ was }) => was.id === clock.id)?.is ?? clock);
  return [...known, ...started.map((clock) => ({ ...clock, ...UNSTEPPED, id: newId(), complaintId }))];
}

function chainedEntries(facts: ComplaintFacts, { entries }: Decision, actor: Actor, now: Date): TimelineEntry[] {
  let { sequence, hash: previousHash } = facts.lastEntry;
  return entries.map((said) => {
    sequence += 1;
    const { isBySystem, ...words } = said;
    const actorId = isBySystem ? null : actor.personId;
    const isByResident = isResidentsEntry(facts.complaint, { actorId, action: words.action });
    const head = { id: newId(), complaintId: facts.complaint.id, sequence, occurredAt: now, previousHash };
    const row = sealed({ ...words, ...head, actorId, isByResident });
    previousHash = row.hash;
    return row;
  });
}

/** What the system notes changes little and alike: one statement for all complaints that get the same. */
async function writeInBackground(manager: EntityManager, writes: readonly Write[]): Promise<void> {
  const alike = new Map<string, { readonly patch: ComplaintPatch; readonly ids: string[] }>();
  for (const { after, decision } of writes) {
    if (Object.keys(decision.complaint).length === 0) continue;
    const key = JSON.stringify(decision.complaint);
    const group = alike.get(key) ?? { patch: decision.complaint, ids: [] };
    group.ids.push(after.complaint.id);
    alike.set(key, group);
  }
  for (const { patch, ids } of alike.values()) {
    await manager.update(Complaint, { id: In(ids) }, mutable<Complaint>(patch));
  }
  for (const { after, decision } of writes) await updateSearch(manager, after.complaint, decision.complaint);
}

async function writeComplaint(manager: EntityManager, { before, after, decision }: Write): Promise<void> {
  const { id, ballHolderId, nextDueAt, version } = after.complaint;
  if (before === null) {
    await insertRows(manager, Complaint, [mutable<Complaint>(after.complaint)]);
    await insertSearch(manager, after.complaint);
    return;
  }
  const { affected } = await manager.update(
    Complaint,
    { id, version: before.complaint.version },
    { ...mutable<Complaint>(decision.complaint), ballHolderId, nextDueAt, version },
  );
  if (affected !== 1) throw new DomainError('COMPLAINT.STALE_VERSION', { seen: before.complaint.version });
  await updateSearch(manager, after.complaint, decision.complaint);
}

async function writeWorkOrders(manager: EntityManager, { before, after, decision }: Write): Promise<void> {
  const inserted = decision.workOrders.flatMap((change) => (change.change === 'insert' ? [change.order.id] : []));
  const rows = after.workOrders.filter((order) => inserted.includes(order.id));
  await insertRows(manager, WorkOrder, rows.map(mutable<WorkOrder>));
  for (const order of after.workOrders) {
    const was = before?.workOrders.find((other) => other.id === order.id);
    if (was === undefined) continue;
    const change = decision.workOrders.find((other) => other.change === 'update' && other.id === order.id);
    const patch = change?.change === 'update' ? change.patch : null;
    if (patch === null && was.nextDueAt?.getTime() === order.nextDueAt?.getTime()) continue;
    const { nextDueAt, version } = order;
    const formerHandIds = order.formerHandIds === null ? null : [...order.formerHandIds];
    const { affected } = await manager.update(
      WorkOrder,
      { id: order.id, version: was.version },
      { ...mutable<WorkOrder>(patch ?? {}), formerHandIds, nextDueAt, version },
    );
    if (affected !== 1) throw new DomainError('WORK_ORDER.STALE_VERSION', { seen: was.version });
  }
}

async function writeSpendings(manager: EntityManager, { decision }: Write): Promise<void> {
  const asked = decision.spendings.flatMap((change) => (change.change === 'insert' ? [change.spending] : []));
  await insertRows(manager, Spending, asked.map(mutable<Spending>));
  for (const change of decision.spendings) {
    if (change.change === 'insert') continue;
    const { affected } = await manager.update(Spending, { id: change.id, status: 'pending' }, change.patch);
    if (affected !== 1) throw new DomainError('SPENDING.NOT_PENDING', { spendingId: change.id });
  }
}

async function writeClocks(manager: EntityManager, writes: readonly Write[]): Promise<void> {
  const started: ClockRow[] = [];
  const changed: ClockRow[] = [];
  for (const { before, after } of writes) {
    for (const clock of after.clocks) {
      const was = before?.clocks.find((other) => other.id === clock.id);
      if (was === undefined) started.push(mutable(clock));
      else if (was !== clock) changed.push(mutable(clock));
    }
  }
  await updateRows(manager, ClockRow, changed, CHANGING_COLUMNS);
  await insertRows(manager, ClockRow, started);
}

/** A run that tells nobody has nothing left to be told. */
function stepRuns({ after, decision, now }: Write): EscalationRun[] {
  const complaintId = after.complaint.id;
  return decision.steps.flatMap(({ clockId, runs }) =>
    runs.map((run) => ({
      ...run,
      id: newId(),
      clockId,
      complaintId,
      ranAt: now,
      toldAt: run.personId === null ? now : null,
    })),
  );
}

function lostOrders({ lost, after, actor, now }: Write): LostOrder[] {
  return lost.flatMap(({ how, ...hand }) =>
    how === null
      ? []
      : [
          {
            ...hand,
            how,
            id: newId(),
            complaintId: after.complaint.id,
            byId: actor.personId,
            lostAt: now,
            seenAt: null,
          },
        ],
  );
}

async function writeAttachments(manager: EntityManager, write: Write): Promise<void> {
  const { after, decision, entries, actor, now } = write;
  const complaintId = after.complaint.id;
  for (const { mediaIds, purpose, workOrderId, entryIndex, uploaderId } of decision.media) {
    if (actor.personId === null || mediaIds.length === 0) continue;
    const timelineEntryId = entries[entryIndex]?.id ?? null;
    await claimMedia(manager, {
      mediaIds,
      uploaderId: uploaderId ?? actor.personId,
      complaintId,
      workOrderId,
      timelineEntryId,
      purpose,
    });
  }
  if (decision.rating !== null) {
    await insertRows(manager, Rating, [{ ...decision.rating, id: newId(), complaintId, ratedAt: now }]);
  }
  if (decision.triageCorrection !== null) {
    const correction = { ...decision.triageCorrection, correctedById: actor.personId, correctedAt: now };
    await insertRows(manager, TriageCorrection, [{ ...correction, id: newId(), complaintId }]);
  }
}

function outboxEvents({ after, decision, lost, actor, now }: Write) {
  const { id: complaintId, estateId } = after.complaint;
  return [...decision.events, ...lost.flatMap(lossEvents)].map(({ type, payload }) => ({
    type,
    payload: { ...payload, complaintId, estateId, actorId: actor.personId },
    occurredAt: now,
  }));
}

/** Of a cancellation whoever had the order hears by itself. */
function lossEvents({ workOrderId, personId: workerId, how, toId, reason }: LostHand): NewComplaintEvent[] {
  if (how === null || how === 'cancelled') return [];
  return [{ type: 'OrderLost', payload: { workOrderId, workerId, how, toId, reason } }];
}

/** Facts are read-only to rules; a row is the same columns as the database wants them. */
function mutable<Row extends object>(state: object): Row {
  return { ...state } as Row;
}
