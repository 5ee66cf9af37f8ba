import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { CONFIRMATION_REMINDER_HOURS } from '@yingsheng/shared/complaint/limits';
import { type EntityManager, LessThanOrEqual } from 'typeorm';
import { SYSTEM } from '../complaints/domain/facts';
import { Complaint } from '../complaints/entities/complaint';
import { TimelineEntry } from '../complaints/entities/timeline-entry';
import { LoadComplaint } from '../complaints/load-complaint';
import { RecordDecision } from '../complaints/record-decision';
import { TransactionRunner } from '../platform/database/transaction-runner';
import { JobRegistry } from '../platform/jobs/job-registry';
import { followSilence, type SentReminder } from './domain/decide-follow-up';
import { PlanFollowUpCall } from './plan-follow-up-call';

const SWEEP_SECONDS = 60;
const BATCH = 500;
const HOUR_MS = 3_600_000;

/** 超时未确认: reminds, and closes at last. What was sent is read from the timeline, so a restart repeats nothing. */
@Injectable()
export class FollowUpSweep implements OnModuleInit {
  private readonly logger = new Logger(FollowUpSweep.name);

  constructor(
    private readonly transactions: TransactionRunner,
    private readonly loadComplaint: LoadComplaint,
    private readonly recordDecision: RecordDecision,
    private readonly planFollowUpCall: PlanFollowUpCall,
    private readonly jobs: JobRegistry,
  ) {}

  onModuleInit(): void {
    this.jobs.registerJob({
      name: 'follow-up-silence',
      everySeconds: SWEEP_SECONDS,
      run: (now) => this.run(now),
    });
  }

  async run(now: Date): Promise<void> {
    for (const { id } of await this.silentSince(now)) {
      try {
        await this.follow(id, now);
      } catch (error) {
        // One matter that cannot be followed up must not hold up the others.
        this.logger.warn({ complaintId: id, error: error instanceof Error ? error.message : 'unknown' });
      }
    }
  }

  private silentSince(now: Date): Promise<Complaint[]> {
    const firstReminder = Math.min(...CONFIRMATION_REMINDER_HOURS);
    return this.transactions.read((manager) =>
      manager.find(Complaint, {
        select: { id: true },
        where: {
          status: 'resolved',
          resolvedAt: LessThanOrEqual(new Date(now.getTime() - firstReminder * HOUR_MS)),
        },
        order: { resolvedAt: 'ASC' },
        take: BATCH,
      }),
    );
  }

  private async follow(complaintId: string, now: Date): Promise<void> {
    await this.transactions.run(async (manager) => {
      const facts = await this.loadComplaint.loadFacts(manager, complaintId, { lock: true });
      const sent = await remindersSince(manager, complaintId, facts.complaint.resolvedAt);
      const step = followSilence(facts, SYSTEM, sent, now);
      if (step === null) return;
      const isClosing = step.complaint.status === 'closed';
      const decision = isClosing ? await this.planFollowUpCall.afterClosing(manager, facts, step, now) : step;
      await this.recordDecision.record(manager, facts, decision, SYSTEM, now);
    });
  }
}

/** A matter resolved again starts its reminders anew. */
async function remindersSince(
  manager: EntityManager,
  complaintId: string,
  resolvedAt: Date | null,
): Promise<SentReminder[]> {
  const entries = await manager.findBy(TimelineEntry, { complaintId, action: 'remind' });
  return entries.flatMap(({ data, occurredAt }) => {
    const isOfThisRound = resolvedAt !== null && occurredAt >= resolvedAt;
    return isOfThisRound && typeof data.hours === 'number' ? [{ hours: data.hours, sentAt: occurredAt }] : [];
  });
}
