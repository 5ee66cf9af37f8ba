import { Injectable } from '@nestjs/common';
import type { RegisterComplaintRequest } from '@yingsheng/shared/api/complaint';
import type { EntityManager } from 'typeorm';
import type { OpenDecision } from '../complaints/domain/decision';
import { openComplaint } from '../complaints/domain/open-complaint';
import { Household, HouseholdMember } from '../directory/entities/household';
import { DomainError } from '../platform/domain-error';
import { hasRole, type Viewer } from '../platform/http/viewer';
import { requestHash } from '../platform/idempotency/request-hash';
import { matterMustBeSomebodys } from './domain/rules';
import { IntakeGround } from './intake-ground';
import { type Opened, OpenMatter } from './open-matter';

/** 前台登记: by telephone or in person, on behalf of a household; whoever writes it down answers for it. */
@Injectable()
export class RegisterComplaint {
  constructor(
    private readonly ground: IntakeGround,
    private readonly openMatter: OpenMatter,
  ) {}

  async execute(viewer: Viewer, key: string, request: RegisterComplaintRequest): Promise<Opened> {
    if (!hasRole(viewer, request.estateId, 'frontDesk', 'estateManager')) throw new DomainError('REQUEST.NOT_FOUND');
    const { matter, terms, now } = await this.ground.survey(request, async (manager) => {
      matterMustBeSomebodys(request, await residentIdsOf(manager, request));
    });
    const opening = openComplaint(
      {
        ...matter,
        channel: request.channel,
        reporterId: request.reporterId ?? null,
        callerName: request.callerName ?? null,
        callerPhone: request.callerPhone ?? null,
        registeredById: viewer.personId,
        firstContactOwnerId: viewer.personId,
      },
      now,
    );
    const hash = requestHash('register', request);
    const keyed = { personId: viewer.personId, key, hash, chosenUrgency: request.urgency };
    return this.openMatter.execute(keyed, matter.id, terms, now, async () => onBehalfOf(request.householdId, opening));
  }
}

/** @throws DomainError COMPLAINT.HOUSEHOLD_UNKNOWN */
async function residentIdsOf(manager: EntityManager, request: RegisterComplaintRequest): Promise<string[]> {
  const { householdId, estateId } = request;
  const isKnown = await manager.existsBy(Household, { id: householdId, estateId });
  if (!isKnown) throw new DomainError('COMPLAINT.HOUSEHOLD_UNKNOWN');
  const members = await manager.findBy(HouseholdMember, { householdId });
  return members.map((member) => member.personId);
}

/** The place may be a public area; the timeline keeps which household called. */
function onBehalfOf(householdId: string, opening: OpenDecision): OpenDecision {
  return {
    ...opening,
    entries: opening.entries.map((entry) => ({
      ...entry,
      data: { ...entry.data, onBehalfOfHouseholdId: householdId },
    })),
  };
}
