import { Injectable } from '@nestjs/common';
import type { NamingRule } from '@yingsheng/shared/api/places';
import type { EntityManager } from 'typeorm';
import { Estate } from '../directory/entities/estate';
import { RulesNaming } from '../directory/ports/rules-naming';
import { DispatchRule, DispatchRuleVersion } from './entities/dispatch-rule';

type NamingRow = NamingRule & { readonly departmentId: string };

/**
 * Of the latest version of each estate: what older ones said is over. Of an estate out of use too: it comes back with
 * the rules it had.
 */
@Injectable()
export class ListNamingRules extends RulesNaming {
  async ofCompany(manager: EntityManager, companyId: string): Promise<Map<string, NamingRule[]>> {
    const newer = manager
      .createQueryBuilder(DispatchRuleVersion, 'newer')
      .select('1')
      .where('newer.estateId = written.estateId AND newer.version > written.version');
    const rows = await manager
      .createQueryBuilder(DispatchRule, 'rule')
      .innerJoin(DispatchRuleVersion, 'written', 'written.id = rule.versionId')
      .innerJoin(Estate, 'estate', 'estate.id = written.estateId')
      .select('rule.departmentId', 'departmentId')
      .addSelect('estate.id', 'estateId')
      .addSelect('estate.name', 'estateName')
      .addSelect('rule.position', 'position')
      .where('estate.companyId = :companyId', { companyId })
      .andWhere(`NOT EXISTS (${newer.getQuery()})`)
      .orderBy('estate.name')
      .addOrderBy('estate.id')
      .addOrderBy('rule.position')
      .getRawMany<NamingRow>();
    const byDepartment = new Map<string, NamingRule[]>();
    for (const { departmentId, estateId, estateName, position } of rows) {
      const rule = { estateId, estateName, position: Number(position) };
      byDepartment.set(departmentId, [...(byDepartment.get(departmentId) ?? []), rule]);
    }
    return byDepartment;
  }
}
