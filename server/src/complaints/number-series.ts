import { Injectable } from '@nestjs/common';
import { shanghaiParts } from '@yingsheng/shared/time-words';
import type { EntityManager } from 'typeorm';
import { TransactionRunner } from '../platform/database/transaction-runner';
import { ComplaintCounter } from './entities/complaint-counter';

/** Numbers taken from the database at a time: the counter's row is hot and must not serialise submissions. */
const BLOCK_SIZE = 20;

interface Block {
  next: number;
  last: number;
}

/**
 * 投诉编号: estate code, local day and a counter, e.g. `YS-1123-0042`. Unique within estate and year; not gapless:
 * what is left of a block is lost when the process ends.
 */
@Injectable()
export class NumberSeries {
  private readonly blocks = new Map<string, Promise<Block>>();

  constructor(private readonly transactions: TransactionRunner) {}

  /** Call before the transaction that uses the number: a number given out must outlive a rollback. */
  async next(estate: { readonly id: string; readonly code: string }, now: Date): Promise<string> {
    const { year, month, day } = shanghaiParts(now);
    const date = `${pad(month, 2)}${pad(day, 2)}`;
    const count = await this.take(estate.id, `${year}-${date}`);
    return `${estate.code}-${date}-${pad(count, 4)}`;
  }

  private async take(estateId: string, day: string): Promise<number> {
    const key = `${estateId} ${day}`;
    for (;;) {
      const pending = this.blocks.get(key) ?? this.reserve(key, estateId, day);
      const block = await pending;
      if (block.next <= block.last) {
        block.next += 1;
        return block.next - 1;
      }
      if (this.blocks.get(key) === pending) this.blocks.delete(key);
    }
  }

  private reserve(key: string, estateId: string, day: string): Promise<Block> {
    const reserved = this.transactions.run((manager) => reserveBlock(manager, estateId, day));
    this.blocks.set(key, reserved);
    reserved.catch(() => this.blocks.delete(key));
    return reserved;
  }
}

async function reserveBlock(manager: EntityManager, estateId: string, day: string): Promise<Block> {
  await manager
    .createQueryBuilder()
    .insert()
    .into(ComplaintCounter)
    .values({ estateId, day, last: 0 })
    .orIgnore()
    .execute();
  await manager.increment(ComplaintCounter, { estateId, day }, 'last', BLOCK_SIZE);
  const { last } = await manager.findOneByOrFail(ComplaintCounter, { estateId, day });
  return { next: last - BLOCK_SIZE + 1, last };
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
