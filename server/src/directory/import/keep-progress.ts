import { Injectable } from '@nestjs/common';
import type { ImportProgress as ProgressView } from '@yingsheng/shared/api/import';
import { type EntityManager, In, LessThan } from 'typeorm';
import { Clock } from '../../platform/clock/clock';
import { TransactionRunner } from '../../platform/database/transaction-runner';
import { ImportProgress } from '../entities/import-progress';
import type { ComparedSoFar, ReadSoFar } from './import-kinds';

/** Reading takes the longer part of a preview. */
const READING_PERCENT = 70;
const WHOLE = 100;
const KEPT_MS = 3_600_000;

export interface ProgressKey {
  readonly estateId: string;
  /** Of the import, or what the uploader calls a file that is none yet. */
  readonly id: string;
}

/** 进度: told beside the transaction that is at work, so that whoever waits sees it move. */
@Injectable()
export class KeepProgress {
  /** What is being written down at this moment, by the file. */
  private readonly telling = new Map<string, Promise<void>>();

  constructor(
    private readonly transactions: TransactionRunner,
    private readonly clock: Clock,
  ) {}

  /** Passed over while the one before is still being written down: the next one says more. */
  async read(key: ProgressKey, { rows, share }: ReadSoFar): Promise<void> {
    if (this.telling.has(key.id)) return;
    const percent = Math.floor(share * READING_PERCENT);
    const told = this.tell(key, { step: 'reading', done: rows, total: null, place: '', percent });
    this.telling.set(key.id, told);
    await told.finally(() => this.telling.delete(key.id));
  }

  compared(key: ProgressKey, { done, total, place }: ComparedSoFar): Promise<void> {
    const percent = READING_PERCENT + Math.floor((WHOLE - READING_PERCENT) * shareOf(done, total));
    return this.tell(key, { step: 'comparing', done, total, place, percent });
  }

  /** Told before the transaction that writes: on SQLite the last that is seen until it is over. */
  begun(key: ProgressKey): Promise<void> {
    return this.tell(key, { step: 'writing', done: 0, total: null, place: '', percent: 0 });
  }

  written(key: ProgressKey, { done, total, place }: ComparedSoFar): Promise<void> {
    return this.tell(key, { step: 'writing', done, total, place, percent: Math.floor(WHOLE * shareOf(done, total)) });
  }

  async forget({ estateId, id }: ProgressKey): Promise<void> {
    // Written down after it was forgotten, it would stay.
    await this.telling.get(id)?.catch(() => undefined);
    await this.transactions.run(async (manager) => {
      await manager.delete(ImportProgress, { estateId, id });
    });
  }

  /** Left by a process that ended. */
  async forgetOld(manager: EntityManager, now: Date): Promise<void> {
    await manager.delete(ImportProgress, { at: LessThan(new Date(now.getTime() - KEPT_MS)) });
  }

  private tell({ estateId, id }: ProgressKey, progress: ProgressView): Promise<void> {
    return this.transactions.beside(async (manager) => {
      await manager.upsert(ImportProgress, { estateId, id, ...progress, at: this.clock.now() }, ['estateId', 'id']);
    });
  }
}

/** By the id they are kept under. */
export async function progressOf(
  manager: EntityManager,
  estateId: string,
  ids: readonly string[],
): Promise<Map<string, ProgressView>> {
  const rows = await manager.findBy(ImportProgress, { estateId, id: In([...ids]) });
  return new Map(rows.map(({ id, step, done, total, place, percent }) => [id, { step, done, total, place, percent }]));
}

function shareOf(done: number, total: number): number {
  return done / Math.max(1, total);
}
