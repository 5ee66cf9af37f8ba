import { Injectable } from '@nestjs/common';
import type { Ladder } from '@yingsheng/shared/sla/ladder';
import { type EntityManager, IsNull } from 'typeorm';
import { SystemClock } from '../platform/clock/clock';
import { ShortMemory } from '../platform/short-memory';
import { EscalationLadder } from './entities/escalation-ladder';

/** How long another server may still go by the ladder before; clocks are measured anew only after that. */
export const LADDER_REMEMBERED_SECONDS = 10;

/** 升级阶梯: whom an estate tells when a promise runs out. */
@Injectable()
export class Ladders {
  // The age of a copy is time of this process, whatever the time of the matters that are reckoned.
  private readonly ladders = new ShortMemory<Ladder>(new SystemClock(), LADDER_REMEMBERED_SECONDS);

  of(manager: EntityManager, estateId: string): Promise<Ladder> {
    return this.ladders.get(estateId, async () => (await this.current(manager, estateId)).steps);
  }

  /** The estate's latest version; without one of its own, the company's. */
  async current(manager: EntityManager, estateId: string): Promise<EscalationLadder> {
    const [ladder] = await manager.find(EscalationLadder, {
      where: [{ estateId }, { estateId: IsNull() }],
      // An estate's own version goes before the company's: NULL sorts lowest on all our databases.
      order: { estateId: 'DESC', version: 'DESC' },
      take: 1,
    });
    if (ladder === undefined) throw new Error(`no escalation ladder for estate ${estateId}`);
    return ladder;
  }

  /** After a new version was set. */
  forget(): void {
    this.ladders.forget();
  }
}
