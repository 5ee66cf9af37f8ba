import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { chooseOwner } from '../dispatch/domain/choose-owner';
import { hasAnyRole, type Loads } from '../dispatch/domain/duty-candidate';
import { DutyRoster } from '../dispatch/duty-roster';

const NOTHING_TO_WEIGH: Loads = new Map();

/** 首接责任人: chosen from who is on duty; never somebody whom the complaint is about. */
@Injectable()
export class FindOwner {
  constructor(private readonly roster: DutyRoster) {}

  async execute(manager: EntityManager, estateId: string, accusedIds: readonly string[]): Promise<string> {
    const everybody = await this.roster.candidatesOf(manager, estateId);
    const staff = everybody.filter(({ personId }) => !accusedIds.includes(personId));
    const desks = staff.filter((person) => person.isOnDuty && hasAnyRole(person, 'frontDesk'));
    // With one desk on duty there is nothing to weigh, and so nothing to count.
    const openOwned = desks.length === 1 ? NOTHING_TO_WEIGH : await this.roster.openOwned(manager, estateId);
    return chooseOwner(staff, openOwned).personId;
  }
}
