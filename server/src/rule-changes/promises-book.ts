import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { RuleValues } from '@yingsheng/shared/sla/rule-change';
import { type EntityManager, MoreThan } from 'typeorm';
import { isDuplicateKey } from '../platform/database/database-errors';
import { insertRows } from '../platform/database/insert-rows';
import { DomainError } from '../platform/domain-error';
import { newId } from '../platform/ids';
import { SlaPolicy } from '../sla/entities/sla-policy';
import { COMPANY_VERSION, Policies } from '../sla/policies';
import { type LaterRule, type RuleBook, RuleBooks, type RuleToWrite } from './rule-books';

/** 服务承诺: versions that are only followed, never changed; complaints keep the one they were given. */
@Injectable()
export class PromisesBook implements RuleBook<'promises'>, OnModuleInit {
  constructor(
    private readonly policies: Policies,
    private readonly books: RuleBooks,
  ) {}

  onModuleInit(): void {
    this.books.register('promises', this);
  }

  async at(manager: EntityManager, estateId: string, instant: Date): Promise<RuleValues['promises']> {
    // What is measured against must not be a remembered copy.
    this.policies.forget();
    const { limits, overrides } = await this.policies.current(manager, estateId, instant);
    return { limits, overrides };
  }

  async later(manager: EntityManager, estateId: string, instant: Date): Promise<LaterRule<'promises'>[]> {
    const begin = await manager.find(SlaPolicy, { where: { estateId, effectiveFrom: MoreThan(instant) } });
    const instants = new Map(begin.map(({ effectiveFrom }) => [effectiveFrom.getTime(), effectiveFrom]));
    const rules: LaterRule<'promises'>[] = [];
    // Of two that begin at once the one that was published last stands.
    for (const effectiveFrom of instants.values()) {
      rules.push({ effectiveFrom, value: await this.at(manager, estateId, effectiveFrom) });
    }
    return rules;
  }

  async mustBeNewest(manager: EntityManager, estateId: string, basedOnVersion: number): Promise<void> {
    const latest = (await manager.maximum(SlaPolicy, 'version', { estateId })) ?? COMPANY_VERSION;
    if (latest !== basedOnVersion) throw new DomainError('PROMISE.STALE_VERSION', { latest });
  }

  /** Of two who publish at once the second is told, by the unique index. */
  async write(
    manager: EntityManager,
    { estateId, value, basedOnVersion, effectiveFrom, byId, byName, now }: RuleToWrite<'promises'>,
  ): Promise<void> {
    const by = { publishedAt: now, publishedById: byId, publishedByName: byName };
    const policy = { id: newId(), estateId, version: basedOnVersion + 1, effectiveFrom, ...value, ...by };
    try {
      await insertRows(manager, SlaPolicy, [policy]);
    } catch (error) {
      throw isDuplicateKey(error) ? new DomainError('PROMISE.STALE_VERSION') : error;
    }
  }

  forget(): void {
    this.policies.forget();
  }
}
