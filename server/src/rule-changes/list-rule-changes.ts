import { Injectable } from '@nestjs/common';
import type { RuleChanges, RuleChangeView } from '@yingsheng/shared/api/rule-change';
import { Clock } from '../platform/clock/clock';
import { TransactionRunner } from '../platform/database/transaction-runner';
import { hasRole, type Viewer } from '../platform/http/viewer';
import { mustManage } from '../sla/rule-makers';
import { DECIDING_ROLES, staffInRoles } from './deciders';
import { beginningOf } from './domain/next-day';
import { RuleChange } from './entities/rule-change';
import { linesOf } from './keep-rule-change';

/** More than this is read in the records. */
const MOST = 50;

/** 规则变更: what waits to be approved, and what was changed, by whom and with whose approval. */
@Injectable()
export class ListRuleChanges {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError REQUEST.NOT_FOUND for everybody who does not manage there */
  execute(viewer: Viewer, estateId: string): Promise<RuleChanges> {
    mustManage(viewer, estateId);
    const now = this.clock.now();
    return this.transactions.read(async (manager) => {
      const order = { proposedAt: 'DESC', id: 'DESC' } as const;
      const changes = await manager.find(RuleChange, { where: { estateId }, order, take: MOST });
      const deciders = await staffInRoles(manager, estateId, DECIDING_ROLES);
      const views = changes.map((change) => viewOf(change, viewer, now));
      return {
        estateId,
        deciderNames: deciders.map(({ name }) => name),
        waiting: views.filter(({ status }) => status === 'waiting'),
        past: views.filter(({ status }) => status !== 'waiting'),
      };
    });
  }
}

function viewOf(change: RuleChange, viewer: Viewer, now: Date): RuleChangeView {
  const { id, kind, status, reason, proposedById, proposedByName, decidedByName, answer } = change;
  const isWaiting = status === 'waiting';
  const isMine = proposedById === viewer.personId;
  return {
    id,
    kind,
    status,
    lines: linesOf(change),
    reason,
    proposedByName,
    proposedAt: change.proposedAt.toISOString(),
    decidedByName,
    decidedAt: change.decidedAt?.toISOString() ?? null,
    answer,
    effectiveFrom: (change.effectiveFrom ?? beginningOf(change.askedFrom, now)).toISOString(),
    mayDecide: isWaiting && !isMine && hasRole(viewer, change.estateId, ...DECIDING_ROLES),
    mayWithdraw: isWaiting && isMine,
  };
}
