import { Injectable, type OnModuleInit } from '@nestjs/common';
import { CALL_SHARE_DEFAULT_PERCENT } from '@yingsheng/shared/follow-up/call';
import type { EntityManager } from 'typeorm';
import { type RuleBook, RuleBooks, type RuleToWrite } from '../rule-changes/rule-books';
import { FollowUpShare } from './entities/follow-up-share';

/** 抽访比例: what holds now, and what is to hold from a later day; who changed it when is in the changes of the rules. */
@Injectable()
export class ShareBook implements RuleBook<'share'>, OnModuleInit {
  constructor(private readonly books: RuleBooks) {}

  onModuleInit(): void {
    this.books.register('share', this);
  }

  at(manager: EntityManager, estateId: string, instant: Date): Promise<number> {
    return sharePercentOf(manager, estateId, instant);
  }

  /** None: what is written last stands, now and later. */
  async later(): Promise<[]> {
    return [];
  }

  /** Two percentages cannot be mistaken for each other: whoever is second is measured by what the first has set. */
  async mustBeNewest(): Promise<void> {}

  async write(
    manager: EntityManager,
    { estateId, value, effectiveFrom, byId, now }: RuleToWrite<'share'>,
  ): Promise<void> {
    const isLater = effectiveFrom > now;
    const percent = isLater ? await sharePercentOf(manager, estateId, now) : value;
    const next = isLater ? { nextPercent: value, nextFrom: effectiveFrom } : { nextPercent: null, nextFrom: null };
    await manager
      .createQueryBuilder()
      .insert()
      .into(FollowUpShare)
      .values({ estateId, percent, setById: byId, setAt: now, ...next })
      .orUpdate(['percent', 'set_by_id', 'set_at', 'next_percent', 'next_from'], ['estate_id'])
      .updateEntity(false)
      .execute();
  }

  forget(): void {}
}

/** Percent of the closings that no rule asks a call for, at an instant from now on. */
export async function sharePercentOf(manager: EntityManager, estateId: string, at: Date): Promise<number> {
  const row = await manager.findOneBy(FollowUpShare, { estateId });
  if (row === null) return CALL_SHARE_DEFAULT_PERCENT;
  const { percent, nextPercent, nextFrom } = row;
  return nextPercent !== null && nextFrom !== null && nextFrom <= at ? nextPercent : percent;
}
