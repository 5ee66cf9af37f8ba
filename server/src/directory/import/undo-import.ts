import { Injectable } from '@nestjs/common';
import type { ImportView } from '@yingsheng/shared/api/import';
import { Clock } from '../../platform/clock/clock';
import { TransactionRunner } from '../../platform/database/transaction-runner';
import { DomainError } from '../../platform/domain-error';
import type { Viewer } from '../../platform/http/viewer';
import { recordAudit } from '../audit/record-audit';
import { ImportRun } from '../entities/import-run';
import { lockPlaces } from '../places/require-place-keeper';
import { lockRun, type RunPath } from './find-run';
import { ImportKinds } from './import-kinds';
import { dropParts, loadPart } from './import-parts';
import { importViews } from './import-view';

/** 撤销最近一次导入, as long as nobody has built on it. */
@Injectable()
export class UndoImport {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly kinds: ImportKinds,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError REQUEST.NOT_FOUND, IMPORT.NOT_LAST, IMPORT.IN_USE */
  async execute(viewer: Viewer, path: RunPath): Promise<ImportView> {
    const now = this.clock.now();
    const { kind, views } = await this.transactions.run(async (manager) => {
      const { name: subjectName } = await lockPlaces(manager, viewer, path.estateId);
      const run = await lockRun(manager, viewer, path);
      const { id, estateId, fileName } = run;
      const written = run.state === 'done' ? await loadPart(manager, id, 'written') : null;
      if (written === null) throw new DomainError('IMPORT.NOT_LAST');
      await this.kinds.of(run.kind).undo(manager, run, written, now);
      const undone = { state: 'undone' as const, finishedAt: now };
      await manager.update(ImportRun, { id }, undone);
      await dropParts(manager, [id], ['written']);
      const subject = { subjectKind: 'estate', subjectId: estateId, subjectName, estateId } as const;
      const details = { kind: run.kind, importId: id, fileName };
      await recordAudit(manager, [{ actorId: viewer.personId, action: 'importUndone', ...subject, details }], now);
      return { kind: run.kind, views: await importViews(manager, [{ ...run, ...undone }]) };
    });
    this.kinds.of(kind).announce();
    const [view] = views;
    if (view === undefined) throw new DomainError('REQUEST.NOT_FOUND');
    return view;
  }
}
