import { Injectable } from '@nestjs/common';
import type { PublicPromises } from '@yingsheng/shared/api/board';
import { Estate } from '../directory/entities/estate';
import { Clock } from '../platform/clock/clock';
import { TransactionRunner } from '../platform/database/transaction-runner';
import { DomainError } from '../platform/domain-error';
import { ShortMemory } from '../platform/short-memory';
import { PromisesInForce } from './promises-in-force';

/** Anybody may ask, so that asking often must cost nothing. */
const REMEMBERED_SECONDS = 60;

/**
 * 服务承诺公示 for whoever has not signed in. How often they were kept is left out: the rates are counted for a person,
 * and whoever is accused would find the difference between theirs and everybody's.
 */
@Injectable()
export class ReadPublicPromises {
  private readonly remembered: ShortMemory<PublicPromises>;

  constructor(
    private readonly transactions: TransactionRunner,
    private readonly promises: PromisesInForce,
    private readonly clock: Clock,
  ) {
    this.remembered = new ShortMemory(clock, REMEMBERED_SECONDS);
  }

  /** @throws DomainError REQUEST.NOT_FOUND */
  execute(estateId: string): Promise<PublicPromises> {
    return this.remembered.get(estateId, () =>
      this.transactions.read(async (manager) => {
        const estate = await manager.findOneBy(Estate, { id: estateId });
        if (estate === null) throw new DomainError('REQUEST.NOT_FOUND');
        return this.promises.of(manager, estate, this.clock.now());
      }),
    );
  }
}
