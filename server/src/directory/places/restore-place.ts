import { Injectable } from '@nestjs/common';
import type { RetirableKind } from '@yingsheng/shared/place/place-kind';
import { Clock } from '../../platform/clock/clock';
import { TransactionRunner } from '../../platform/database/transaction-runner';
import type { Viewer } from '../../platform/http/viewer';
import { parentMustBeInUse } from '../domain/place-rules';
import { DutyChanges } from '../roster/duty-changes';
import { auditPlace } from './audit-places';
import { ENTITY_OF, parentOf, placeOf } from './kept-places';
import { PlaceChanges } from './place-changes';
import { estateIdOf, lockFor } from './require-place-keeper';
import { contentsOf } from './retired-together';

/** 恢复: with what went out of use together with it; what was out of use before stays so. */
@Injectable()
export class RestorePlace {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly changes: PlaceChanges,
    private readonly duty: DutyChanges,
    private readonly clock: Clock,
  ) {}

  /** In use already is no mistake: it stays as it is. */
  async execute(viewer: Viewer, estateId: string, kind: RetirableKind, id: string): Promise<void> {
    await this.transactions.run(async (manager) => {
      const estate = await lockFor(manager, viewer, estateId, kind);
      const place = await placeOf(manager, estate, kind, id);
      const { retiredAt } = place;
      if (retiredAt === null) return;
      if (kind !== 'estate' && kind !== 'department') parentMustBeInUse(estate);
      parentMustBeInUse(await parentOf(manager, estate, kind, place));
      await manager.update(ENTITY_OF[kind], { id }, { retiredAt: null });
      for (const { target, where } of await contentsOf(manager, kind, id)) {
        await manager.update(target, { ...where, retiredAt }, { retiredAt: null });
      }
      const change = { kind, id, name: place.name, estateId: estateIdOf(estateId, kind) };
      await auditPlace(manager, viewer, { action: 'restored', ...change }, this.clock.now());
    });
    this.changes.announce();
    this.duty.announce();
  }
}
