import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Decision, OpenDecision } from './domain/decision';
import type { ComplaintFacts, PromiseTerms } from './domain/facts';

/** Who is written into the timeline; `null`: the system. */
export interface Actor {
  readonly personId: string | null;
}

/**
 * The one write door. Complaint, work orders, timeline, clocks and outbox are written here, in the
 * caller's transaction, and nowhere else. Ball holder, clocks, next due times and versions are derived here.
 */
@Injectable()
export class RecordDecision {
  /** Returns the facts after the write. */
  async open(
    _manager: EntityManager,
    _opening: OpenDecision,
    _terms: PromiseTerms,
    _actor: Actor,
    _now: Date,
  ): Promise<ComplaintFacts> {
    throw new Error('not yet');
  }

  /** Refuses with `COMPLAINT.STALE_VERSION` or `WORK_ORDER.STALE_VERSION` where somebody was faster. */
  async record(
    _manager: EntityManager,
    _before: ComplaintFacts,
    _decision: Decision,
    _actor: Actor,
    _now: Date,
  ): Promise<ComplaintFacts> {
    throw new Error('not yet');
  }
}
