import { Injectable } from '@nestjs/common';
import type { Board } from '@yingsheng/shared/api/board';
import type { PersonBrief } from '@yingsheng/shared/api/common';
import { MANAGER_ROLES } from '@yingsheng/shared/people/role';
import type { EntityManager } from 'typeorm';
import { Complaint } from '../complaints/entities/complaint';
import { hideFromAccused } from '../complaints/hide-from-accused';
import { Estate } from '../directory/entities/estate';
import { personBriefs } from '../directory/people';
import { WhoIsOnDuty } from '../directory/who-is-on-duty';
import { Clock } from '../platform/clock/clock';
import { TransactionRunner } from '../platform/database/transaction-runner';
import { DomainError } from '../platform/domain-error';
import { hasRole, type Viewer } from '../platform/http/viewer';
import { Ladders } from '../sla/ladders';
import { firstContactResolution, onTimeResolution, onTimeResponse, satisfaction } from './count-rates';
import { readAtRisk } from './read-at-risk';
import { readDecisions } from './read-decisions';
import { readLoads } from './read-loads';
import { countRecurrencePlaces, readHeat, readTrend } from './read-patterns';

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
    return this.transactions.read(async (manager) => ({
      ...(await this.head(manager, estateId, viewer.personId, now)),
      onTimeResponse: await onTimeResponse(manager, estateId, now),
      onTimeResolution: await onTimeResolution(manager, estateId, now),
      satisfaction: await satisfaction(manager, estateId, now),
      firstContactResolution: await firstContactResolution(manager, estateId, now),
      recurrencePlaceCount: await countRecurrencePlaces(manager, estateId, now),
      atRisk: await readAtRisk(manager, estateId, viewer.personId, await this.ladders.of(manager, estateId), now),
      loads: await readLoads(manager, estateId),
      heat: await readHeat(manager, estateId, now),
      decisions: await readDecisions(manager, estateId, viewer.personId, now),
      trend: await readTrend(manager, estateId, now),
    }));
  }

  private async head(manager: EntityManager, estateId: string, viewerId: string, now: Date) {
    const estate = await manager.findOneByOrFail(Estate, { id: estateId });
    const open = manager
      .createQueryBuilder(Complaint, 'c')
      .where("c.estateId = :estateId AND c.status <> 'closed'", { estateId });
    hideFromAccused(open, 'c.id', viewerId);
    return {
      estateId,
      estateName: estate.name,
      now: now.toISOString(),
      onDuty: await this.onDuty(manager, estateId, now),
      openCount: await open.getCount(),
      overdueCount: await open.clone().andWhere('c.nextDueAt < :now', { now }).getCount(),
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
