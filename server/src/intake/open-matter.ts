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
import { TransactionRunner } from '../platform/database/transaction-runner';
import { type KeyedRequest, OncePerKey } from '../platform/idempotency/once-per-key';
import { IntakeMemory } from './intake-memory';
import { receiptOf } from './receipt';

export interface KeyedMatter extends KeyedRequest {
  readonly chosenUrgency: Urgency | undefined;
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
  ) {}

  /** `open` runs in the transaction (the owner is chosen there) and may run again after a deadlock. */
  async execute(
    request: KeyedMatter,
    complaintId: string,
    terms: PromiseTerms,
    now: Date,
    open: (manager: EntityManager) => Promise<OpenDecision>,
  ): Promise<Opened> {
    const once = await this.oncePerKey.run(request, complaintId, async (manager) => {
      const joined = await this.withLead(manager, await open(manager), now);
      const opening = await this.withDispatch(manager, joined, terms, now);
      return this.recordDecision.open(manager, opening, terms, { personId: request.personId }, now);
    });
    const facts = once.isRepeat ? await this.factsOf(once.subjectId) : once.result;
    return { receipt: await this.receipt(facts, request), isRepeat: once.isRepeat };
  }

  /** 邻里纠纷与服务态度:受理的同时负责人介入。 */
  private async withLead(manager: EntityManager, opening: OpenDecision, now: Date): Promise<OpenDecision> {
    return mergeDecisions(opening, await this.joinLead.decide(manager, opening.complaint, now));
  }

  /** 紧急与危及安全:受理的同时派单。 */
  private async withDispatch(
    manager: EntityManager,
    opening: OpenDecision,
    terms: PromiseTerms,
    now: Date,
  ): Promise<OpenDecision> {
    const { urgency } = opening.complaint;
    if (urgency !== 'urgent' && urgency !== 'lifeSafety') return opening;
    const dispatched = await this.dispatch.decideAutomatically(manager, openingFacts(opening, terms), now);
    return mergeDecisions(opening, dispatched);
  }

  private factsOf(complaintId: string): Promise<ComplaintFacts> {
    return this.transactions.read((manager) => this.loadComplaint.loadFacts(manager, complaintId, { lock: false }));
  }

  private async receipt(facts: ComplaintFacts, request: KeyedMatter): Promise<ComplaintReceipt> {
    const owner = await this.transactions.read((manager) =>
      this.memory.person(manager, facts.complaint.firstContactOwnerId),
    );
    return receiptOf(facts, owner, request.chosenUrgency);
  }
}
