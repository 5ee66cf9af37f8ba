import { Injectable } from '@nestjs/common';
import type { Role } from '@yingsheng/shared/people/role';
import { type EntityManager, In, IsNull, Not } from 'typeorm';
import { findApprover } from '../complaints/domain/choose-approver';
import type { TimelineAction } from '../complaints/domain/decision';
import type { ComplaintFacts } from '../complaints/domain/facts';
import { handsIn } from '../complaints/domain/hand-in';
import { TimelineEntry } from '../complaints/entities/timeline-entry';
import { type StaffOfEstate, WhoIsOnDuty } from '../directory/who-is-on-duty';

/** What somebody may have done without having had a hand in how the matter went. */
const BYSTANDING: readonly TimelineAction[] = [
  'note',
  'recordFollowUpCall',
  'handOnCall',
  'handOnAppeal',
  'upholdAppeal',
  'rejectAppeal',
];

/** 没有经手的人: who on the estate may call about a closed matter, or decide on an appeal. */
@Injectable()
export class UninvolvedStaff {
  constructor(private readonly whoIsOnDuty: WhoIsOnDuty) {}

  /**
   * There are days to do it in: who is on duty this minute does not matter, who is away does.
   * @param roles nearest first
   * @returns `null`: nobody there had no hand in it
   */
  async nearest(
    manager: EntityManager,
    facts: ComplaintFacts,
    roles: readonly Role[],
    now: Date,
  ): Promise<string | null> {
    const staff = await this.of(manager, facts, roles, now);
    const chosen = findApprover({
      staff: staff.map((person) => ({ ...person, isOnDuty: person.absentUntil === null })),
      departmentId: null,
      roles,
      excludedIds: [],
    });
    return chosen?.personId ?? null;
  }

  /** Everybody of `roles` who had no hand in it, also whoever is away. */
  async of(manager: EntityManager, facts: ComplaintFacts, roles: readonly Role[], now: Date): Promise<StaffOfEstate[]> {
    const involvedIds = await involvedIn(manager, facts);
    const staff = await this.whoIsOnDuty.staffOf(manager, facts.complaint.estateId, now);
    return staff.filter(
      (person) => !involvedIds.includes(person.personId) && person.roles.some((role) => roles.includes(role)),
    );
  }
}

/** Whoever the matter names, and whoever did or decided anything about it. */
export async function involvedIn(manager: EntityManager, facts: ComplaintFacts): Promise<string[]> {
  const entries = await manager.find(TimelineEntry, {
    select: { id: true, actorId: true },
    where: { complaintId: facts.complaint.id, actorId: Not(IsNull()), action: Not(In([...BYSTANDING])) },
  });
  const actorIds = entries.flatMap(({ actorId }) => (actorId === null ? [] : [actorId]));
  return [...new Set([...handsIn(facts), ...actorIds])];
}
