import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DEFAULT_LIMITS } from '@yingsheng/shared/sla/policy';
import { type EntityManager, IsNull } from 'typeorm';
import { Clock } from '../platform/clock/clock';
import { TransactionRunner } from '../platform/database/transaction-runner';
import { appendOutbox } from '../platform/outbox/append-outbox';
import { DEFAULT_LADDER } from './default-ladder';
import { EscalationLadder } from './entities/escalation-ladder';
import { HolidayYear } from './entities/holiday-year';
import { SlaPolicy } from './entities/sla-policy';
import { holidayYearKnown } from './holiday-year-known';
import { type AnnouncedYear, announcedYears } from './public-holidays';

/** Fixed, so that two servers starting at once on an empty database install one version of each. */
const DEFAULT_POLICY_ID = '0197a000-0000-7000-8000-000000000001';
const DEFAULT_LADDER_ID = '0197a000-0000-7000-8000-000000000002';
const holidayYearId = (year: number) => `0197a000-0000-7000-8000-00000000${year}`;
const SINCE = new Date('2020-01-01T00:00:00Z');

/**
 * An empty database gets the default promises and ladder and the announced holidays; a newer release brings the years
 * that were announced since. Nothing is ever overwritten.
 */
@Injectable()
export class InstallSlaDefaults implements OnModuleInit {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly clock: Clock,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.transactions.run(async (manager) => {
      if ((await manager.count(SlaPolicy)) === 0) await this.installPolicy(manager);
      if ((await manager.count(EscalationLadder)) === 0) await this.installLadder(manager);
      await this.installHolidays(manager);
    });
  }

  private async installPolicy(manager: EntityManager): Promise<void> {
    const policy = { id: DEFAULT_POLICY_ID, estateId: null, version: 1, effectiveFrom: SINCE, limits: DEFAULT_LIMITS };
    await manager.createQueryBuilder().insert().into(SlaPolicy).values(policy).orIgnore().updateEntity(false).execute();
  }

  private async installLadder(manager: EntityManager): Promise<void> {
    const head = { id: DEFAULT_LADDER_ID, estateId: null, version: 1, setAt: SINCE, effectiveFrom: SINCE };
    const ladder = { ...head, setById: null, appliedAt: SINCE, steps: DEFAULT_LADDER };
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
    const known = await manager.find(HolidayYear, {
      select: { id: true, year: true },
      where: { estateId: IsNull(), isAnnounced: true },
    });
    const missing = announcedYears().filter(({ year }) => known.every((row) => row.year !== year));
    if (missing.length === 0) return;
    const recordedAt = known.length === 0 ? SINCE : this.clock.now();
    const rows = missing.map((year) => holidayRow(year, recordedAt));
    await manager.createQueryBuilder().insert().into(HolidayYear).values(rows).orIgnore().updateEntity(false).execute();
    if (known.length === 0) return;
    // Promises that were given before the year was known are counted again.
    await appendOutbox(
      manager,
      missing.flatMap(({ year }) => holidayYearKnown(year, null, recordedAt)),
    );
  }
}

function holidayRow({ year, days }: AnnouncedYear, recordedAt: Date) {
  return { id: holidayYearId(year), estateId: null, year, isAnnounced: true, version: 1, days: [...days], recordedAt };
}
