import { Injectable, type OnModuleInit } from '@nestjs/common';
import { LessThanOrEqual } from 'typeorm';
import { TransactionRunner } from '../../platform/database/transaction-runner';
import { JobRegistry } from '../../platform/jobs/job-registry';
import { PersonalExport } from '../entities/personal-export';
import { ExportFiles } from './export-files';

const EVERY_SECONDS = 600;
const BATCH = 100;

/** 过期的副本: first the file, then the row, so that a crash between them leaves nothing behind for good. */
@Injectable()
export class ForgetExports implements OnModuleInit {
  constructor(
    private readonly jobs: JobRegistry,
    private readonly transactions: TransactionRunner,
    private readonly files: ExportFiles,
  ) {}

  onModuleInit(): void {
    this.jobs.registerJob({ name: 'forget-exports', everySeconds: EVERY_SECONDS, run: (now) => this.run(now) });
  }

  async run(now: Date): Promise<void> {
    for (;;) {
      const expired = await this.transactions.read((manager) =>
        manager.find(PersonalExport, { where: { expiresAt: LessThanOrEqual(now) }, take: BATCH }),
      );
      for (const { id } of expired) {
        await this.files.remove(id);
        await this.transactions.run((manager) => manager.delete(PersonalExport, { id }));
      }
      if (expired.length < BATCH) return;
    }
  }
}
