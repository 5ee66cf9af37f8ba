import { Injectable } from '@nestjs/common';
import type { RuleChanges } from '@yingsheng/shared/api/rule-change';
import type { RuleKind, RuleValues } from '@yingsheng/shared/sla/rule-change';
import type { EntityManager } from 'typeorm';
import { Clock } from '../platform/clock/clock';
import { TransactionRunner } from '../platform/database/transaction-runner';
import { DomainError } from '../platform/domain-error';
import type { Viewer } from '../platform/http/viewer';
import { hasRole } from '../platform/http/viewer';
import { mustManage } from '../sla/rule-makers';
import { DECIDING_ROLES } from './deciders';
import { beginningOf } from './domain/next-day';
import { RuleChange } from './entities/rule-change';
import { tellOfChange } from './keep-rule-change';
import { ListRuleChanges } from './list-rule-changes';
import { RuleBooks } from './rule-books';

/** 批规则变更: by the quality department, never by whoever proposed it; in force from the next day on. */
@Injectable()
export class DecideRuleChange {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly books: RuleBooks,
    private readonly listChanges: ListRuleChanges,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError RULE_CHANGE.NOT_WAITING, RULE_CHANGE.OWN_PROPOSAL, AUTH.NOT_ALLOWED, or that the rule became another */
  async approve(viewer: Viewer, id: string): Promise<RuleChanges> {
    const { kind, estateId } = await this.end(viewer, id, async (manager, change, now) => {
      qualityMustDecide(viewer, change);
      const effectiveFrom = beginningOf(change.askedFrom, now);
      const book = this.books.of(change.kind);
      await book.mustBeNewest(manager, change.estateId, change.basedOnVersion);
      await book.write(manager, {
        estateId: change.estateId,
        value: change.after.value as RuleValues[RuleKind],
        basedOnVersion: change.basedOnVersion,
        effectiveFrom,
        byId: change.proposedById,
        byName: change.proposedByName,
        now,
      });
      return { status: 'approved', effectiveFrom, answer: null };
    });
    this.books.of(kind).forget();
    return this.listChanges.execute(viewer, estateId);
  }

  /** @throws DomainError RULE_CHANGE.NOT_WAITING, RULE_CHANGE.OWN_PROPOSAL, AUTH.NOT_ALLOWED */
  async refuse(viewer: Viewer, id: string, answer: string): Promise<RuleChanges> {
    const { estateId } = await this.end(viewer, id, async (_manager, change) => {
      qualityMustDecide(viewer, change);
      return { status: 'refused', effectiveFrom: null, answer };
    });
    return this.listChanges.execute(viewer, estateId);
  }

  /** @throws DomainError RULE_CHANGE.NOT_WAITING, RULE_CHANGE.NOT_PROPOSER */
  async withdraw(viewer: Viewer, id: string): Promise<RuleChanges> {
    const { estateId } = await this.end(viewer, id, async (_manager, change) => {
      if (change.proposedById !== viewer.personId) throw new DomainError('RULE_CHANGE.NOT_PROPOSER');
      return { status: 'withdrawn', effectiveFrom: null, answer: null };
    });
    return this.listChanges.execute(viewer, estateId);
  }

  /** Of two who decide at once one is told that it is over. */
  private end(
    viewer: Viewer,
    id: string,
    decide: (manager: EntityManager, change: RuleChange, now: Date) => Promise<Ending>,
  ): Promise<RuleChange> {
    const now = this.clock.now();
    return this.transactions.run(async (manager) => {
      const change = await manager.findOneBy(RuleChange, { id });
      if (change === null) throw new DomainError('REQUEST.NOT_FOUND');
      mustManage(viewer, change.estateId);
      if (change.status !== 'waiting') throw new DomainError('RULE_CHANGE.NOT_WAITING', { status: change.status });
      const ending = await decide(manager, change, now);
      const by = { decidedById: viewer.personId, decidedByName: viewer.name, decidedAt: now };
      const patch = { ...ending, ...by, waitingFor: null };
      const { affected } = await manager.update(RuleChange, { id, status: 'waiting' }, patch);
      if (affected === 0) throw new DomainError('RULE_CHANGE.NOT_WAITING');
      const ended = { ...change, ...patch };
      await tellOfChange(manager, ended, { ...SAID[ending.status], actorId: viewer.personId }, now);
      return ended;
    });
  }
}

interface Ending {
  readonly status: keyof typeof SAID;
  readonly effectiveFrom: Date | null;
  readonly answer: string | null;
}

const SAID = {
  approved: { action: 'ruleChanged', event: 'RuleChangeApproved' },
  refused: { action: 'ruleChangeRefused', event: 'RuleChangeRefused' },
  withdrawn: { action: 'ruleChangeWithdrawn', event: 'RuleChangeWithdrawn' },
} as const;

function qualityMustDecide(viewer: Viewer, { estateId, proposedById }: RuleChange): void {
  if (!hasRole(viewer, estateId, ...DECIDING_ROLES)) throw new DomainError('AUTH.NOT_ALLOWED');
  if (proposedById === viewer.personId) throw new DomainError('RULE_CHANGE.OWN_PROPOSAL');
}
