import { Injectable } from '@nestjs/common';
import type { ImportView } from '@yingsheng/shared/api/import';
import { In } from 'typeorm';
import { Clock } from '../../platform/clock/clock';
import { TransactionRunner } from '../../platform/database/transaction-runner';
import { DomainError } from '../../platform/domain-error';
import type { Viewer } from '../../platform/http/viewer';
import { ImportRun } from '../entities/import-run';
import { lockPlaces } from '../places/require-place-keeper';
import { lockRun, type RunPath } from './find-run';
import { importViews, mayStart } from './import-view';

const UNDER_WAY = ['waiting', 'writing'] as const;

/** 开始导入: from here on it goes on by itself, see `run-imports.ts`. */
@Injectable()
export class StartImport {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly clock: Clock,
  ) {}

  /**
   * Started already is no mistake: it stays as it is.
   * @throws DomainError REQUEST.NOT_FOUND, IMPORT.NOT_STARTABLE, IMPORT.ANOTHER_RUNS
   */
  execute(viewer: Viewer, path: RunPath): Promise<ImportView> {
    return this.transactions.run(async (manager) => {
      await lockPlaces(manager, viewer, path.estateId);
      const run = await lockRun(manager, viewer, path);
      if (run.state === 'previewed' || run.state === 'failed') {
        if (!mayStart(run)) throw new DomainError('IMPORT.NOT_STARTABLE');
        if (await manager.existsBy(ImportRun, { estateId: run.estateId, state: In([...UNDER_WAY]) })) {
          throw new DomainError('IMPORT.ANOTHER_RUNS');
        }
        const started = { state: 'waiting' as const, startedAt: this.clock.now(), reason: null };
        await manager.update(ImportRun, { id: run.id }, started);
        Object.assign(run, started);
      } else if (run.state === 'undone' || run.state === 'discarded') throw new DomainError('IMPORT.NOT_STARTABLE');
      const [view] = await importViews(manager, [run]);
      if (view === undefined) throw new DomainError('REQUEST.NOT_FOUND');
      return view;
    });
  }
}
