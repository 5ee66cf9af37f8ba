import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { TransactionRunner } from '../../platform/database/transaction-runner';
import { DomainError } from '../../platform/domain-error';
import type { Viewer } from '../../platform/http/viewer';
import { BoundedWorker } from '../../platform/worker-threads/bounded-worker';
import type { ReadingHead } from '../domain/import/register-reading';
import type { ImportRun } from '../entities/import-run';
import { findRun, type RunPath } from './find-run';
import { type Access, ImportKinds } from './import-kinds';
import { loadPacked, loadPart } from './import-parts';
import type { ProblemFile } from './problem-sheets';

export interface FileToSend {
  readonly name: string;
  readonly content: Buffer;
}

/** Tens of thousands of rows take seconds to write: not in the thread that answers everybody. */
const writer = new BoundedWorker<ProblemFile, Uint8Array>(join(__dirname, 'problem-file-task'), {
  heapMegabytes: 64,
  milliseconds: 60_000,
  atOnce: 1,
  waiting: 4,
});

/** 问题清单: the rows as they were uploaded, with a column that says what to do about each; mended, it is uploaded again. */
@Injectable()
export class WriteProblemFile {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly kinds: ImportKinds,
  ) {}

  /** @throws DomainError REQUEST.NOT_FOUND once the file is no longer kept; SERVER.BUSY */
  async execute(viewer: Viewer, path: RunPath): Promise<FileToSend> {
    const access: Access = (work) => this.transactions.read(work);
    const run = await access((manager) => findRun(manager, viewer, path));
    const head = await access((manager) => loadPart<ReadingHead>(manager, run.id, 'reading'));
    if (head === null) throw new DomainError('REQUEST.NOT_FOUND');
    const found = await this.foundInComparing(run, head, access);
    const file = await writer.run({ head, found, pieces: await rowsOf(run, access) });
    return {
      name: `${run.fileName.replace(/\.[^.]*$/, '')}-问题.xlsx`,
      content: Buffer.from(file.buffer, file.byteOffset, file.byteLength),
    };
  }

  private async foundInComparing(run: ImportRun, head: ReadingHead, access: Access): Promise<ProblemFile['found']> {
    const piece = (index: number) => access((manager) => loadPart(manager, run.id, 'reading', index));
    const comparing = { access, writeAt: null, reached: async () => undefined };
    const { problems } = await this.kinds.of(run.kind).compare(run, { head, piece }, comparing);
    return problems.map(({ sheet, row, text }) => ({ sheet, row, text }));
  }
}

async function rowsOf({ id }: ImportRun, access: Access): Promise<string[]> {
  const pieces: string[] = [];
  for (;;) {
    const piece = await access((manager) => loadPacked(manager, id, 'sheets', pieces.length));
    if (piece === null) return pieces;
    pieces.push(piece);
  }
}
