import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { CONFIRMATION_REMINDER_HOURS } from '@yingsheng/shared/complaint/limits';
import { type EntityManager } from 'typeorm';
import { SYSTEM } from '../complaints/domain/facts';
import { Complaint } from '../complaints/entities/complaint';
import { TimelineEntry } from '../complaints/entities/timeline-entry';
import { LoadComplaint } from '../complaints/load-complaint';
import { RecordDecision } from '../complaints/record-decision';
import { TransactionRunner } from '../platform/database/transaction-runner';
import { JobRegistry } from '../platform/jobs/job-registry';
import { nextPage, type SweepPosition, sweepAll, wordsOf } from '../platform/jobs/sweep-all';
import { followSilence, MIN_GAP_HOURS, type SentReminder } from './domain/decide-follow-up';
import { PlanFollowUpCall } from './plan-follow-up-call';

const SWEEP_SECONDS = 60;
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
    await sweepAll({
      page: (last) => this.transactions.read((manager) => silentAt(manager, now, last)),
      move: ({ id }) => this.follow(id, now),
      stuck: ({ id }, error) => this.logger.warn({ complaintId: id, error: wordsOf(error) }),
    });
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

/** Whoever was reminded a moment ago is not looked at again before the next step can be due. */
async function silentAt(manager: EntityManager, now: Date, last: SweepPosition | undefined): Promise<SweepPosition[]> {
  const before = (hours: number) => new Date(now.getTime() - hours * HOUR_MS);
  const silent = manager
    .createQueryBuilder(Complaint, 'c')
    .where("c.status = 'resolved' AND c.resolvedAt <= :firstDue", {
      firstDue: before(Math.min(...CONFIRMATION_REMINDER_HOURS)),
    });
  const reminded = silent
    .subQuery()
    .select('1')
    .from(TimelineEntry, 'entry')
    .where("entry.complaintId = c.id AND entry.action = 'remind' AND entry.occurredAt > :lately");
  silent.andWhere(`NOT EXISTS ${reminded.getQuery()}`, { lately: before(MIN_GAP_HOURS) });
  const complaints = await nextPage(silent, { at: 'c.resolvedAt', id: 'c.id' }, last);
  return complaints.map(({ id, resolvedAt }) => ({ id, at: resolvedAt ?? now }));
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
