import { Injectable } from '@nestjs/common';
import type { Board } from '@yingsheng/shared/api/board';
import type { PersonBrief } from '@yingsheng/shared/api/common';
import { PRESSING, RATE_NAMES } from '@yingsheng/shared/board/figure';
import { MANAGER_ROLES } from '@yingsheng/shared/people/role';
import type { EntityManager } from 'typeorm';
import { Estate } from '../directory/entities/estate';
import { personBriefs } from '../directory/people';
import { WhoIsOnDuty } from '../directory/who-is-on-duty';
import { Clock } from '../platform/clock/clock';
import { TransactionRunner } from '../platform/database/transaction-runner';
import { DomainError } from '../platform/domain-error';
import { hasRole, type Viewer } from '../platform/http/viewer';
import { Ladders } from '../sla/ladders';
import { countFigure } from './count-figures';
import { countRates } from './count-rates';
import type { CountedFor } from './counted-for';
import { readAtRisk } from './read-at-risk';
import { readDecisions } from './read-decisions';
import { readLoads } from './read-loads';
import { readHeat, readTrend } from './read-patterns';

/** 今日看板: what needs a manager now, and how the estate is doing. */
@Injectable()
export class ReadBoard {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly whoIsOnDuty: WhoIsOnDuty,
    private readonly ladders: Ladders,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError REQUEST.NOT_FOUND for everybody who does not manage this estate */
  async execute(viewer: Viewer, estateId: string): Promise<Board> {
    if (!hasRole(viewer, estateId, ...MANAGER_ROLES)) throw new DomainError('REQUEST.NOT_FOUND');
    const now = this.clock.now();
    const counted = { estateId, viewerId: viewer.personId };
    return this.transactions.read(async (manager) => ({
      ...(await this.head(manager, counted, now)),
      ...(await countRates(manager, counted, RATE_NAMES, now)),
      recurringCount: await countFigure(manager, counted, 'recurring', now),
      pressingCount: await countFigure(manager, counted, PRESSING, now),
      atRisk: await readAtRisk(manager, counted, await this.ladders.of(manager, estateId, now), now),
      loads: await readLoads(manager, counted, now),
      heat: await readHeat(manager, counted, now),
      ...(await readDecisions(manager, estateId, viewer, now)),
      trend: await readTrend(manager, counted, now),
    }));
  }

  private async head(manager: EntityManager, counted: CountedFor, now: Date) {
    const { estateId } = counted;
    const estate = await manager.findOneByOrFail(Estate, { id: estateId });
    return {
      estateId,
      estateName: estate.name,
      now: now.toISOString(),
      onDuty: await this.onDuty(manager, estateId, now),
      openCount: await countFigure(manager, counted, 'open', now),
      overdueCount: await countFigure(manager, counted, 'overdue', now),
    };
  }

  private async onDuty(manager: EntityManager, estateId: string, now: Date): Promise<PersonBrief[]> {
    const staff = await this.whoIsOnDuty.onDuty(manager, estateId, now);
    const briefs = await personBriefs(
      manager,
      staff.map((person) => person.personId),
    );
    return [...briefs.values()];
  }
}
