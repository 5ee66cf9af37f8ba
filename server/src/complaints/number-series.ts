import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { shanghaiParts } from '@yingsheng/shared/written-time';
import { type EntityManager, In } from 'typeorm';
import { Config } from '../platform/config/config';
import { TransactionRunner } from '../platform/database/transaction-runner';
import { numbersOn } from './domain/complaint-number';
import { Complaint } from './entities/complaint';
import { ComplaintCounter } from './entities/complaint-counter';
import { shuffledNumber } from './shuffled-number';

/** Numbers taken from the database at a time: the counter's row is hot and must not serialise submissions. */
const BLOCK_SIZE = 20;

/** Numbers not given out yet. */
type Block = string[];

/**
 * 投诉编号: estate code, local day and four digits, e.g. `YS-261123-0042`; in no order, so that
 * nobody can tell from two of them that there is one between which they may not see.
 */
@Injectable()
export class NumberSeries {
  private readonly blocks = new Map<string, Promise<Block>>();
  private readonly key: Buffer;

  constructor(
    private readonly transactions: TransactionRunner,
    config: Config,
  ) {
    this.key = createHmac('sha256', config.appSecret).update('complaint-numbers').digest();
  }

  /** Call before the transaction that uses the number: a number given out must outlive a rollback. */
  async next(estate: Numbered, now: Date): Promise<string> {
    const day = dayOf(now);
    const series = `${estate.id} ${day.key}`;
    for (;;) {
      const pending = this.blocks.get(series) ?? this.reserve(series, estate, day);
      const number = (await pending).shift();
      if (number !== undefined) return number;
      if (this.blocks.get(series) === pending) this.blocks.delete(series);
    }
  }

  private reserve(series: string, estate: Numbered, day: Day): Promise<Block> {
    const reserved = this.transactions.run(async (manager) => {
      const last = await reserveBlock(manager, estate.id, day.key);
      const numbered = numbersOn(estate.code, day);
      const counts = Array.from({ length: BLOCK_SIZE }, (_, index) => last - BLOCK_SIZE + 1 + index);
      const numbers = counts.map((count) => numbered(shuffledNumber(count, this.key, series)));
      return withoutGiven(manager, estate.id, day.year, numbers);
    });
    this.blocks.set(series, reserved);
    reserved.catch(() => this.blocks.delete(series));
    return reserved;
  }
}

interface Numbered {
  readonly id: string;
  readonly code: string;
}

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly key: string;
}

function dayOf(now: Date): Day {
  const { year, month, day } = shanghaiParts(now);
  return { year, month, day, key: `${year}-${pad(month)}${pad(day)}` };
}

/** The last count of the block. */
async function reserveBlock(manager: EntityManager, estateId: string, day: string): Promise<number> {
  await manager
    .createQueryBuilder()
    .insert()
    .into(ComplaintCounter)
    .values({ estateId, day, last: 0 })
    .orIgnore()
    .execute();
  await manager.increment(ComplaintCounter, { estateId, day }, 'last', BLOCK_SIZE);
  const { last } = await manager.findOneByOrFail(ComplaintCounter, { estateId, day });
  return last;
}

/** Under another key, on the day that it was changed, or in the order of earlier versions, some may have been given. */
async function withoutGiven(
  manager: EntityManager,
  estateId: string,
  numberYear: number,
  numbers: readonly string[],
): Promise<Block> {
  const given = await manager.find(Complaint, {
    select: { id: true, number: true },
    where: { estateId, numberYear, number: In([...numbers]) },
  });
  return numbers.filter((number) => !given.some((other) => other.number === number));
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
