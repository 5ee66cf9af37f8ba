import { Injectable } from '@nestjs/common';
import type { RenamedArea } from '@yingsheng/shared/api/places';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock/clock';
import { DomainError } from '../../platform/domain-error';
import type { Viewer } from '../../platform/http/viewer';
import { nameMustBeFree, recordMustBeAsSeen } from '../domain/place-rules';
import type { Estate } from '../entities/estate';
import { PublicArea } from '../entities/public-area';
import { auditPlace } from './audit-places';
import { childrenOf } from './kept-places';

/** `3 栋电梯厅` of a building that is called otherwise now: renamed with it, each as the person saw it and wants it. */
@Injectable()
export class RenameAreas {
  constructor(private readonly clock: Clock) {}

  /**
   * Within the transaction that renames the building; the places are held.
   * @throws DomainError REQUEST.NOT_FOUND for an area of another building, PLACES.CHANGED_MEANWHILE, PLACES.NAME_TAKEN
   */
  async within(
    manager: EntityManager,
    viewer: Viewer,
    estate: Estate,
    buildingId: string,
    areas: readonly RenamedArea[],
  ): Promise<void> {
    for (const { id, seenName, name } of areas) {
      const area = await manager.findOneBy(PublicArea, { id, estateId: estate.id, buildingId });
      if (area === null) throw new DomainError('REQUEST.NOT_FOUND');
      recordMustBeAsSeen({ name: seenName }, { name: area.name });
      const siblings = await childrenOf(manager, estate, 'publicArea', null);
      nameMustBeFree(
        name,
        siblings.filter((sibling) => sibling.id !== id),
      );
      await manager.update(PublicArea, { id }, { name });
      const change = { kind: 'publicArea', id, name, estateId: estate.id, details: { was: area.name } } as const;
      await auditPlace(manager, viewer, { action: 'renamed', ...change }, this.clock.now());
    }
  }
}
