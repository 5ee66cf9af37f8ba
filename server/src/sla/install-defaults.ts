import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DEFAULT_LIMITS } from '@yingsheng/shared/sla/policy';
import type { EntityManager } from 'typeorm';
import { TransactionRunner } from '../platform/database/transaction-runner';
import { DEFAULT_HOLIDAYS } from './default-holidays';
import { DEFAULT_LADDER } from './default-ladder';
import { EscalationLadder } from './entities/escalation-ladder';
import { Holiday } from './entities/holiday';
import { SlaPolicy } from './entities/sla-policy';

/** Fixed, so that two servers starting at once on an empty database install one version of each. */
const DEFAULT_POLICY_ID = '0197a000-0000-7000-8000-000000000001';
const DEFAULT_LADDER_ID = '0197a000-0000-7000-8000-000000000002';
const SINCE = new Date('2020-01-01T00:00:00Z');

/** An empty database gets the default promises and ladder and the announced holidays; nothing is ever overwritten. */
@Injectable()
export class InstallSlaDefaults implements OnModuleInit {
  constructor(private readonly transactions: TransactionRunner) {}

  async onModuleInit(): Promise<void> {
    await this.transactions.run(async (manager) => {
      if ((await manager.count(SlaPolicy)) === 0) await this.installPolicy(manager);
      if ((await manager.count(EscalationLadder)) === 0) await this.installLadder(manager);
      if ((await manager.count(Holiday)) === 0) await this.installHolidays(manager);
    });
  }

  private async installPolicy(manager: EntityManager): Promise<void> {
    const policy = { id: DEFAULT_POLICY_ID, estateId: null, version: 1, effectiveFrom: SINCE, limits: DEFAULT_LIMITS };
    await manager.createQueryBuilder().insert().into(SlaPolicy).values(policy).orIgnore().updateEntity(false).execute();
  }

  private async installLadder(manager: EntityManager): Promise<void> {
    const head = { id: DEFAULT_LADDER_ID, estateId: null, version: 1, setAt: SINCE, setById: null, appliedAt: SINCE };
    const ladder = { ...head, steps: DEFAULT_LADDER };
    await manager
      .createQueryBuilder()
      .insert()
      .into(EscalationLadder)
      .values(ladder)
      .orIgnore()
      .updateEntity(false)
      .execute();
  }

  private async installHolidays(manager: EntityManager): Promise<void> {
    const rows = DEFAULT_HOLIDAYS.map((row) => ({ ...row }));
    await manager.createQueryBuilder().insert().into(Holiday).values(rows).orIgnore().updateEntity(false).execute();
  }
}
