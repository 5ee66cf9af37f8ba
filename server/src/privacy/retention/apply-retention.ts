import { Injectable, type OnModuleInit } from '@nestjs/common';
import { dayTextOf, shanghaiParts } from '@yingsheng/shared/written-time';
import { Config } from '../../platform/config/config';
import { TransactionRunner } from '../../platform/database/transaction-runner';
import { JobRegistry } from '../../platform/jobs/job-registry';
import { endedLongAgo } from '../domain/retention-days';
import { type Reached, RetentionRun } from '../entities/retention-run';
import { type Batch, ForgetComplaints, type MatterKind } from './forget-complaints';
import { forgetRows } from './forget-rows';

/** A little at a time, until the day's work is done: notices and deadlines pass in between. */
const EVERY_SECONDS = 60;
const DAY_MS = 86_400_000;
/** Sign-ins that ran out, and events that were delivered: nobody can want them back. */
const SIGN_IN_DAYS = 365;
const EVENT_DAYS = 90;
const KINDS: readonly MatterKind[] = ['guest', 'complaint'];
const NOTHING: Batch = { removed: 0, stuck: 0, reached: null };

/** Done with a kind for the day. */
const END: Reached = { at: '', id: '' };

/**
 * 每天一次，按保存期限删除. Each matter in a transaction of its own; whoever dies in the middle, or works beside another
 * worker, does nothing twice: what is gone is not found again.
 */
@Injectable()
export class ApplyRetention implements OnModuleInit {
  constructor(
    private readonly jobs: JobRegistry,
    private readonly config: Config,
    private readonly transactions: TransactionRunner,
    private readonly forgetComplaints: ForgetComplaints,
  ) {}

  onModuleInit(): void {
    this.jobs.registerJob({ name: 'apply-retention', everySeconds: EVERY_SECONDS, run: (now) => this.run(now) });
  }

  /** One portion of the day's work; nothing once it is done. */
  async run(now: Date): Promise<void> {
    const run = await this.runOf(now);
    if (run.finishedAt !== null) return;
    const reached = { ...run.reached };
    let [removed, stuck] = [0, 0];
    for (const kind of KINDS) {
      const batch = await this.matters(kind, now, reached[kind]);
      reached[kind] = batch.reached ?? END;
      removed += batch.removed;
      stuck += batch.stuck;
    }
    const rows = await this.rows(now);
    const isDone = !rows.hasMore && KINDS.every((kind) => reached[kind] === END);
    await this.note(run.day, { reached, removed: removed + rows.removed, stuck, finishedAt: isDone ? now : null });
  }

  private async matters(kind: MatterKind, now: Date, reached: Reached | undefined): Promise<Batch> {
    const closedBy = endedLongAgo(now, this.config.retention[kind]);
    if (closedBy === null || reached?.at === END.at) return NOTHING;
    return this.forgetComplaints.execute(kind, closedBy, reached ?? null);
  }

  private rows(now: Date) {
    const { former, message } = this.config.retention;
    const limits = {
      former: endedLongAgo(now, former),
      message: endedLongAgo(now, message),
      signIn: daysBefore(now, SIGN_IN_DAYS),
      event: daysBefore(now, EVENT_DAYS),
    };
    return this.transactions.run((manager) => forgetRows(manager, limits));
  }

  private runOf(now: Date): Promise<RetentionRun> {
    const day = dayTextOf(shanghaiParts(now).dayNumber);
    const fresh = { day, startedAt: now, finishedAt: null, reached: {}, removedCount: 0, stuckCount: 0 };
    return this.transactions.run(async (manager) => {
      await manager.createQueryBuilder().insert().into(RetentionRun).values(fresh).orIgnore().execute();
      return manager.findOneByOrFail(RetentionRun, { day });
    });
  }

  private async note(
    day: string,
    {
      reached,
      removed,
      stuck,
      finishedAt,
    }: { reached: object; removed: number; stuck: number; finishedAt: Date | null },
  ): Promise<void> {
    await this.transactions.run((manager) =>
      manager
        .createQueryBuilder()
        .update(RetentionRun)
        .set({
          reached,
          finishedAt,
          removedCount: () => `removed_count + ${removed}`,
          stuckCount: () => `stuck_count + ${stuck}`,
        })
        .where({ day })
        .execute(),
    );
  }
}

function daysBefore(now: Date, days: number): Date {
  return new Date(now.getTime() - days * DAY_MS);
}
