import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Asker, ComplaintState, WorkOrderState } from '../complaints/domain/facts';
import { hasAnyRole } from './domain/duty-candidate';
import { DutyRoster } from './duty-roster';

/** 还有谁能抢: colleagues on duty who could take an order out of the pool before the one who looks at it. */
@Injectable()
export class GrabRivals {
  constructor(private readonly roster: DutyRoster) {}

  /** Names; none for an order that is not in the pool. */
  async namesFor(
    manager: EntityManager,
    viewer: Asker,
    order: WorkOrderState,
    { accusedIds }: Pick<ComplaintState, 'accusedIds'>,
  ): Promise<string[]> {
    if (order.status !== 'offered' || order.offeredToId !== null) return [];
    const staff = await this.roster.candidatesOf(manager, order.estateId);
    return staff
      .filter(
        (person) => person.isOnDuty && hasAnyRole(person, 'handler') && person.departmentId === order.departmentId,
      )
      .filter(({ personId }) => personId !== viewer.personId && !accusedIds.includes(personId))
      .map(({ name }) => name);
  }
}
