import { Injectable } from '@nestjs/common';
import type { DispatchRuleInput } from '@yingsheng/shared/api/dispatch';
import type { EntityManager } from 'typeorm';
import { departmentsInUse } from '../directory/departments';
import { Building } from '../directory/entities/building';
import { Asset, PublicArea } from '../directory/entities/public-area';
import { DomainError } from '../platform/domain-error';
import { type EstateGround, ruleErrors } from './domain/check-rules';

/** What rules may name on an estate. */
@Injectable()
export class RuleGround {
  /** @throws DomainError REQUEST.INVALID with a text for every field that is wrong */
  async rulesMustFit(manager: EntityManager, estateId: string, rules: readonly DispatchRuleInput[]): Promise<void> {
    const fields = ruleErrors(rules, await this.read(manager, estateId));
    if (Object.keys(fields).length > 0) throw new DomainError('REQUEST.INVALID', { fields });
  }

  private async read(manager: EntityManager, estateId: string): Promise<EstateGround> {
    const departments = await departmentsInUse(manager, estateId);
    const buildings = await manager.findBy(Building, { estateId });
    const areas = await manager.findBy(PublicArea, { estateId });
    const assets = await manager.findBy(Asset, { estateId });
    return {
      departmentIds: departments.map(({ id }) => id),
      buildingIds: buildings.map(({ id }) => id),
      assetIdsOfArea: new Map(
        areas.map((area) => [area.id, assets.filter((asset) => asset.publicAreaId === area.id).map(({ id }) => id)]),
      ),
    };
  }
}
