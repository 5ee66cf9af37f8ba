import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../platform/clock/clock';
import { ShortMemory } from '../platform/short-memory';
import { DispatchRule, DispatchRuleVersion } from './entities/dispatch-rule';

export interface RuleBook {
  /** `null`: never written. */
  readonly written: DispatchRuleVersion | null;
  /** By position. */
  readonly rules: readonly DispatchRule[];
}

/** As long as the duty roster is remembered: a changed rule is felt within seconds in every process. */
const REMEMBERED_SECONDS = 10;

/** The dispatch rules in force on an estate. */
@Injectable()
export class DispatchRules {
  private readonly books: ShortMemory<RuleBook>;

  constructor(clock: Clock) {
    this.books = new ShortMemory(clock, REMEMBERED_SECONDS);
  }

  async rulesOf(manager: EntityManager, estateId: string): Promise<readonly DispatchRule[]> {
    const { rules } = await this.books.get(estateId, () => this.read(manager, estateId));
    return rules;
  }

  /** As they are in the database this moment, for whoever edits them. */
  async read(manager: EntityManager, estateId: string): Promise<RuleBook> {
    const written = await manager.findOne(DispatchRuleVersion, { where: { estateId }, order: { version: 'DESC' } });
    if (written === null) return { written, rules: [] };
    const rules = await manager.find(DispatchRule, { where: { versionId: written.id }, order: { position: 'ASC' } });
    return { written, rules };
  }

  /** After they were edited. */
  forget(): void {
    this.books.forget();
  }
}
