import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type EntityManager, In, LessThan } from 'typeorm';
import { Clock } from '../../platform/clock/clock';
import { TransactionRunner } from '../../platform/database/transaction-runner';
import { DomainError } from '../../platform/domain-error';
import type { Viewer } from '../../platform/http/viewer';
import { JobRegistry } from '../../platform/jobs/job-registry';
import { ImportRun } from '../entities/import-run';
import { lockRun, type RunPath } from './find-run';
import { dropParts } from './import-parts';
import { KeepProgress } from './keep-progress';

const EVERY_SECONDS = 600;
const KEPT_MS = 24 * 3_600_000;
const GIVEN_UP = { state: 'discarded' } as const;

/** 放弃: what was uploaded and not imported goes when somebody says so, or after a day. */
@Injectable()
export class ForgetImportFiles implements OnModuleInit {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly jobs: JobRegistry,
    private readonly clock: Clock,
    private readonly progress: KeepProgress,
  ) {}

  onModuleInit(): void {
    this.jobs.registerJob({ name: 'forget-import-files', everySeconds: EVERY_SECONDS, run: (now) => this.run(now) });
  }

  /** @throws DomainError REQUEST.NOT_FOUND, IMPORT.NOT_STARTABLE for what is under way or over */
  discard(viewer: Viewer, path: RunPath): Promise<void> {
    return this.transactions.run(async (manager) => {
      const { id, state } = await lockRun(manager, viewer, path);
      if (state === 'discarded') return;
      if (state !== 'previewed' && state !== 'failed') throw new DomainError('IMPORT.NOT_STARTABLE');
      await forget(manager, [id], this.clock.now());
    });
  }

  async run(now: Date): Promise<void> {
    const createdAt = LessThan(new Date(now.getTime() - KEPT_MS));
    await this.transactions.run(async (manager) => {
      const where = { state: In(['previewed', 'failed']), createdAt };
      const old = await manager.find(ImportRun, { select: { id: true }, where });
      const ids = old.map(({ id }) => id);
      if (ids.length > 0) await forget(manager, ids, now);
      await this.progress.forgetOld(manager, now);
    });
  }
}

async function forget(manager: EntityManager, ids: readonly string[], now: Date): Promise<void> {
  const open = { id: In([...ids]), state: In(['previewed', 'failed']) };
  await manager.update(ImportRun, open, { ...GIVEN_UP, finishedAt: now });
  await dropParts(manager, ids, ['sheets', 'reading', 'preview']);
}
