import type { EntityManager } from 'typeorm';
import { updateRows } from '../platform/database/insert-rows';
import type { ComplaintFacts } from './domain/facts';
import { isResidentsEntry } from './domain/personal-parts';
import { Rating } from './entities/rating';
import { Spending } from './entities/spending';
import { TimelineEntry } from './entities/timeline-entry';
import { TriageCorrection } from './entities/triage-correction';
import { findBreak, stripped } from './hash-chain';

/** A timeline that was changed by other hands. */
export class BrokenChain extends Error {
  constructor(complaintId: string) {
    super(`the hash chain of complaint ${complaintId} is broken`);
  }
}

/** What changes about an entry when what is personal leaves it. */
const STRIPPED_COLUMNS = [
  'actorId',
  'isByResident',
  'reason',
  'body',
  'data',
  'hashVersion',
  'salt',
  'contentDigest',
  'previousHash',
  'hash',
] as const satisfies readonly (keyof TimelineEntry)[];

/**
 * Takes what is personal out of what is stored of a complaint's course; a part of the write door, which then records that
 * it was done. Answers with the facts to record it on, and with how many entries had to be sealed anew.
 * @throws BrokenChain
 */
export async function stripTimeline(
  manager: EntityManager,
  before: ComplaintFacts,
): Promise<{ readonly facts: ComplaintFacts; readonly sealedAnew: number }> {
  const complaintId = before.complaint.id;
  const entries = await manager.find(TimelineEntry, { where: { complaintId }, order: { sequence: 'ASC' } });
  if (findBreak(entries) !== null) throw new BrokenChain(complaintId);
  const { bare, sealedAnew } = stripped(entries, (each) => isResidentsEntry(before.complaint, each));
  await updateRows(manager, TimelineEntry, bare, STRIPPED_COLUMNS);
  await forgetWords(manager, complaintId);
  const hash = bare.at(-1)?.hash ?? before.lastEntry.hash;
  return { facts: { ...before, lastEntry: { ...before.lastEntry, hash } }, sealedAnew };
}

/** Words beside the timeline: scores and amounts stay. */
async function forgetWords(manager: EntityManager, complaintId: string): Promise<void> {
  await manager.update(Rating, { complaintId }, { comment: null });
  await manager.update(Spending, { complaintId }, { note: '', decisionReason: null });
  await manager.update(TriageCorrection, { complaintId }, { reason: null });
}
