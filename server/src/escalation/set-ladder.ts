import { Injectable } from '@nestjs/common';
import type { LadderView, SetLadderRequest } from '@yingsheng/shared/api/ladder';
import type { EntityManager } from 'typeorm';
import { Clock } from '../platform/clock/clock';
import { isDuplicateKey } from '../platform/database/database-errors';
import { insertRows } from '../platform/database/insert-rows';
import { TransactionRunner } from '../platform/database/transaction-runner';
import { DomainError } from '../platform/domain-error';
import type { Viewer } from '../platform/http/viewer';
import { newId } from '../platform/ids';
import { EscalationLadder } from '../sla/entities/escalation-ladder';
import { Ladders } from '../sla/ladders';
import { mustMakeRules } from '../sla/rule-makers';
import { ladderMustHold } from './domain/ladder-rules';
import { ShowLadder } from './show-ladder';

/** 改阶梯: a new version at once for what starts now; what runs already follows with `ApplyLadders`. */
@Injectable()
export class SetLadder {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly ladders: Ladders,
    private readonly showLadder: ShowLadder,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError LADDER.STEPS_INVALID, LADDER.STALE_VERSION */
  async execute(viewer: Viewer, estateId: string, { version, steps }: SetLadderRequest): Promise<LadderView> {
    mustMakeRules(viewer, estateId);
    ladderMustHold(steps);
    const setAt = this.clock.now();
    const setById = viewer.personId;
    await this.transactions.run((manager) =>
      follow(manager, { id: newId(), estateId, version: version + 1, steps, setAt, setById, appliedAt: null }),
    );
    this.ladders.forget();
    return this.showLadder.execute(viewer, estateId);
  }
}

/** Of two who change it at once the second is told, by the unique index. */
async function follow(manager: EntityManager, ladder: EscalationLadder & { readonly estateId: string }): Promise<void> {
  const latest = (await manager.maximum(EscalationLadder, 'version', { estateId: ladder.estateId })) ?? 0;
  if (latest + 1 !== ladder.version) throw new DomainError('LADDER.STALE_VERSION', { latest });
  try {
    await insertRows(manager, EscalationLadder, [ladder]);
  } catch (error) {
    throw isDuplicateKey(error) ? new DomainError('LADDER.STALE_VERSION') : error;
  }
}
