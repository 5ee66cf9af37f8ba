import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { TransactionRunner } from '../platform/database/transaction-runner';
import { JobRegistry } from '../platform/jobs/job-registry';
import { sweepAll, wordsOf } from '../platform/jobs/sweep-all';
import { lapseHandover } from './domain/decide/handover';
import { SYSTEM } from './domain/facts';
import { LoadComplaint } from './load-complaint';
import { type OverdueClock, overdueClocks } from './overdue-clocks';
import { RecordDecision } from './record-decision';

const SWEEP_SECONDS = 60;

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
    await sweepAll({
      page: (last: OverdueClock | undefined) =>
        this.transactions.read((manager) => overdueClocks(manager, 'approval', now, last)),
      move: async ({ complaintId, subjectId }) => {
        if (subjectId !== null) await this.lapse(complaintId, subjectId, now);
      },
      stuck: ({ complaintId }, error) => this.logger.warn({ complaintId, error: wordsOf(error) }),
    });
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
