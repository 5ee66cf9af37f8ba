import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ComplaintFacts, ComplaintState } from '../complaints/domain/facts';
import { DomainError } from '../platform/domain-error';
import { chooseDepartment, type DepartmentOption, departmentPicked } from './domain/choose-department';
import { chooseHandler } from './domain/choose-handler';
import { type Choice, type DutyCandidate, hasAnyRole, leastLoaded } from './domain/duty-candidate';
import { candidateMustBeOnDutyInTheDepartment } from './domain/rules';
import { DutyRoster } from './duty-roster';

/** Feeds the choosing rules with who is there and how loaded they are. */
@Injectable()
export class FindCandidate {
  constructor(private readonly roster: DutyRoster) {}

  async department(
    manager: EntityManager,
    { complaint }: ComplaintFacts,
    pickedId: string | undefined,
  ): Promise<DepartmentOption> {
    const departments = await this.roster.departmentsOf(manager, complaint.estateId);
    return pickedId === undefined
      ? chooseDepartment(complaint.category, departments)
      : departmentPicked(pickedId, departments);
  }

  /** The best of those who have not given this order back yet. */
  async best(
    manager: EntityManager,
    { complaint }: ComplaintFacts,
    departmentId: string,
    returnedByIds: readonly string[],
  ): Promise<Choice> {
    return chooseHandler({
      staff: await this.eligible(manager, complaint),
      loads: await this.roster.openOrders(manager, complaint.estateId),
      departmentId,
      category: complaint.category,
      buildingId: complaint.buildingId,
      returnedByIds,
    });
  }

  /** @throws DomainError WORK_ORDER.CANDIDATE_INVALID */
  async picked(
    manager: EntityManager,
    { complaint }: ComplaintFacts,
    departmentId: string,
    personId: string,
    why: string,
  ): Promise<Choice> {
    const staff = await this.eligible(manager, complaint);
    const person = candidateMustBeOnDutyInTheDepartment(
      staff.find((other) => other.personId === personId),
      departmentId,
    );
    return { personId: person.personId, name: person.name, why };
  }

  /** Who rules after two bounces: an estate manager, on duty where possible. */
  async coordinator(manager: EntityManager, { complaint }: ComplaintFacts): Promise<Choice> {
    const staff = await this.eligible(manager, complaint);
    const managers = staff.filter((person) => hasAnyRole(person, 'estateManager'));
    const present = managers.filter((person) => person.isOnDuty);
    const chosen = leastLoaded(present.length > 0 ? present : managers, new Map());
    if (chosen === undefined) throw new DomainError('COMPLAINT.NOBODY_RESPONSIBLE');
    return { personId: chosen.personId, name: chosen.name, why: '两次退回,由项目经理裁定' };
  }

  /** 回避: nobody is given, asked about or made to rule on a complaint about themselves. */
  private async eligible(
    manager: EntityManager,
    { estateId, accusedIds }: Pick<ComplaintState, 'estateId' | 'accusedIds'>,
  ): Promise<DutyCandidate[]> {
    const staff = await this.roster.candidatesOf(manager, estateId);
    return staff.filter(({ personId }) => !accusedIds.includes(personId));
  }
}
