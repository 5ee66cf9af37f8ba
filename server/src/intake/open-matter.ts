import { Injectable } from '@nestjs/common';
import type { ComplaintReceipt } from '@yingsheng/shared/api/complaint';
import type { Urgency } from '@yingsheng/shared/complaint/urgency';
import type { EntityManager } from 'typeorm';
import { openingFacts } from '../complaints/domain/apply-decision';
import type { OpenDecision } from '../complaints/domain/decision';
import type { ComplaintFacts, PromiseTerms } from '../complaints/domain/facts';
import { mergeDecisions } from '../complaints/domain/merge-decisions';
import { JoinLead } from '../complaints/join-lead';
import { LoadComplaint } from '../complaints/load-complaint';
import { RecordDecision } from '../complaints/record-decision';
import { DispatchComplaint } from '../dispatch/dispatch-complaint';
import { claimableOf, linkedTo } from '../media/claim-media';
import { positionsOf } from '../media/domain/name-missing';
import { TransactionRunner } from '../platform/database/transaction-runner';
import { type KeyedRequest, OncePerKey } from '../platform/idempotency/once-per-key';
import { IntakeMemory } from './intake-memory';
import { type Joining, JoinMatter } from './joining/join-matter';
import { receiptOf } from './receipt';

export interface KeyedMatter extends KeyedRequest {
  readonly chosenUrgency: Urgency | undefined;
  readonly mediaIds: readonly string[];
  /** Who is written down as having done it, where that is not whoever the key belongs to. */
  readonly actorId?: string;
  /** 我也是. */
  readonly joining?: Joining;
}

export interface Opened {
  readonly receipt: ComplaintReceipt;
  /** The key was seen before: nothing new was written. */
  readonly isRepeat: boolean;
}

/** Complaint, timeline, clocks, work order, outbox and the idempotency key become true together, or not at all. */
@Injectable()
export class OpenMatter {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly oncePerKey: OncePerKey,
    private readonly recordDecision: RecordDecision,
    private readonly loadComplaint: LoadComplaint,
    private readonly joinLead: JoinLead,
    private readonly dispatch: DispatchComplaint,
    private readonly memory: IntakeMemory,
    private readonly join: JoinMatter,
  ) {}

  /** The receipt of a submission that came before under this key; `null`: it is new. */
  async repeatOf(request: KeyedMatter): Promise<Opened | null> {
    const complaintId = await this.oncePerKey.subjectOfFirst(request);
    if (complaintId === null) return null;
    return { receipt: await this.receipt(await this.factsOf(complaintId), request), isRepeat: true };
  }

  /** `open` runs in the transaction (the owner is chosen there) and may run again after a deadlock. */
  async execute(
    request: KeyedMatter,
    complaintId: string,
    terms: PromiseTerms,
    now: Date,
    open: (manager: EntityManager) => Promise<OpenDecision>,
  ): Promise<Opened> {
    const once = await this.oncePerKey.run(request, complaintId, async (manager) => {
      const stated = await withoutMissingPhotos(manager, await open(manager), request);
      const { joining } = request;
      const target = joining === undefined ? null : await this.join.target(manager, joining, stated.complaint);
      if (joining !== undefined && target !== null) {
        return this.join.execute(manager, stated, terms, joining, target, now);
      }
      const joined = await this.withLead(manager, stated, now);
      const opening = await this.withDispatch(manager, joined, terms, now);
      return this.recordDecision.open(manager, opening, terms, { personId: request.actorId ?? request.personId }, now);
    });
    const facts = once.isRepeat ? await this.factsOf(once.subjectId) : once.result;
    return { receipt: await this.receipt(facts, request), isRepeat: once.isRepeat };
  }

  /** 邻里纠纷与服务态度：受理的同时负责人介入。 */
  private async withLead(manager: EntityManager, opening: OpenDecision, now: Date): Promise<OpenDecision> {
    return mergeDecisions(opening, await this.joinLead.decide(manager, opening.complaint, now));
  }

  /** 紧急与危及安全：受理的同时派单；能派的人都被投诉了，先由首接责任人拿着，不因此不收。 */
  private async withDispatch(
    manager: EntityManager,
    opening: OpenDecision,
    terms: PromiseTerms,
    now: Date,
  ): Promise<OpenDecision> {
    const { urgency } = opening.complaint;
    if (urgency !== 'urgent' && urgency !== 'lifeSafety') return opening;
    const dispatched = await this.dispatch.decideAutomatically(manager, openingFacts(opening, terms), now);
    return dispatched === null ? opening : mergeDecisions(opening, dispatched);
  }

  private factsOf(complaintId: string): Promise<ComplaintFacts> {
    return this.transactions.read((manager) => this.loadComplaint.loadFacts(manager, complaintId, { lock: false }));
  }

  private async receipt(facts: ComplaintFacts, request: KeyedMatter): Promise<ComplaintReceipt> {
    return this.transactions.read(async (manager) => {
      const owner = await this.memory.person(manager, facts.complaint.firstContactOwnerId);
      const linked = await linkedTo(manager, facts.complaint.id, request.mediaIds);
      const missing = positionsOf(request.mediaIds, (id) => !linked.has(id));
      return receiptOf(facts, owner, request.chosenUrgency, missing, request.joining !== undefined);
    });
  }
}

/** 照片不能用了，求助照样出去：a day later, or used already; whoever calls for help is told which. */
async function withoutMissingPhotos(
  manager: EntityManager,
  opening: OpenDecision,
  { personId, mediaIds }: KeyedMatter,
): Promise<OpenDecision> {
  if (opening.complaint.urgency !== 'lifeSafety') return opening;
  const claimable = await claimableOf(manager, personId, mediaIds);
  const media = opening.media.map((claim) => ({
    ...claim,
    mediaIds: claim.mediaIds.filter((id) => claimable.has(id)),
  }));
  return { ...opening, media };
}
