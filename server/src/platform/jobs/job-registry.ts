import { Injectable } from '@nestjs/common';

/** A periodic sweep. Several workers may run it at once: it must be safe to repeat. */
export interface Job {
  readonly name: string;
  readonly everySeconds: number;
  run(now: Date): Promise<void>;
}

@Injectable()
export class JobRegistry {
  private readonly jobs: Job[] = [];

  /** Register in `onModuleInit`. */
  registerJob(job: Job): void {
    this.jobs.push(job);
  }

  all(): readonly Job[] {
    return this.jobs;
  }
}
