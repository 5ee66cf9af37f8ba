import { Injectable } from '@nestjs/common';
import type { PublicPlaces } from '@yingsheng/shared/api/directory';
import { IsNull } from 'typeorm';
import { Clock } from '../platform/clock/clock';
import { TransactionRunner } from '../platform/database/transaction-runner';
import { DomainError } from '../platform/domain-error';
import { ShortMemory } from '../platform/short-memory';
import { Estate } from './entities/estate';
import { publicAreaNodes } from './list-places';
import { PlaceChanges } from './places/place-changes';

/** Anybody may ask, so that asking often must cost nothing. */
const REMEMBERED_SECONDS = 60;

/** 公共地方: for whoever reports without signing in; no room and no building of rooms. */
@Injectable()
export class ListPublicPlaces {
  private readonly places: ShortMemory<PublicPlaces>;

  constructor(
    private readonly transactions: TransactionRunner,
    changes: PlaceChanges,
    clock: Clock,
  ) {
    this.places = new ShortMemory(clock, REMEMBERED_SECONDS);
    changes.onChange(() => this.places.forget());
  }

  /** @throws DomainError REQUEST.NOT_FOUND for an estate that is not looked after here */
  execute(estateId: string): Promise<PublicPlaces> {
    return this.places.get(estateId, () =>
      this.transactions.read(async (manager) => {
        const isHere = await manager.existsBy(Estate, { id: estateId, retiredAt: IsNull() });
        if (!isHere) throw new DomainError('REQUEST.NOT_FOUND');
        return { estateId, publicAreas: await publicAreaNodes(manager, estateId) };
      }),
    );
  }
}
