import { Injectable } from '@nestjs/common';
import type { ComplaintActionRequests } from '@yingsheng/shared/api/complaint';
import { ARBITER_ROLES } from '@yingsheng/shared/follow-up/appeal';
import { type EntityManager, In, IsNull, Not } from 'typeorm';
import { ActOnComplaint } from '../complaints/act-on-complaint';
import { findApprover } from '../complaints/domain/choose-approver';
import type { TimelineAction } from '../complaints/domain/decision';
import type { ComplaintFacts } from '../complaints/domain/facts';
import { handsIn } from '../complaints/domain/hand-in';
import { TimelineEntry } from '../complaints/entities/timeline-entry';
import { WhoIsOnDuty } from '../directory/who-is-on-duty';
import type { Viewer } from '../platform/http/viewer';
import { newId } from '../platform/ids';
import { fileAppeal } from './domain/decide-appeal';

/** What somebody may have done without having had a hand in how the matter went. */
const BYSTANDING: readonly TimelineAction[] = ['note', 'recordFollowUpCall', 'upholdAppeal', 'rejectAppeal'];

/** 申诉: finds somebody who had no hand in the matter to decide it. */
@Injectable()
export class FileAppeal {
  constructor(
    private readonly act: ActOnComplaint,
    private readonly whoIsOnDuty: WhoIsOnDuty,
  ) {}

  execute(viewer: Viewer, id: string, request: ComplaintActionRequests['fileAppeal']): Promise<void> {
    return this.act.execute(viewer, id, request.version, async (facts, now, manager) => {
      const involvedIds = await involvedIn(manager, facts);
      const arbiterId = await this.arbiterFor(manager, facts, involvedIds, now);
      const { reason, mediaIds } = request;
      return fileAppeal(facts, viewer, { id: newId(), reason, mediaIds, involvedIds, arbiterId }, now);
    });
  }

  private async arbiterFor(
    manager: EntityManager,
    { complaint }: ComplaintFacts,
    excludedIds: readonly string[],
    now: Date,
  ): Promise<string | null> {
    const staff = await this.whoIsOnDuty.staffOf(manager, complaint.estateId, now);
    const arbiter = findApprover({
      staff: staff.map((person) => ({ ...person, isOnDuty: person.absentUntil === null })),
      departmentId: null,
      roles: ARBITER_ROLES,
      excludedIds,
    });
    return arbiter?.personId ?? null;
  }
}

/** Whoever the matter names, and whoever did or decided anything about it. */
async function involvedIn(manager: EntityManager, facts: ComplaintFacts): Promise<string[]> {
  const entries = await manager.find(TimelineEntry, {
    select: { id: true, actorId: true },
    where: { complaintId: facts.complaint.id, actorId: Not(IsNull()), action: Not(In([...BYSTANDING])) },
  });
  const actorIds = entries.flatMap(({ actorId }) => (actorId === null ? [] : [actorId]));
  return [...new Set([...handsIn(facts), ...actorIds])];
}
