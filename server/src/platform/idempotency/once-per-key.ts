import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../clock/clock';
import { isDuplicateKey } from '../database/database-errors';
import { insertRows } from '../database/insert-rows';
import { TransactionRunner } from '../database/transaction-runner';
import { DomainError } from '../domain-error';
import { newId } from '../ids';
import { IdempotencyKey } from './idempotency-key.entity';

/** Who asks, with which key, and what exactly they sent. */
export interface KeyedRequest {
  readonly personId: string;
  readonly key: string;
  readonly hash: string;
}

/** What came of it: the result of this request, or what the first one with its key was about. */
export type Once<Result> =
  | { readonly isRepeat: false; readonly result: Result }
  | { readonly isRepeat: true; readonly subjectId: string };

/**
 * A request whose answer got lost is sent again: under the same key it is not carried out twice. The key is
 * written in the transaction of the work itself, so they become true together or not at all, and the unique
 * index decides between double taps. A refused request frees its key.
 */
@Injectable()
export class OncePerKey {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly clock: Clock,
  ) {}

  /**
   * `work` runs in the transaction of the key, and may run again after a deadlock.
   * @throws DomainError REQUEST.IDEMPOTENCY_KEY_REUSED when the key came with other content before
   */
  async run<Result>(
    request: KeyedRequest,
    subjectId: string,
    work: (manager: EntityManager) => Promise<Result>,
  ): Promise<Once<Result>> {
    try {
      const result = await this.transactions.run(async (manager) => {
        await insertRows(manager, IdempotencyKey, [this.rowOf(request, subjectId)]);
        return work(manager);
      });
      return { isRepeat: false, result };
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
      const subjectId = await this.subjectOfFirst(request);
      if (subjectId === null) throw error;
      return { isRepeat: true, subjectId };
    }
  }

  /**
   * What the first request with this key was about; `null`: there was none. To be asked before anything that may have
   * changed since is looked at: what was done stays done, whoever moved out in between.
   * @throws DomainError REQUEST.IDEMPOTENCY_KEY_REUSED when the key came with other content before
   */
  async subjectOfFirst({ personId, key, hash }: KeyedRequest): Promise<string | null> {
    const first = await this.transactions.read((manager) =>
      manager.findOneBy(IdempotencyKey, { personId, requestKey: key }),
    );
    if (first !== null && first.requestHash !== hash) throw new DomainError('REQUEST.IDEMPOTENCY_KEY_REUSED');
    return first?.subjectId ?? null;
  }

  private rowOf({ personId, key, hash }: KeyedRequest, subjectId: string): IdempotencyKey {
    return { id: newId(), personId, requestKey: key, requestHash: hash, subjectId, createdAt: this.clock.now() };
  }
}
