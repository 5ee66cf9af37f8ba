import { Injectable } from '@nestjs/common';
import type { DispatchRuleInput } from '@yingsheng/shared/api/dispatch';
import type { EntityManager } from 'typeorm';
import { Clock } from '../platform/clock/clock';
import { isDuplicateKey } from '../platform/database/database-errors';
import { insertRows } from '../platform/database/insert-rows';
import { TransactionRunner } from '../platform/database/transaction-runner';
import { DomainError } from '../platform/domain-error';
import type { Viewer } from '../platform/http/viewer';
import { newId } from '../platform/ids';
import { DispatchRules } from './dispatch-rules';
import { DispatchRule, DispatchRuleVersion } from './entities/dispatch-rule';
import { requireRuleEditor } from './require-rule-editor';

/** From the rules in force to those that shall be. */
export type RuleChange = (
  manager: EntityManager,
  current: readonly DispatchRule[],
) => Promise<readonly DispatchRuleInput[]>;

/** The course of every change of an estate's dispatch rules: a new version, and the old one stays. */
@Injectable()
export class ChangeDispatchRules {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly rules: DispatchRules,
    private readonly clock: Clock,
  ) {}

  /** Positions are counted anew from 1. @throws DomainError DISPATCH.RULES_STALE when somebody was faster */
  async execute(viewer: Viewer, estateId: string, seenVersion: number, change: RuleChange): Promise<void> {
    await this.transactions.run(async (manager) => {
      await requireRuleEditor(manager, viewer, estateId);
      const { written, rules } = await this.rules.read(manager, estateId);
      const version = written?.version ?? 0;
      if (version !== seenVersion) throw new DomainError('DISPATCH.RULES_STALE', { version, seen: seenVersion });
      const changed = [...(await change(manager, rules))].sort((a, b) => a.position - b.position);
      const id = newId();
      const row = { id, estateId, version: version + 1, changedById: viewer.personId, changedAt: this.clock.now() };
      await insertVersion(manager, row);
      await insertRows(
        manager,
        DispatchRule,
        changed.map((rule, index) => rowOf(rule, id, index + 1)),
      );
    });
    this.rules.forget();
  }
}

/** The unique version decides between two editors at the same instant. */
async function insertVersion(manager: EntityManager, row: DispatchRuleVersion): Promise<void> {
  try {
    await insertRows(manager, DispatchRuleVersion, [row]);
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    throw new DomainError('DISPATCH.RULES_STALE', { seen: row.version - 1 });
  }
}

function rowOf(rule: DispatchRuleInput, versionId: string, position: number): DispatchRule {
  const { buildingIds, urgencies } = rule;
  return { ...rule, buildingIds: [...buildingIds], urgencies: [...urgencies], id: newId(), versionId, position };
}
