import { Injectable } from '@nestjs/common';
import type { RegisterComplaintRequest } from '@yingsheng/shared/api/complaint';
import type { EntityManager } from 'typeorm';
import type { OpenDecision } from '../complaints/domain/decision';
import { openComplaint } from '../complaints/domain/open-complaint';
import { NumberSeries } from '../complaints/number-series';
import { Household, HouseholdMember } from '../directory/entities/household';
import { Clock } from '../platform/clock/clock';
import { TransactionRunner } from '../platform/database/transaction-runner';
import { DomainError } from '../platform/domain-error';
import { hasRole, type Viewer } from '../platform/http/viewer';
import { newId } from '../platform/ids';
import { Classifier } from '../triage/ports/classifier';
import { attachmentsMustFitTheForm, categoryMustBeKnown, matterMustBeSomebodys } from './domain/rules';
import { IntakeMemory } from './intake-memory';
import { type Opened, OpenMatter } from './open-matter';
import { requestHash } from './request-hash';
import { statedMatter } from './stated-matter';

/** 前台登记: by telephone or in person, on behalf of a household; whoever writes it down answers for it. */
@Injectable()
export class RegisterComplaint {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly memory: IntakeMemory,
    private readonly classifier: Classifier,
    private readonly numbers: NumberSeries,
    private readonly openMatter: OpenMatter,
    private readonly clock: Clock,
  ) {}

  async execute(viewer: Viewer, key: string, request: RegisterComplaintRequest): Promise<Opened> {
    if (!hasRole(viewer, request.estateId, 'frontDesk', 'estateManager')) throw new DomainError('REQUEST.NOT_FOUND');
    attachmentsMustFitTheForm(request.mediaIds);
    const category = categoryMustBeKnown(request.category);
    const now = this.clock.now();
    const { estate, place, triage, promise } = await this.transactions.read(async (manager) => {
      matterMustBeSomebodys(request, await residentIdsOf(manager, request));
      return {
        estate: await this.memory.estate(manager, request.estateId),
        place: await this.memory.place(manager, request.estateId, request.place),
        triage: await this.classifier.classify(manager, request.estateId, request.text),
        promise: await this.memory.promise(manager, request.estateId),
      };
    });
    const id = newId();
    const number = await this.numbers.next(estate, now);
    const opening = openComplaint(
      {
        ...statedMatter(request, category, triage),
        id,
        number,
        place,
        channel: request.channel,
        reporterId: request.reporterId ?? null,
        callerName: request.callerName ?? null,
        callerPhone: request.callerPhone ?? null,
        registeredById: viewer.personId,
        firstContactOwnerId: viewer.personId,
        policyId: promise.policyId,
      },
      now,
    );
    const keyed = {
      personId: viewer.personId,
      key,
      hash: requestHash('register', request),
      chosenUrgency: request.urgency,
    };
    return this.openMatter.execute(keyed, id, promise.terms, now, async () => onBehalfOf(request.householdId, opening));
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
