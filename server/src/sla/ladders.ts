import { Injectable } from '@nestjs/common';
import type { Ladder } from '@yingsheng/shared/sla/ladder';
import { type EntityManager, IsNull } from 'typeorm';
import { Clock, SystemClock } from '../platform/clock/clock';
import { ShortMemory } from '../platform/short-memory';
import { type LadderVersion, ladderFor, ladderInForce } from './domain/ladder-for';
import { EscalationLadder } from './entities/escalation-ladder';

/** How long another server may still go by the ladder before; clocks are measured anew only after that. */
export const LADDER_REMEMBERED_SECONDS = 10;

/** Stands before every version of an estate's own. */
const COMPANY_VERSION = 0;

export interface KeptLadder extends LadderVersion {
  readonly setAt: Date;
  readonly setById: string | null;
  readonly appliedAt: Date | null;
}

/** 升级阶梯: whom an estate tells when a promise runs out. */
@Injectable()
export class Ladders {
  // The age of a copy is time of this process, whatever the time of the matters that are reckoned.
  private readonly versions = new ShortMemory<KeptLadder[]>(new SystemClock(), LADDER_REMEMBERED_SECONDS);

  constructor(private readonly clock: Clock) {}

  /** By which ladder a matter goes that was filed then: a later one that tells less is not for it. */
  async of(manager: EntityManager, estateId: string, filedAt: Date): Promise<Ladder> {
    const versions = await this.versions.get(estateId, () => versionsOf(manager, estateId));
    return known(ladderFor(versions, filedAt, this.clock.now()), estateId);
  }

  /** The estate's version in force at `at`; without one of its own, the company's. Never a remembered copy. */
  async inForce(manager: EntityManager, estateId: string, at: Date): Promise<KeptLadder> {
    return known(ladderInForce(await versionsOf(manager, estateId), at), estateId);
  }

  /** After a new version was set. */
  forget(): void {
    this.versions.forget();
  }
}

function known<Found>(found: Found | undefined, estateId: string): Found {
  if (found === undefined) throw new Error(`no escalation ladder for estate ${estateId}`);
  return found;
}

/** The company's newest, then the estate's own. */
async function versionsOf(manager: EntityManager, estateId: string): Promise<KeptLadder[]> {
  const own = await manager.findBy(EscalationLadder, { estateId });
  const shared = await manager.find(EscalationLadder, {
    where: { estateId: IsNull() },
    order: { version: 'DESC' },
    take: 1,
  });
  return [...shared.map((ladder) => ({ ...ladder, version: COMPANY_VERSION })), ...own].map(
    ({ effectiveFrom, ...ladder }) => ({ ...ladder, effectiveFrom: effectiveFrom ?? ladder.setAt }),
  );
}
