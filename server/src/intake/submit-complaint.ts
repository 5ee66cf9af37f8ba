import { Injectable } from '@nestjs/common';
import type { SubmitComplaintRequest } from '@yingsheng/shared/api/complaint';
import type { Channel } from '@yingsheng/shared/complaint/channel';
import { openComplaint } from '../complaints/domain/open-complaint';
import type { Viewer } from '../platform/http/viewer';
import { requestHash } from '../platform/idempotency/request-hash';
import { placeMustBeTheResidents } from './domain/rules';
import { FindOwner } from './find-owner';
import { IntakeGround } from './intake-ground';
import { IntakeMemory } from './intake-memory';
import { type Opened, OpenMatter } from './open-matter';

/** 业主提交: whatever can be read beforehand is; the owner is chosen inside the transaction. */
@Injectable()
export class SubmitComplaint {
  constructor(
    private readonly ground: IntakeGround,
    private readonly memory: IntakeMemory,
    private readonly findOwner: FindOwner,
    private readonly openMatter: OpenMatter,
  ) {}

  async execute(viewer: Viewer, key: string, request: SubmitComplaintRequest, channel: Channel): Promise<Opened> {
    const { estateId, place, urgency: chosenUrgency } = request;
    const { matter, terms, now } = await this.ground.survey(request, viewer.personId, async (manager) => {
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
          firstContactOwnerId: await this.findOwner.execute(manager, estateId, matter.accusedIds),
        },
        now,
      ),
    );
  }
}
