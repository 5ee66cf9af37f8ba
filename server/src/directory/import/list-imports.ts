import { Injectable } from '@nestjs/common';
import type {
  ImportKind,
  ImportList,
  ImportPreview,
  ImportProgressView,
  ImportView,
} from '@yingsheng/shared/api/import';
import { TransactionRunner } from '../../platform/database/transaction-runner';
import { DomainError } from '../../platform/domain-error';
import type { Viewer } from '../../platform/http/viewer';
import { ImportRun } from '../entities/import-run';
import { requirePlaceKeeper } from '../places/require-place-keeper';
import { findRun, type RunPath } from './find-run';
import { loadPart } from './import-parts';
import { importViews } from './import-view';
import { progressOf } from './keep-progress';
import { type KeptPreview, previewView } from './kept-preview';

const NEWEST = 50;

/** 导入记录 */
@Injectable()
export class ListImports {
  constructor(private readonly transactions: TransactionRunner) {}

  /** Newest first. */
  list(viewer: Viewer, estateId: string, kind: ImportKind): Promise<ImportList> {
    return this.transactions.read(async (manager) => {
      await requirePlaceKeeper(manager, viewer, estateId);
      const runs = await manager.find(ImportRun, { where: { estateId, kind }, order: { id: 'DESC' }, take: NEWEST });
      return { items: await importViews(manager, runs) };
    });
  }

  /** Of a file that is being read. */
  progress(viewer: Viewer, estateId: string, key: string): Promise<ImportProgressView> {
    return this.transactions.read(async (manager) => {
      await requirePlaceKeeper(manager, viewer, estateId);
      return { progress: (await progressOf(manager, estateId, [key])).get(key) ?? null };
    });
  }

  one(viewer: Viewer, path: RunPath): Promise<ImportView> {
    return this.transactions.read(async (manager) => {
      const [view] = await importViews(manager, [await findRun(manager, viewer, path)]);
      if (view === undefined) throw new DomainError('REQUEST.NOT_FOUND');
      return view;
    });
  }

  /** @throws DomainError REQUEST.NOT_FOUND once the file is no longer kept */
  preview(viewer: Viewer, path: RunPath): Promise<ImportPreview> {
    return this.transactions.read(async (manager) => {
      const run = await findRun(manager, viewer, path);
      const preview = await loadPart<KeptPreview>(manager, run.id, 'preview');
      if (preview === null) throw new DomainError('REQUEST.NOT_FOUND');
      return previewView(manager, run, preview);
    });
  }
}
