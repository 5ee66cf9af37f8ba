import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { TransactionRunner } from '../platform/database/transaction-runner';
import { JobRegistry } from '../platform/jobs/job-registry';
import { lapseHandover } from './domain/decide/handover';
import { SYSTEM } from './domain/facts';
import { ClockRow } from './entities/clock-row';
import { Complaint } from './entities/complaint';
import { LoadComplaint } from './load-complaint';
import { RecordDecision } from './record-decision';

const SWEEP_SECONDS = 60;
const BATCH = 200;

/** 交接无人答复: in time unanswered, a handover ends and everything stays with the giver. */
@Injectable()
export class LapseHandovers implements OnModuleInit {
  private readonly logger = new Logger(LapseHandovers.name);

  constructor(
    private readonly transactions: TransactionRunner,
    private readonly loadComplaint: LoadComplaint,
    private readonly recordDecision: RecordDecision,
    private readonly jobs: JobRegistry,
  ) {}

  onModuleInit(): void {
    this.jobs.registerJob({ name: 'lapse-handovers', everySeconds: SWEEP_SECONDS, run: (now) => this.run(now) });
  }

  async run(now: Date): Promise<void> {
    for (const { complaintId, subjectId } of await this.overdue(now)) {
      try {
        await this.lapse(complaintId, subjectId, now);
      } catch (error) {
        // One that cannot be ended must not hold up the others.
        this.logger.warn({ complaintId, error: error instanceof Error ? error.message : 'unknown' });
      }
    }
  }

  private overdue(now: Date): Promise<ClockRow[]> {
    return this.transactions.read((manager) =>
      manager
        .createQueryBuilder(ClockRow, 'clock')
        .innerJoin(Complaint, 'c', 'c.id = clock.complaintId AND c.handover IS NOT NULL')
        .where("clock.kind = 'approval' AND clock.endedAt IS NULL AND clock.dueAt <= :now", { now })
        .andWhere('clock.subjectId IS NOT NULL')
        .orderBy('clock.dueAt')
        .limit(BATCH)
        .getMany(),
    );
  }

  /** Looks again under the lock: it may have been answered, or the clock be about something else. */
  private async lapse(complaintId: string, handoverId: string | null, now: Date): Promise<void> {
    await this.transactions.run(async (manager) => {
      const facts = await this.loadComplaint.loadFacts(manager, complaintId, { lock: true });
      if (facts.complaint.handover === null || facts.complaint.handover.id !== handoverId) return;
      await this.recordDecision.record(manager, facts, lapseHandover(facts, SYSTEM), SYSTEM, now);
    });
  }
}
