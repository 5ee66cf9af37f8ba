import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Ladder } from '@yingsheng/shared/sla/ladder';
import type { EntityManager } from 'typeorm';
import { isDuplicateKey } from '../platform/database/database-errors';
import { insertRows } from '../platform/database/insert-rows';
import { DomainError } from '../platform/domain-error';
import { newId } from '../platform/ids';
import { type RuleBook, RuleBooks, type RuleToWrite } from '../rule-changes/rule-books';
import { EscalationLadder } from '../sla/entities/escalation-ladder';
import { Ladders } from '../sla/ladders';

/** 升级阶梯: versions that are only followed; what runs already follows a stricter one with `ApplyLadders`. */
@Injectable()
export class LadderBook implements RuleBook<'ladder'>, OnModuleInit {
  constructor(
    private readonly ladders: Ladders,
    private readonly books: RuleBooks,
  ) {}

  onModuleInit(): void {
    this.books.register('ladder', this);
  }

  async at(manager: EntityManager, estateId: string, instant: Date): Promise<Ladder> {
    return (await this.ladders.inForce(manager, estateId, instant)).steps;
  }

  /** None: what is written last stands, now and later. */
  async later(): Promise<[]> {
    return [];
  }

  async mustBeNewest(manager: EntityManager, estateId: string, basedOnVersion: number): Promise<void> {
    const latest = await newestVersion(manager, estateId);
    if (latest !== basedOnVersion) throw new DomainError('LADDER.STALE_VERSION', { latest });
  }

  /** Of two who change it at once the second is told, by the unique index. */
  async write(
    manager: EntityManager,
    { estateId, value: steps, basedOnVersion, effectiveFrom, byId: setById, now }: RuleToWrite<'ladder'>,
  ): Promise<void> {
    const version = basedOnVersion + 1;
    const ladder = { id: newId(), estateId, version, steps, setAt: now, effectiveFrom, setById, appliedAt: null };
    try {
      await insertRows(manager, EscalationLadder, [ladder]);
    } catch (error) {
      throw isDuplicateKey(error) ? new DomainError('LADDER.STALE_VERSION') : error;
    }
  }

  forget(): void {
    this.ladders.forget();
  }
}

/** Whether in force or still to begin; 0: the estate has none of its own. */
export async function newestVersion(manager: EntityManager, estateId: string): Promise<number> {
  return (await manager.maximum(EscalationLadder, 'version', { estateId })) ?? 0;
}
