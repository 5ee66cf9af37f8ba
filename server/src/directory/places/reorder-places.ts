import { Injectable } from '@nestjs/common';
import type { OrderedKind } from '@yingsheng/shared/place/place-kind';
import type { ObjectLiteral } from 'typeorm';
import { Clock } from '../../platform/clock/clock';
import { TransactionRunner } from '../../platform/database/transaction-runner';
import { DomainError } from '../../platform/domain-error';
import type { Viewer } from '../../platform/http/viewer';
import { orderMustBeComplete } from '../domain/place-rules';
import { DutyChanges } from '../roster/duty-changes';
import { auditPlace } from './audit-places';
import { childrenOf, ENTITY_OF, parentOf, placeOf } from './kept-places';
import { PlaceChanges } from './place-changes';
import { estateIdOf, lockFor } from './require-place-keeper';

/** 调整顺序: all of one parent at once, as they are shown from now on. */
@Injectable()
export class ReorderPlaces {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly changes: PlaceChanges,
    private readonly duty: DutyChanges,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError PLACES.CHANGED_MEANWHILE unless `ids` are all of them, each once */
  async execute(viewer: Viewer, estateId: string, kind: OrderedKind, ids: readonly string[]): Promise<void> {
    await this.transactions.run(async (manager) => {
      const estate = await lockFor(manager, viewer, estateId, kind);
      const [firstId] = ids;
      if (firstId === undefined) throw new DomainError('PLACES.CHANGED_MEANWHILE');
      const first = await placeOf(manager, estate, kind, firstId);
      const parent = kind === 'publicArea' ? null : await parentOf(manager, estate, kind, first);
      orderMustBeComplete(ids, await childrenOf(manager, estate, kind, parent?.id ?? null));
      for (const [index, id] of ids.entries()) {
        await manager.update<ObjectLiteral>(ENTITY_OF[kind], { id }, { position: index + 1 });
      }
      const change = { kind, id: firstId, name: first.name, estateId: estateIdOf(estateId, kind) };
      await auditPlace(manager, viewer, { action: 'reordered', ...change }, this.clock.now());
    });
    this.changes.announce();
    this.duty.announce();
  }
}
