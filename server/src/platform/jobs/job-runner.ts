import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../clock/clock';
import { type Job, JobRegistry } from './job-registry';

/** Runs each registered job when its interval has passed; a failing job is logged and tried again next time. */
@Injectable()
export class JobRunner {
  private readonly logger = new Logger(JobRunner.name);
  private readonly lastRunAt = new Map<string, number>();

  constructor(
    private readonly jobs: JobRegistry,
    private readonly clock: Clock,
  ) {}

  async runDue(): Promise<void> {
    const now = this.clock.now();
    for (const job of this.jobs.all()) {
      const last = this.lastRunAt.get(job.name);
      if (last !== undefined && now.getTime() - last < job.everySeconds * 1000) continue;
      this.lastRunAt.set(job.name, now.getTime());
      await this.runOne(job, now);
    }
  }

  private async runOne(job: Job, now: Date): Promise<void> {
    try {
      await job.run(now);
    } catch (error) {
      this.logger.error({ job: job.name, error: error instanceof Error ? error.message : String(error) });
    }
  }
}
