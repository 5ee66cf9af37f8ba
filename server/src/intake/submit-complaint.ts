import { Injectable } from '@nestjs/common';
import type { SubmitComplaintRequest } from '@yingsheng/shared/api/complaint';
import type { Channel } from '@yingsheng/shared/complaint/channel';
import type { EntityManager } from 'typeorm';
import { openComplaint } from '../complaints/domain/open-complaint';
import { chooseOwner } from '../dispatch/domain/choose-owner';
import { hasAnyRole, type Loads } from '../dispatch/domain/duty-candidate';
import { DutyRoster } from '../dispatch/duty-roster';
import type { Viewer } from '../platform/http/viewer';
import { requestHash } from '../platform/idempotency/request-hash';
import { placeMustBeTheResidents } from './domain/rules';
import { IntakeGround } from './intake-ground';
import { IntakeMemory } from './intake-memory';
import { type Opened, OpenMatter } from './open-matter';

const NOTHING_TO_WEIGH: Loads = new Map();

/** 业主提交: whatever can be read beforehand is; the owner is chosen inside the transaction. */
@Injectable()
export class SubmitComplaint {
  constructor(
    private readonly ground: IntakeGround,
    private readonly memory: IntakeMemory,
    private readonly roster: DutyRoster,
    private readonly openMatter: OpenMatter,
  ) {}

  async execute(viewer: Viewer, key: string, request: SubmitComplaintRequest, channel: Channel): Promise<Opened> {
    const { estateId, place, urgency: chosenUrgency } = request;
    const { matter, terms, now } = await this.ground.survey(request, async (manager) => {
      placeMustBeTheResidents(estateId, place, await this.memory.homesOf(manager, viewer.personId));
    });
    const hash = requestHash('submit', request);
    const keyed = { personId: viewer.personId, key, hash, chosenUrgency };
    return this.openMatter.execute(keyed, matter.id, terms, now, async (manager) =>
      openComplaint(
        {
          ...matter,
          channel,
          reporterId: viewer.personId,
          callerName: null,
          callerPhone: null,
          registeredById: null,
          firstContactOwnerId: await this.ownerFor(manager, estateId),
        },
        now,
      ),
    );
  }

  private async ownerFor(manager: EntityManager, estateId: string): Promise<string> {
    const staff = await this.roster.candidatesOf(manager, estateId);
    const desks = staff.filter((person) => person.isOnDuty && hasAnyRole(person, 'frontDesk'));
    // With one desk on duty there is nothing to weigh, and so nothing to count.
    const openOwned = desks.length === 1 ? NOTHING_TO_WEIGH : await this.roster.openOwned(manager, estateId);
    return chooseOwner(staff, openOwned).personId;
  }
}
