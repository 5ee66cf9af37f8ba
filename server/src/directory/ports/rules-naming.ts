import type { NamingRule } from '@yingsheng/shared/api/places';
import type { EntityManager } from 'typeorm';

/** 派单规则 that send work to a department; known to those who keep the rules. */
export abstract class RulesNaming {
  /** Department id → the rules in force on the estates of the company; departments without any are missing. */
  abstract ofCompany(manager: EntityManager, companyId: string): Promise<ReadonlyMap<string, readonly NamingRule[]>>;
}
