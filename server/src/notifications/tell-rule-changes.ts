import { Injectable, type OnModuleInit } from '@nestjs/common';
import { RULE_KIND_LABEL } from '@yingsheng/shared/sla/rule-change-labels.zh';
import type { EntityManager } from 'typeorm';
import { Estate } from '../directory/entities/estate';
import { TransactionRunner } from '../platform/database/transaction-runner';
import { type DeliveredEvent, OutboxConsumerRegistry } from '../platform/outbox/outbox-consumer-registry';
import { DECIDING_ROLES, staffInRoles } from '../rule-changes/deciders';
import { RULE_CHANGE_EVENTS, type RuleChangeEvent } from '../rule-changes/domain/rule-change-events';
import { RuleChange } from '../rule-changes/entities/rule-change';
import { linesOf } from '../rule-changes/keep-rule-change';
import { RULE_TOLD } from '../sla/rule-told';
import { type NotifiedRuleChange, ruleChangeNotices, ruleSetNotices } from './domain/rule-change-notices';
import { keepNotices } from './keep-notices';

/** Turns what happens to a change of the rules into notices for the quality department, the company and the manager. */
@Injectable()
export class TellRuleChanges implements OnModuleInit {
  constructor(
    private readonly consumers: OutboxConsumerRegistry,
    private readonly transactions: TransactionRunner,
  ) {}

  onModuleInit(): void {
    for (const type of RULE_CHANGE_EVENTS) this.consumers.register(type, (event) => this.tell(type, event));
    this.consumers.register(RULE_TOLD, (event) => this.tellOfRule(event));
  }

  private async tell(type: RuleChangeEvent, event: DeliveredEvent): Promise<void> {
    const { ruleChangeId, actorId } = event.payload;
    if (typeof ruleChangeId !== 'string' || typeof actorId !== 'string') {
      throw new Error(`event ${event.id} names no change of the rules`);
    }
    await this.transactions.run(async (manager) => {
      const change = await manager.findOneByOrFail(RuleChange, { id: ruleChangeId });
      await keepNotices(manager, event, ruleChangeNotices(type, await load(manager, change, actorId, event.createdAt)));
    });
  }

  /** 工作日历、红色预警: in force at once, since a storm does not wait. */
  private async tellOfRule(event: DeliveredEvent): Promise<void> {
    const { estateId, actorId, actorName, what } = event.payload;
    await this.transactions.run(async (manager) => {
      const estate = await manager.findOneByOrFail(Estate, { id: String(estateId) });
      const told = await staffInRoles(manager, estate.id, [...DECIDING_ROLES, 'admin']);
      const set = { estateName: estate.name, actorName: String(actorName), what: String(what) };
      const others = told.flatMap(({ id }) => (id === actorId ? [] : [id]));
      await keepNotices(manager, event, ruleSetNotices(set, others));
    });
  }
}

async function load(
  manager: EntityManager,
  change: RuleChange,
  actorId: string,
  occurredAt: Date,
): Promise<NotifiedRuleChange> {
  const { estateId, kind, reason, proposedById, proposedByName, decidedByName, answer, effectiveFrom } = change;
  const { name: estateName } = await manager.findOneByOrFail(Estate, { id: estateId });
  const idsOf = async (roles: Parameters<typeof staffInRoles>[2]) =>
    (await staffInRoles(manager, estateId, roles)).map(({ id }) => id);
  return {
    estateName,
    ruleName: RULE_KIND_LABEL[kind],
    lines: linesOf(change),
    reason,
    proposedById,
    proposedByName,
    decidedByName,
    answer,
    effectiveFrom,
    actorId,
    occurredAt,
    deciderIds: await idsOf(DECIDING_ROLES),
    adminIds: await idsOf(['admin']),
    managerIds: await idsOf(['estateManager']),
  };
}
