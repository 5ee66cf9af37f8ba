import { Injectable } from '@nestjs/common';
import type { SubmitComplaintRequest } from '@yingsheng/shared/api/complaint';
import type { Channel } from '@yingsheng/shared/complaint/channel';
import type { EntityManager } from 'typeorm';
import { openComplaint } from '../complaints/domain/open-complaint';
import { NumberSeries } from '../complaints/number-series';
import { chooseOwner } from '../dispatch/domain/choose-owner';
import { hasAnyRole } from '../dispatch/domain/duty-candidate';
import { DutyRoster } from '../dispatch/duty-roster';
import { Clock } from '../platform/clock/clock';
import { TransactionRunner } from '../platform/database/transaction-runner';
import type { Viewer } from '../platform/http/viewer';
import { newId } from '../platform/ids';
import { Classifier } from '../triage/ports/classifier';
import { attachmentsMustFitTheForm, categoryMustBeKnown, placeMustBeTheResidents } from './domain/rules';
import { IntakeMemory } from './intake-memory';
import { type Opened, OpenMatter } from './open-matter';
import { requestHash } from './request-hash';
import { statedMatter } from './stated-matter';

/** 业主提交: whatever can be read beforehand is; the owner is chosen inside the transaction. */
@Injectable()
export class SubmitComplaint {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly memory: IntakeMemory,
    private readonly classifier: Classifier,
    private readonly roster: DutyRoster,
    private readonly numbers: NumberSeries,
    private readonly openMatter: OpenMatter,
    private readonly clock: Clock,
  ) {}

  async execute(viewer: Viewer, key: string, request: SubmitComplaintRequest, channel: Channel): Promise<Opened> {
    attachmentsMustFitTheForm(request.mediaIds);
    const category = categoryMustBeKnown(request.category);
    const now = this.clock.now();
    const { estate, place, triage, promise } = await this.transactions.read(async (manager) => {
      placeMustBeTheResidents(request.estateId, request.place, await this.memory.homesOf(manager, viewer.personId));
      return {
        estate: await this.memory.estate(manager, request.estateId),
        place: await this.memory.place(manager, request.estateId, request.place),
        triage: await this.classifier.classify(manager, request.estateId, request.text),
        promise: await this.memory.promise(manager, request.estateId),
      };
    });
    const id = newId();
    const number = await this.numbers.next(estate, now);
    const keyed = {
      personId: viewer.personId,
      key,
      hash: requestHash('submit', request),
      chosenUrgency: request.urgency,
    };
    return this.openMatter.execute(keyed, id, promise.terms, now, async (manager) =>
      openComplaint(
        {
          ...statedMatter(request, category, triage),
          id,
          number,
          place,
          channel,
          reporterId: viewer.personId,
          callerName: null,
          callerPhone: null,
          registeredById: null,
          firstContactOwnerId: await this.ownerFor(manager, estate.id),
          policyId: promise.policyId,
        },
        now,
      ),
    );
  }

  private async ownerFor(manager: EntityManager, estateId: string): Promise<string> {
    const staff = await this.roster.candidatesOf(manager, estateId);
    const desks = staff.filter((person) => person.isOnDuty && hasAnyRole(person, 'frontDesk'));
    // With one desk on duty there is nothing to weigh, and nothing to count.
    const openOwned = desks.length === 1 ? new Map<string, number>() : await this.roster.openOwned(manager, estateId);
    return chooseOwner(staff, openOwned).personId;
  }
}
