import { Injectable } from '@nestjs/common';
import { OWNING_ROLES, type Role } from '@yingsheng/shared/people/role';
import type { EntityManager } from 'typeorm';
import { type DescribingMatter, mayBeTheOneDescribed } from '../complaints/domain/described-people';
import type { ComplaintState } from '../complaints/domain/facts';
import { chooseOwner } from './domain/choose-owner';
import { type Choice, type DutyCandidate, hasAnyRole, type Loads } from './domain/duty-candidate';
import { DutyRoster } from './duty-roster';

export type OwnedMatter = DescribingMatter & Pick<ComplaintState, 'estateId'>;

const COMPANY_ROLES: readonly Role[] = ['companyQuality', 'admin'];
const NOTHING_TO_WEIGH: Loads = new Map();

/** 首接责任人: chosen from who is on duty; never somebody whom the complaint is about, or may be about. */
@Injectable()
export class FindOwner {
  constructor(private readonly roster: DutyRoster) {}

  async execute(manager: EntityManager, matter: OwnedMatter): Promise<string> {
    return (await this.choose(manager, matter, [])).personId;
  }

  /** `leavingIds`: who is about to let go of it. */
  async choose(manager: EntityManager, matter: OwnedMatter, leavingIds: readonly string[]): Promise<Choice> {
    const { estateId } = matter;
    const isMeant = (person: DutyCandidate) => mayBeTheOneDescribed(person, matter);
    const staff = await this.without(manager, estateId, [...matter.accusedIds, ...leavingIds]);
    const desks = staff.filter((person) => person.isOnDuty && hasAnyRole(person, 'frontDesk'));
    // With one desk on duty there is nothing to weigh, and so nothing to count.
    const openOwned = desks.length === 1 ? NOTHING_TO_WEIGH : await this.roster.openOwned(manager, estateId);
    return chooseOwner(staff, openOwned, isMeant);
  }

  /** Whether a colleague may be the one whom the complaint describes. */
  async isMeant(manager: EntityManager, personId: string, matter: OwnedMatter): Promise<boolean> {
    const staff = await this.roster.candidatesOf(manager, matter.estateId);
    const person = staff.find((other) => other.personId === personId);
    return person !== undefined && mayBeTheOneDescribed(person, matter);
  }

  /** Where all who may answer here are named, whoever leads elsewhere in the company. */
  private async without(
    manager: EntityManager,
    estateId: string,
    excludedIds: readonly string[],
  ): Promise<readonly DutyCandidate[]> {
    const others = (people: readonly DutyCandidate[]) =>
      people.filter(({ personId }) => !excludedIds.includes(personId));
    const here = others(await this.roster.candidatesOf(manager, estateId));
    if (here.some((person) => hasAnyRole(person, ...OWNING_ROLES, ...COMPANY_ROLES))) return here;
    return others(await this.roster.leadsOfCompany(manager, estateId));
  }
}
