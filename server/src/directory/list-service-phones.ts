import { Injectable } from '@nestjs/common';
import type { ServicePhone } from '@yingsheng/shared/api/directory';
import { IsNull } from 'typeorm';
import { Clock } from '../platform/clock/clock';
import { TransactionRunner } from '../platform/database/transaction-runner';
import { ShortMemory } from '../platform/short-memory';
import { Estate } from './entities/estate';
import { PlaceChanges } from './places/place-changes';

/** Anybody may ask, so that asking often must cost nothing. */
const REMEMBERED_SECONDS = 60;
const ALL = 'all';

/** 物业服务电话: what hangs at every gate anyway, by estate. */
@Injectable()
export class ListServicePhones {
  private readonly phones: ShortMemory<ServicePhone[]>;

  constructor(
    private readonly transactions: TransactionRunner,
    changes: PlaceChanges,
    clock: Clock,
  ) {
    this.phones = new ShortMemory(clock, REMEMBERED_SECONDS);
    changes.onChange(() => this.phones.forget());
  }

  execute(): Promise<ServicePhone[]> {
    return this.phones.get(ALL, () =>
      this.transactions.read(async (manager) => {
        const estates = await manager.find(Estate, {
          where: { retiredAt: IsNull() },
          order: { name: 'ASC', id: 'ASC' },
        });
        return estates.map(({ id, name, servicePhone }) => ({ estateId: id, estateName: name, servicePhone }));
      }),
    );
  }
}
