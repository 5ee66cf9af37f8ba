import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { type EntityManager, In, LessThanOrEqual, Not } from 'typeorm';
import { SYSTEM } from '../complaints/domain/facts';
import { ClockRow } from '../complaints/entities/clock-row';
import { LockComplaints } from '../complaints/lock-complaints';
import { type Decided, RecordDecision } from '../complaints/record-decision';
import { DutyRoster } from '../dispatch/duty-roster';
import { TransactionRunner } from '../platform/database/transaction-runner';
import { JobRegistry } from '../platform/jobs/job-registry';
import { escalateMatter } from './domain/escalate-matter';

const SWEEP_SECONDS = 5;
const BATCH = 200;

type DueClock = Pick<ClockRow, 'id' | 'complaintId'>;

/**
 * 到点升级: finds by index the clocks whose next step is due and takes the steps, a batch in one transaction. A batch is
 * claimed by its row locks: several workers share the work, and what a killed worker had in hand is due as before.
 */
@Injectable()
export class SweepLadder implements OnModuleInit {
  private readonly logger = new Logger(SweepLadder.name);

  constructor(
    private readonly transactions: TransactionRunner,
    private readonly lockComplaints: LockComplaints,
    private readonly roster: DutyRoster,
    private readonly recordDecision: RecordDecision,
    private readonly jobs: JobRegistry,
  ) {}

  onModuleInit(): void {
    this.jobs.registerJob({ name: 'sweep-ladder', everySeconds: SWEEP_SECONDS, run: (now) => this.run(now) });
  }

  /** Until nothing is due that nobody else is at. */
  async run(now: Date): Promise<void> {
    const passedOver = new Set<string>();
    while (await this.takeBatch(now, passedOver)) {
      // The next batch.
    }
  }

  /** Whether there was anything to take. What could not be taken now is passed over until the next sweep. */
  private async takeBatch(now: Date, passedOver: Set<string>): Promise<boolean> {
    let claimed: DueClock[] = [];
    try {
      const taken = await this.transactions.run(async (manager) => {
        claimed = await claimDue(manager, now, passedOver);
        return this.escalate(manager, claimed, now);
      });
      passOver(claimed, taken, passedOver);
    } catch (error) {
      if (claimed.length <= 1) this.giveUp(claimed, error, passedOver);
      else await this.takeOneByOne(claimed, now, passedOver);
    }
    return claimed.length > 0;
  }

  /** One clock that cannot be escalated must not hold up the others. */
  private async takeOneByOne(claimed: readonly DueClock[], now: Date, passedOver: Set<string>): Promise<void> {
    for (const clock of claimed) {
      try {
        const taken = await this.transactions.run((manager) => this.escalate(manager, [clock], now));
        passOver([clock], taken, passedOver);
      } catch (error) {
        this.giveUp([clock], error, passedOver);
      }
    }
  }

  private giveUp(clocks: readonly DueClock[], error: unknown, passedOver: Set<string>): void {
    for (const { id, complaintId } of clocks) {
      passedOver.add(id);
      this.logger.warn({ clockId: id, complaintId, error: error instanceof Error ? error.message : 'unknown' });
    }
  }

  /** The complaints whose steps were taken; what the lock shows to be done already takes none. */
  private async escalate(manager: EntityManager, clocks: readonly DueClock[], now: Date): Promise<Set<string>> {
    if (clocks.length === 0) return new Set();
    const clockIds = new Set(clocks.map(({ id }) => id));
    const complaintIds = [...new Set(clocks.map(({ complaintId }) => complaintId))];
    const decided: Decided[] = [];
    for (const facts of await this.lockComplaints.execute(manager, complaintIds)) {
      const staff = await this.roster.candidatesOf(manager, facts.complaint.estateId);
      decided.push({ facts, decision: escalateMatter(facts, clockIds, staff, now) });
    }
    await this.recordDecision.recordAll(manager, decided, SYSTEM, now);
    return new Set(decided.map(({ facts }) => facts.complaint.id));
  }
}

/** Longest due first; rows that another worker holds are skipped. SQLite has no row locks and needs none. */
function claimDue(manager: EntityManager, now: Date, passedOver: ReadonlySet<string>): Promise<DueClock[]> {
  const query = manager
    .createQueryBuilder(ClockRow, 'clock')
    .select(['clock.id', 'clock.complaintId'])
    .where({ nextStepAt: LessThanOrEqual(now) })
    .orderBy('clock.nextStepAt')
    .limit(BATCH);
  if (passedOver.size > 0) query.andWhere({ id: Not(In([...passedOver])) });
  if (manager.connection.options.type !== 'better-sqlite3')
    query.setLock('pessimistic_write').setOnLocked('skip_locked');
  return query.getMany();
}

function passOver(claimed: readonly DueClock[], taken: ReadonlySet<string>, passedOver: Set<string>): void {
  for (const { id, complaintId } of claimed) if (!taken.has(complaintId)) passedOver.add(id);
}
