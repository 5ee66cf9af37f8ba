import { Injectable } from '@nestjs/common';
import { IMPORT_LIMITS, type ImportKind, type ImportPreview } from '@yingsheng/shared/api/import';
import { type EntityManager, In, Not } from 'typeorm';
import { Clock } from '../../platform/clock/clock';
import { insertRows } from '../../platform/database/insert-rows';
import { TransactionRunner } from '../../platform/database/transaction-runner';
import { DomainError } from '../../platform/domain-error';
import type { Viewer } from '../../platform/http/viewer';
import { newId } from '../../platform/ids';
import { WorkerFailure } from '../../platform/worker-threads/bounded-worker';
import type { EstateNames } from '../domain/import/estate-names';
import { parentMustBeInUse } from '../domain/place-rules';
import { Estate } from '../entities/estate';
import { ImportRun } from '../entities/import-run';
import { requirePlaceKeeper } from '../places/require-place-keeper';
import { type Access, type ComparedSoFar, type FileToRead, ImportKinds, type ReadFile } from './import-kinds';
import { dropParts, saveParts } from './import-parts';
import { KeepProgress, type ProgressKey } from './keep-progress';
import { describeComparison, previewView } from './kept-preview';
import { packedText, unpackedText } from './packed-text';

export interface UploadedFile {
  readonly name: string;
  readonly content: Uint8Array;
}

const LONGEST_FILE_NAME = 200;

/** 导入前先看: what is in the file, what it would change, and where it needs a hand. Nothing of it is written yet. */
@Injectable()
export class PreviewFile {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly kinds: ImportKinds,
    private readonly clock: Clock,
    private readonly progress: KeepProgress,
  ) {}

  /**
   * @param progressId under which it says meanwhile how far it is
   * @throws DomainError IMPORT.FILE_UNREADABLE, IMPORT.FILE_TOO_LARGE, IMPORT.OLD_EXCEL, IMPORT.ENCRYPTED, IMPORT.WEB_PAGE
   */
  async execute(
    viewer: Viewer,
    estateId: string,
    kind: ImportKind,
    file: UploadedFile,
    progressId: string,
  ): Promise<ImportPreview> {
    const { estate, estates } = await this.transactions.read((manager) => estatesFor(manager, viewer, estateId));
    parentMustBeInUse(estate);
    if (file.content.length > IMPORT_LIMITS.bytes) throw new DomainError('IMPORT.FILE_TOO_LARGE');
    const key = { estateId, id: progressId };
    try {
      const toRead = { content: file.content, fileName: file.name, estates };
      const read = await this.read(kind, toRead, key);
      return await this.keep(this.newRun(viewer, estateId, kind, file), read, key);
    } finally {
      await this.progress.forget(key);
    }
  }

  private async keep(run: ImportRun, { head, packed }: ReadFile, key: ProgressKey): Promise<ImportPreview> {
    const access: Access = (work) => this.transactions.read(work);
    const reached = (step: ComparedSoFar) => this.progress.compared(key, step);
    const reading = { head, piece: async (index: number) => unpackedPiece(packed.reading[index]) };
    const comparison = await this.kinds.of(run.kind).compare(run, reading, { access, writeAt: null, reached });
    const { shown, run: summary } = describeComparison(head, comparison);
    Object.assign(run, summary);
    return this.transactions.run(async (manager) => {
      await this.dropEarlier(manager, run);
      await insertRows(manager, ImportRun, [run]);
      await saveParts(manager, run.id, { ...packed, preview: [packedText(shown)] });
      return previewView(manager, run, shown);
    });
  }

  private newRun({ personId }: Viewer, estateId: string, kind: ImportKind, { name }: UploadedFile): ImportRun {
    return {
      id: newId(),
      estateId,
      kind,
      state: 'previewed',
      fileName: name.slice(-LONGEST_FILE_NAME),
      createdById: personId,
      createdAt: this.clock.now(),
      startedAt: null,
      finishedAt: null,
      rowCount: 0,
      problemCount: 0,
      leftOutRowCount: 0,
      counts: [],
      reason: null,
    };
  }

  private async read(kind: ImportKind, file: FileToRead, key: ProgressKey): Promise<ReadFile> {
    try {
      return await this.kinds
        .of(kind)
        .read(file, (soFar) => void this.progress.read(key, soFar).catch(() => undefined));
    } catch (error) {
      if (error instanceof WorkerFailure) {
        throw new DomainError(error.kind === 'crashed' ? 'IMPORT.FILE_UNREADABLE' : 'IMPORT.FILE_TOO_LARGE');
      }
      throw asImportRefusal(error);
    }
  }

  /** Whoever uploads again has given up what they had uploaded before. */
  private async dropEarlier(manager: EntityManager, { estateId, kind, createdById }: ImportRun): Promise<void> {
    const waiting = { estateId, kind, createdById, state: In(['previewed', 'failed']) };
    const earlier = await manager.find(ImportRun, { select: { id: true }, where: waiting });
    const ids = earlier.map(({ id }) => id);
    await manager.update(ImportRun, { id: In(ids) }, { state: 'discarded', finishedAt: this.clock.now() });
    await dropParts(manager, ids, ['sheets', 'reading', 'preview']);
  }
}

async function estatesFor(manager: EntityManager, viewer: Viewer, estateId: string) {
  const estate = await requirePlaceKeeper(manager, viewer, estateId);
  const others = await manager.findBy(Estate, { companyId: estate.companyId, id: Not(estateId) });
  const estates: EstateNames = { own: estate.name, others: others.map(({ name }) => name) };
  return { estate, estates };
}

/** The reader's words are for a roster. */
function asImportRefusal(error: unknown): unknown {
  if (!(error instanceof DomainError)) return error;
  if (error.code === 'SPREADSHEET.UNREADABLE') return new DomainError('IMPORT.FILE_UNREADABLE');
  return error.code === 'SPREADSHEET.TOO_LARGE' ? new DomainError('IMPORT.FILE_TOO_LARGE') : error;
}

function unpackedPiece(packed: string | undefined): unknown {
  return packed === undefined ? null : unpackedText(packed);
}
