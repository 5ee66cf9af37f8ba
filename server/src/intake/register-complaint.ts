import { Injectable } from '@nestjs/common';
import type { RegisterComplaintRequest } from '@yingsheng/shared/api/complaint';
import type { EntityManager } from 'typeorm';
import type { OpenDecision } from '../complaints/domain/decision';
import { openComplaint } from '../complaints/domain/open-complaint';
import { Household } from '../directory/entities/household';
import { HouseholdMember } from '../directory/entities/household-member';
import { FindOwner } from '../dispatch/find-owner';
import { DomainError } from '../platform/domain-error';
import { hasRole, type Viewer } from '../platform/http/viewer';
import { requestHash } from '../platform/idempotency/request-hash';
import { callersOfNoHouseholdNameNone, guestsLeaveANumber, matterMustBeSomebodys } from './domain/rules';
import { type Ground, IntakeGround } from './intake-ground';
import { type KeyedMatter, type Opened, OpenMatter } from './open-matter';

type Matter = Ground['matter'];

/**
 * 前台登记: by telephone or in person, on behalf of a household, or of somebody who is of none; whoever writes it down
 * answers for it.
 */
@Injectable()
export class RegisterComplaint {
  constructor(
    private readonly ground: IntakeGround,
    private readonly findOwner: FindOwner,
    private readonly openMatter: OpenMatter,
  ) {}

  async execute(viewer: Viewer, key: string, request: RegisterComplaintRequest): Promise<Opened> {
    if (!hasRole(viewer, request.estateId, 'frontDesk', 'estateManager')) throw new DomainError('REQUEST.NOT_FOUND');
    const hash = requestHash('register', request);
    const { urgency: chosenUrgency, mediaIds } = request;
    const { joinId: targetId } = request;
    const joining = targetId === undefined ? {} : { joining: { asker: viewer, by: 'desk' as const, targetId } };
    const keyed = { personId: viewer.personId, key, hash, chosenUrgency, mediaIds, ...joining };
    return (await this.openMatter.repeatOf(keyed)) ?? this.open(viewer, keyed, request);
  }

  private async open(viewer: Viewer, keyed: KeyedMatter, request: RegisterComplaintRequest): Promise<Opened> {
    const { channel, householdId, reporterId = null, callerName = null, callerPhone = null } = request;
    const { matter, terms, now } = await this.ground.survey(request, { reporterId, callerName }, async (manager) => {
      if (householdId === undefined) callersOfNoHouseholdNameNone(request, request.place);
      else matterMustBeSomebodys(request, await residentIdsOf(manager, request.estateId, householdId));
    });
    const mayBeDanger = matter.urgency === 'lifeSafety' || matter.dangerQuestion?.isToVerify === true;
    if (householdId === undefined) guestsLeaveANumber(request.callerPhone, mayBeDanger);
    return this.openMatter.execute(keyed, matter.id, terms, now, async (manager) => {
      const firstContactOwnerId = await this.ownerFor(manager, viewer, matter);
      const who = {
        channel,
        reporterId,
        callerName,
        callerPhone,
        registeredById: viewer.personId,
        previousComplaintId: null,
        onBehalfOf: null,
        reporterHouseholdId: householdId ?? null,
      };
      const opening = openComplaint({ ...matter, ...who, firstContactOwnerId }, now);
      return householdId === undefined ? opening : onBehalfOf(householdId, opening);
    });
  }

  /** A complaint about the very person who takes it down, or perhaps about them, is another's to answer. */
  private async ownerFor(manager: EntityManager, { personId }: Viewer, matter: Matter): Promise<string> {
    const isAboutThem =
      matter.accusedIds.includes(personId) || (await this.findOwner.isMeant(manager, personId, matter));
    return isAboutThem ? this.findOwner.execute(manager, matter) : personId;
  }
}

/** @throws DomainError COMPLAINT.HOUSEHOLD_UNKNOWN */
async function residentIdsOf(manager: EntityManager, estateId: string, householdId: string): Promise<string[]> {
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
