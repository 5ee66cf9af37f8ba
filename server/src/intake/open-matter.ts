import { Injectable } from '@nestjs/common';
import type { ComplaintReceipt } from '@yingsheng/shared/api/complaint';
import type { Urgency } from '@yingsheng/shared/complaint/urgency';
import type { EntityManager } from 'typeorm';
import { openingFacts } from '../complaints/domain/apply-decision';
import type { OpenDecision } from '../complaints/domain/decision';
import type { ComplaintFacts, PromiseTerms } from '../complaints/domain/facts';
import { mergeDecisions } from '../complaints/domain/merge-decisions';
import { IdempotencyKey } from '../complaints/entities/idempotency-key';
import { LoadComplaint } from '../complaints/load-complaint';
import { RecordDecision } from '../complaints/record-decision';
import { DispatchComplaint } from '../dispatch/dispatch-complaint';
import { isDuplicateKey } from '../platform/database/database-errors';
import { insertRows } from '../platform/database/insert-rows';
import { TransactionRunner } from '../platform/database/transaction-runner';
import { DomainError } from '../platform/domain-error';
import { newId } from '../platform/ids';
import { IntakeMemory } from './intake-memory';
import { receiptOf } from './receipt';

/** Who asks, with which key, and what exactly they sent. */
export interface KeyedRequest {
  readonly personId: string;
  readonly key: string;
  readonly hash: string;
  readonly chosenUrgency: Urgency | undefined;
}

export interface Opened {
  readonly receipt: ComplaintReceipt;
  /** The key was seen before: nothing new was written. */
  readonly isRepeat: boolean;
}

/**
 * Complaint, timeline, clocks, work order, outbox and the idempotency key become true together, or not at all.
 * The unique key decides between double taps, so no two requests can both be the first.
 */
@Injectable()
export class OpenMatter {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly recordDecision: RecordDecision,
    private readonly loadComplaint: LoadComplaint,
    private readonly dispatch: DispatchComplaint,
    private readonly memory: IntakeMemory,
  ) {}

  /** `open` runs in the transaction (the owner is chosen there) and may run again after a deadlock. */
  async execute(
    request: KeyedRequest,
    complaintId: string,
    terms: PromiseTerms,
    now: Date,
    open: (manager: EntityManager) => Promise<OpenDecision>,
  ): Promise<Opened> {
    try {
      const facts = await this.transactions.run(async (manager) => {
        await insertRows(manager, IdempotencyKey, [keyRow(request, complaintId, now)]);
        const opening = await this.withDispatch(manager, await open(manager), terms, now);
        return this.recordDecision.open(manager, opening, terms, { personId: request.personId }, now);
      });
      return { receipt: await this.receipt(facts, request), isRepeat: false };
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
      return this.firstResult(request, error);
    }
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

  private async firstResult(request: KeyedRequest, duplicate: unknown): Promise<Opened> {
    const facts = await this.transactions.read(async (manager) => {
      const { personId, key: requestKey } = request;
      const first = await manager.findOneBy(IdempotencyKey, { personId, requestKey });
      if (first === null) throw duplicate;
      if (first.requestHash !== request.hash) throw new DomainError('REQUEST.IDEMPOTENCY_KEY_REUSED');
      return this.loadComplaint.loadFacts(manager, first.complaintId, { lock: false });
    });
    return { receipt: await this.receipt(facts, request), isRepeat: true };
  }

  private async receipt(facts: ComplaintFacts, request: KeyedRequest): Promise<ComplaintReceipt> {
    const owner = await this.transactions.read((manager) =>
      this.memory.person(manager, facts.complaint.firstContactOwnerId),
    );
    return receiptOf(facts, owner, request.chosenUrgency);
  }
}

function keyRow({ personId, key, hash }: KeyedRequest, complaintId: string, now: Date): IdempotencyKey {
  return { id: newId(), personId, requestKey: key, requestHash: hash, complaintId, createdAt: now };
}
